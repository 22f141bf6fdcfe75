package backprop.kernel.mistakes;

import backprop.kernel.trace.Places;
import backprop.kernel.words.Styles;
import backprop.kernel.words.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.Diag;
import jdk.jshell.Snippet;

/**
 * Says where in the cell the compiler stumbled, and over what. What the compiler itself says is in
 * English everywhere, so that it can be looked up and reads the same on every machine; what to do
 * is said in the language of the notebook.
 */
public final class CompileReport {

    private static final int MOST_SHOWN = 100; // characters of a line, on each side of the mistake

    private static final String WIDE =
            "[\u2e80-\ud7a3\uf900-\ufaff\uff01-\uff60]"; // as two letters

    private final String source;
    private final Places.Place place;
    private final List<String> lines = new ArrayList<>();
    private final Set<Object> said = new HashSet<>();

    private CompileReport(String source, Places.Place place) {
        this.source = source;
        this.place = place;
    }

    public static CompilationException of(
            Snippet snippet, Places.Place place, List<Diag> diagnostics) {
        List<Diag> errors = diagnostics.stream().filter(Diag::isError).toList();
        if (errors.isEmpty()) {
            return CompilationException.at(place, Wording.of("rejected"));
        }
        CompileReport report = new CompileReport(snippet.source(), place);
        errors.forEach(report::add);
        return new CompilationException(message(errors.get(0)).get(0), report.lines);
    }

    /** The first mistake of a line: others of the same line mostly come from it. */
    private void add(Diag diag) {
        int at = clamp(diag.getPosition() < 0 ? diag.getStartPosition() : diag.getPosition());
        int lineStart = source.lastIndexOf('\n', at - 1) + 1;
        if (said.add(lineStart)) {
            int line = place.line() + (int) source.substring(0, lineStart).lines().count();
            List<String> message = message(diag);
            String where = Wording.of("place", place.cell(), line) + ": ";
            Styles.red(where + message.get(0)).forEach(lines::add);
            addMarkedLine(lineStart, clamp(diag.getStartPosition()), clamp(diag.getEndPosition()));
            message.stream().skip(1).forEach(lines::add);
            hint(diag, at, lineStart).filter(said::add).map(Styles::hint).ifPresent(lines::add);
        }
    }

    private Optional<String> hint(Diag diag, int at, int lineStart) {
        String marked = marked(at, clamp(diag.getEndPosition()));
        String line = source.substring(lineStart, at) + "‸" + source.substring(at, lineEnd(at));
        String text = String.join(" ", message(diag));
        String open = BareCode.open(source);
        Optional<String> advice =
                Slips.advice(
                        diag.getCode(),
                        String.join("\n", marked, text, "open: " + open, "at: " + line));
        return advice.or(() -> unknown(diag.getCode(), source.substring(lineStart, at), marked));
    }

    private Optional<String> unknown(String code, String before, String marked) {
        boolean ofPackage = code.endsWith("doesnt.exist"); // system of system.out.println
        String name = (ofPackage ? before : marked).replaceAll("(?sU)^.*\\s|\\W.*", "");
        boolean known = name.isEmpty() || !ofPackage && !code.contains("cant.resolve");
        return known ? Optional.empty() : Optional.of(UnknownName.advice(name));
    }

    /** The marked text, or the word at this place. */
    private String marked(int start, int end) {
        return end > start
                ? source.substring(start, end)
                : source.substring(start).replaceAll("(?sU)\\W.*", "");
    }

    private int clamp(long position) {
        return (int) Math.max(0, Math.min(position, source.length()));
    }

    private int lineEnd(int from) {
        int newline = source.indexOf('\n', from);
        return newline < 0 ? source.length() : newline;
    }

    /** The line, or what is near of a long one, with carets under the part that is wrong. */
    private void addMarkedLine(int lineStart, int from, int to) {
        int end = lineEnd(lineStart);
        int first = Math.min(Math.max(from, lineStart), end);
        int last = Math.min(Math.max(first + 1, Math.min(to, end)), first + MOST_SHOWN);
        int left = Math.max(lineStart, first - MOST_SHOWN);
        int right = Math.min(end, first + MOST_SHOWN);
        String wide = source.substring(left, first).replaceAll(WIDE, "\u3000");
        String blank = wide.replaceAll("[^\t\u3000]", " ");
        lines.add("    " + source.substring(left, right) + (right < end ? " …" : ""));
        lines.add("    " + blank + "^".repeat(last - first));
    }

    /** What javac says, without the class that JShell puts around a snippet. */
    private static List<String> message(Diag diag) {
        return diag.getMessage(Locale.ROOT) // of English, the machine would make its own language
                .lines()
                .map(Places::clean)
                .filter(line -> !line.strip().matches("\\w+: +\\w+ ?"))
                .toList();
    }
}
