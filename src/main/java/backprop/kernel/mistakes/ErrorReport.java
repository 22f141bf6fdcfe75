package backprop.kernel.mistakes;

import backprop.kernel.stop.CellStopped;
import backprop.kernel.trace.CellFailure;
import backprop.kernel.trace.Places;
import backprop.kernel.trace.Thrown;
import backprop.kernel.words.Styles;
import backprop.kernel.words.Wording;
import java.util.ArrayList;
import java.util.List;

/** Says what a cell threw, in terms of cells and their lines. */
public final class ErrorReport {

    /** What the protocol wants to know of an error. */
    public record Report(String name, String message, List<String> lines) {}

    private static final int MOST_FRAMES = 30;

    private ErrorReport() {}

    public static Report of(Throwable error) {
        if (error instanceof CompilationException) {
            String name = error.getClass().getSimpleName();
            return new Report(name, error.getMessage(), ((CompilationException) error).lines());
        }
        return error instanceof CellFailure
                ? of(((CellFailure) error).thrown())
                : of(Thrown.of(error));
    }

    private static Report of(Thrown thrown) {
        String name = Places.clean(thrown.error().getClass().getName());
        name = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        if (thrown.error() instanceof CellStopped) {
            name = InterruptedException.class.getSimpleName();
        }
        return new Report(name, Places.clean(thrown.message()), lines(thrown));
    }

    private static List<String> lines(Thrown thrown) {
        List<String> lines = new ArrayList<>();
        addTo(lines, "", thrown);
        for (Thrown cause = thrown.cause(); cause != null; cause = cause.cause()) {
            addTo(lines, "Caused by: ", cause);
        }
        return lines;
    }

    private static void addTo(List<String> lines, String prefix, Thrown thrown) {
        Styles.red(prefix + headline(thrown)).forEach(lines::add);
        StackTraceElement[] trace = thrown.trace();
        for (int i = 0; i < Math.min(trace.length, MOST_FRAMES); i++) {
            lines.add("    at " + frame(trace[i]));
        }
        if (trace.length > MOST_FRAMES) {
            lines.add("    " + Wording.of("more", trace.length - MOST_FRAMES));
        }
        Slips.advice(thrown.error().getClass().getName(), thrown.message())
                .map(Styles::hint)
                .ifPresent(lines::add);
    }

    private static String headline(Thrown thrown) {
        String message = Places.clean(thrown.message());
        if (thrown.error() instanceof CellStopped) {
            return message;
        }
        String type = Places.clean(thrown.error().getClass().getName());
        return message.isEmpty() ? type : type + ": " + message;
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
}
