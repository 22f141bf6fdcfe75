package backprop.kernel.mistakes;

import backprop.kernel.stop.CellStopped;
import backprop.kernel.trace.Places;
import backprop.kernel.trace.Traces;
import backprop.kernel.words.Styles;
import backprop.kernel.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what a cell threw, in terms of cells and their lines. */
public final class ErrorReport {

    /** What the protocol wants to know of an error. */
    public record Report(String name, String message, List<String> lines) {}

    private static final int MOST_FRAMES = 30;

    private static final String CELL_CLASS = "class REPL\\.\\$JShell\\$\\w+\\$";
    private static final Pattern OLDER =
            Pattern.compile(CELL_CLASS + "(\\S+) cannot be cast to " + CELL_CLASS + "\\1 .*");
    private static final Pattern EMPTY_FIELD = Pattern.compile("because \"this\\.\\w+\" is null");

    private ErrorReport() {}

    public static Report of(Throwable error) {
        String name = Places.clean(error.getClass().getName());
        name = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        if (error instanceof CompilationException) {
            return new Report(name, error.getMessage(), ((CompilationException) error).lines());
        }
        if (error instanceof CellStopped) {
            name = InterruptedException.class.getSimpleName();
        }
        return new Report(name, message(error), lines(error));
    }

    private static List<String> lines(Throwable error) {
        List<String> lines = new ArrayList<>();
        String prefix = "";
        Throwable cause = error;
        for (int i = 0; cause != null && i < Traces.MOST_CAUSES; i++) {
            addTo(lines, prefix, cause);
            prefix = "Caused by: ";
            cause = cause.getCause();
        }
        return lines;
    }

    private static void addTo(List<String> lines, String prefix, Throwable error) {
        Styles.red(prefix + headline(error)).forEach(lines::add);
        StackTraceElement[] trace = error.getStackTrace();
        for (int i = 0; i < Math.min(trace.length, MOST_FRAMES); i++) {
            lines.add("    at " + frame(trace[i]));
        }
        if (trace.length > MOST_FRAMES) {
            lines.add("    " + Wording.moreFrames(trace.length - MOST_FRAMES));
        }
        hint(error).ifPresent(hint -> lines.add(Styles.hint(hint)));
    }

    private static String headline(Throwable error) {
        if (error instanceof CellStopped) {
            return message(error);
        }
        String type = Places.clean(error.getClass().getName());
        String message = message(error);
        return message.isEmpty() ? type : type + ": " + message;
    }

    /** A learner's getMessage() may throw itself. */
    private static String message(Throwable error) {
        try {
            return Places.clean(error.getLocalizedMessage());
        } catch (Throwable e) {
            return "";
        }
    }

    private static String frame(StackTraceElement frame) {
        String where = frame.getFileName();
        where = frame.getLineNumber() > 0 ? where + ":" + frame.getLineNumber() : where;
        String method = frame.getMethodName();
        if (method.isEmpty() || method.equals("do_it$")) {
            return where;
        }
        method = method.startsWith("lambda$") ? "lambda" : method;
        String type = frame.getClassName();
        return (type.isEmpty() ? "" : type + ".") + method + "(" + where + ")";
    }

    private static Optional<String> hint(Throwable error) {
        if (error instanceof ClassCastException && error.getMessage() != null) {
            Matcher older = OLDER.matcher(error.getMessage());
            return older.matches() ? Optional.of(Wording.older(older.group(1))) : Optional.empty();
        }
        if (error instanceof NullPointerException && EMPTY_FIELD.matcher(message(error)).find()) {
            return Optional.of(Wording.nothingThere());
        }
        return Optional.empty();
    }
}
