package backprop.kernel.trace;

import backprop.kernel.stop.StopFlag;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.EvalException;

/** Makes the traces of exceptions name cells, and end where the learner's code ends. */
public final class Traces {

    /** How many causes of an error are told. */
    public static final int MOST_CAUSES = 10;

    private static final String OUR_PACKAGE = "backprop.kernel.";
    private static final String LIBRARY = "org.dflib.jjava.";

    private Traces() {}

    /** Changes what a snippet threw, and its causes, with the lines that JShell knows. */
    public static void translate(Throwable thrown, Throwable known, Places places) {
        Throwable real = thrown;
        Throwable translated = known;
        while (real != null && translated instanceof EvalException) {
            real.setStackTrace(inCells(translated.getStackTrace(), places));
            real = real.getCause();
            translated = translated.getCause();
        }
    }

    /** Changes what code of a cell threw when the kernel called it, a toString() for example. */
    public static void translate(Throwable thrown, Places places) {
        Throwable real = thrown;
        for (int i = 0; real != null && i < MOST_CAUSES; i++) {
            real.setStackTrace(inCells(real.getStackTrace(), places));
            real = real.getCause();
        }
    }

    private static StackTraceElement[] inCells(StackTraceElement[] trace, Places places) {
        List<StackTraceElement> frames = new ArrayList<>();
        int end = 0; // behind the last frame of a cell
        for (StackTraceElement frame : trace) {
            if (isStopCheck(frame)) {
                continue;
            }
            if (isKernel(frame)) {
                break;
            }
            StackTraceElement inCell = places.inCell(frame);
            frames.add(inCell == null ? frame : inCell);
            end = inCell == null ? end : frames.size();
        }
        List<StackTraceElement> kept = end == 0 ? frames : frames.subList(0, end);
        return kept.toArray(new StackTraceElement[0]);
    }

    private static boolean isStopCheck(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.equals(StopFlag.class.getName()) || type.startsWith("java.lang.invoke.");
    }

    private static boolean isKernel(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.startsWith(OUR_PACKAGE) || type.startsWith(LIBRARY);
    }
}
