package backprop.kernel.trace;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Snippet;

/** Remembers which cell and line every snippet came from. */
public final class Places {

    /** The cell and line where a snippet starts. */
    public record Place(int cell, int line) {}

    private static final String JSHELL = "REPL.$JShell$";
    private static final String JSHELL_CLASS = "REPL\\.\\$JShell\\$\\w+[.$]";

    private static final String MODULES = " \\(\\S+ (and \\S+ are|is) in [^()]*\\)$";
    private static final Pattern WRAPPER = Pattern.compile("REPL\\.(\\$JShell\\$\\w+).*");

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Integer> wrappers = new HashMap<>();

    public void put(Snippet snippet, int cell, int line) {
        places.put(snippet.id(), new Place(cell, line));
    }

    /** Takes note of the cell for which JShell made a class around a snippet. */
    public void putWrapper(String className, int cell) {
        wrappers.put(className, cell);
    }

    public Place of(Snippet snippet) {
        return places.getOrDefault(snippet.id(), new Place(0, 1));
    }

    /**
     * The same frame with its cell, and its line if JShell knows it; null if it is not of a cell.
     */
    public StackTraceElement inCell(StackTraceElement frame) {
        String file = frame.getFileName();
        Place place = file == null ? null : places.get(file.replace("#", ""));
        if (place != null) {
            int line = place.line + Math.max(frame.getLineNumber(), 1) - 1;
            return moved(frame, place.cell, line);
        }
        Matcher wrapper = WRAPPER.matcher(frame.getClassName());
        Integer cell = wrapper.matches() ? wrappers.get(wrapper.group(1)) : null;
        return cell == null ? null : moved(frame, cell, -1);
    }

    private static StackTraceElement moved(StackTraceElement frame, int cell, int line) {
        String type = clean(frame.getClassName() + ".").replaceFirst("\\.$", "");
        return new StackTraceElement(type, frame.getMethodName(), "cell " + cell, line);
    }

    /** JShell puts every class of a cell into one of its own; nobody wants to read about that. */
    public static String clean(String text) {
        return text == null ? "" : printed(text).replaceFirst(MODULES, "");
    }

    /** What a cell prints, with the names that its classes have in the cell. */
    public static String printed(String text) {
        return text.contains(JSHELL) ? text.replaceAll(JSHELL_CLASS, "") : text;
    }
}
