package backprop.exercise;

import java.util.Arrays;
import java.util.Optional;

/** Turns what the learner's code throws into a hint that names the place. */
final class Thrown {

    private static final int MOST_CHARACTERS = 160;

    private Thrown() {}

    static Verdict verdict(Throwable thrown) {
        Optional<StackTraceElement> frame =
                Arrays.stream(thrown.getStackTrace())
                        .takeWhile(f -> !f.getClassName().equals(Exercises.class.getName()))
                        .filter(Thrown::isOfLearner)
                        .findFirst();
        String place = frame.map(Thrown::name).orElse("?");
        if (thrown instanceof StackOverflowError) {
            return Verdict.hint("thrown.endless", place);
        }
        if (thrown instanceof NullPointerException
                && frame.map(StackTraceElement::getMethodName).orElse("").equals("backward")) {
            return Verdict.hint("thrown.null", place);
        }
        String what = thrown.getClass().getSimpleName();
        return frame.isEmpty()
                ? Verdict.hint("thrown.outside", what, message(thrown))
                : Verdict.hint("thrown", place, what, message(thrown));
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

    private static String message(Throwable thrown) {
        String text = String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
    }
}
