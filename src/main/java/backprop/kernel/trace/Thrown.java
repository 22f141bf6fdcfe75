package backprop.kernel.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jdk.jshell.EvalException;
import jdk.jshell.spi.SPIResolutionException;

/**
 * What code of a cell threw, taken down on the cell's own thread: an exception is the reader's code
 * too, which may throw from every method, or never return from one.
 *
 * @param error what was thrown
 * @param message what it says, empty if it says nothing
 * @param trace where it came from
 * @param cause what caused it, or null
 */
public record Thrown(Throwable error, String message, StackTraceElement[] trace, Thrown cause) {

    /** How many causes of an error are told. */
    private static final int MOST_CAUSES = 10;

    private static final String KERNEL = "backprop.kernel.";
    private static final String LIBRARY = "org.dflib.jjava.";

    /** Takes an error down. Call it on the thread that may run the error's own methods. */
    public static Thrown of(Throwable error) {
        return of(error, MOST_CAUSES);
    }

    private static Thrown of(Throwable error, int depth) {
        String message = told(error::getLocalizedMessage, "");
        StackTraceElement[] trace = told(error::getStackTrace, new StackTraceElement[0]);
        Throwable cause = depth == 1 ? null : told(error::getCause, null);
        return new Thrown(
                error,
                message,
                trace,
                cause == null || cause == error ? null : of(cause, depth - 1));
    }

    private static <T> T told(Supplier<T> method, T otherwise) {
        try {
            T told = method.get();
            return told == null ? otherwise : told;
        } catch (Throwable e) { // told as far as it can be
            return otherwise;
        }
    }

    /** For JShell, which knows the lines of cells and calls the methods of what it is given. */
    public Throwable standIn() {
        if (error instanceof SPIResolutionException) {
            return error;
        }
        Throwable standIn = new Throwable(message, cause == null ? null : cause.standIn());
        standIn.setStackTrace(trace);
        return standIn;
    }

    /** The same with the places that JShell found, which end where the code of cells ends. */
    public Thrown inCells(Throwable known, Places places) {
        boolean alike = known instanceof EvalException;
        StackTraceElement[] lines = alike ? known.getStackTrace() : trace;
        Throwable next = alike ? known.getCause() : null;
        return new Thrown(
                error,
                message,
                inCells(lines, places),
                cause == null ? null : cause.inCells(next, places));
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
        return type.startsWith(KERNEL + "stop.") || type.startsWith("java.lang.invoke.");
    }

    private static boolean isKernel(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.startsWith(KERNEL) || type.startsWith(LIBRARY);
    }
}
