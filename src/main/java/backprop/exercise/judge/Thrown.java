package backprop.exercise.judge;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Turns what the learner's code throws into a hint that names the place. */
public final class Thrown {

    private static final int MOST_CHARACTERS = 160;

    private Thrown() {}

    /**
     * Runs a trial; what its code throws becomes a hint.
     *
     * @throws java.util.concurrent.CancellationException if the caller is interrupted
     */
    public static Verdict orVerdict(Supplier<Verdict> trial) {
        return OwnThread.judge(
                () -> {
                    try {
                        return trial.get();
                    } catch (Exception e) {
                        return verdict(e);
                    } catch (Error e) {
                        if (stopsTheCell(e)) {
                            throw e;
                        }
                        return verdict(e);
                    }
                });
    }

    /** The errors with which kernels end a cell are neither Java's usual ones nor the learner's. */
    private static boolean stopsTheCell(Error e) {
        String type = e.getClass().getName();
        return type.equals("java.lang.ThreadDeath") || type.matches("(jdk|backprop\\.kernel)\\..*");
    }

    static Verdict verdict(Throwable thrown) {
        if (thrown instanceof ExceptionInInitializerError && thrown.getCause() != null) {
            return verdict(thrown.getCause());
        }
        List<StackTraceElement> trace =
                Arrays.stream(thrown.getStackTrace())
                        .takeWhile(f -> !f.getClassName().equals(Thrown.class.getName()))
                        .toList();
        Optional<StackTraceElement> frame = trace.stream().filter(Thrown::isOfLearner).findFirst();
        String place = frame.map(Thrown::name).orElse("?");
        if (thrown instanceof StackOverflowError) {
            return Verdict.hint("thrown.endless", place);
        }
        if (thrown instanceof OutOfMemoryError) {
            return Verdict.hint("thrown.memory", place);
        }
        return frame.isEmpty()
                ? Verdict.hint("thrown.outside", type(thrown), message(thrown))
                : inCode(thrown, frame.get(), trace.get(0));
    }

    private static Verdict inCode(
            Throwable thrown, StackTraceElement frame, StackTraceElement top) {
        String place = name(frame);
        if (thrown instanceof NullPointerException && frame.getMethodName().equals("backward")) {
            return Verdict.hint("thrown.null", place);
        }
        if (thrown instanceof UnsupportedOperationException
                && top.getClassName().startsWith("java.util.")) {
            return Verdict.hint("thrown.immutable", place);
        }
        boolean matrices = top.getClassName().startsWith("backprop.matrix.");
        boolean shapes = matrices || top.getClassName().startsWith("backprop.require.");
        return shapes && isShape(thrown)
                ? Verdict.hint("thrown.shape", place, message(thrown))
                : Verdict.hint("thrown", place, type(thrown), message(thrown));
    }

    private static boolean isShape(Throwable thrown) {
        return thrown instanceof IllegalArgumentException && message(thrown).contains("×");
    }

    private static String type(Throwable thrown) {
        return thrown.getClass().getSimpleName();
    }

    private static boolean isOfLearner(StackTraceElement frame) {
        return !frame.getClassName().matches("(java|javax|jdk|sun|backprop)\\..*");
    }

    /** Class and method; also the line, except in JShell, which counts its own lines, too. */
    private static String name(StackTraceElement frame) {
        String type = frame.getClassName();
        boolean cell = type.startsWith("REPL.");
        String place = type.replaceAll("^.*[.$]", "") + "." + frame.getMethodName();
        if (cell && type.matches("REPL\\.\\$JShell\\$\\w+")) {
            return frame.getMethodName();
        }
        return cell || frame.getLineNumber() < 0 ? place : place + ":" + frame.getLineNumber();
    }

    /** The first line of what it says, on a line of its own; nothing if it says nothing. */
    private static String message(Throwable thrown) {
        String text =
                Stream.ofNullable(thrown.getMessage())
                        .flatMap(String::lines)
                        .findFirst()
                        .orElse("");
        if (text.isBlank()) {
            return "";
        }
        return "\n  "
                + (text.length() > MOST_CHARACTERS
                        ? text.substring(0, MOST_CHARACTERS) + "…"
                        : text);
    }
}
