package backprop.kernel.stop;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the code of cells asks at every backward jump and method entry. A call site answers, which
 * compiled code treats as a constant until it changes: a loop that nobody stops pays nothing.
 */
public final class StopFlag {

    private static final Set<ThreadGroup> STOPPED = ConcurrentHashMap.newKeySet();
    private static volatile boolean othersToo;

    private StopFlag() {}

    /**
     * Returns at once, unless the cell that runs this code has been told to stop.
     *
     * @throws Throwable an error that ends the cell
     */
    public static void check() throws Throwable {
        Site.CHECK.invokeExact();
    }

    /** Stops the threads that a cell started, and the pool threads that work for it. */
    public static synchronized void raise(ThreadGroup cell) {
        STOPPED.add(cell);
        othersToo = true;
        Site.set(Site.STOP);
    }

    /** After the cell has ended: threads of no cell may work for the next one. */
    public static synchronized void spareOthers() {
        othersToo = false;
    }

    /** Costs nothing again, once no thread is left that should stop. */
    public static synchronized void lowerIfDone() {
        if (STOPPED.removeIf(cell -> cell.activeCount() == 0) && STOPPED.isEmpty()) {
            Site.set(Site.GO_ON);
        }
    }

    private static void stopThisThread() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        boolean ofNoCell = !(group instanceof CellRun.Threads);
        if (STOPPED.contains(group) || othersToo && ofNoCell) {
            throw new CellStopped();
        }
    }

    /** Made when the first loop runs, because method handles are slow to start with. */
    private static final class Site {

        private static final MethodType NOTHING = MethodType.methodType(void.class);
        private static final MethodHandle GO_ON = MethodHandles.empty(NOTHING);
        private static final MethodHandle STOP = stop();
        private static final MutableCallSite SITE = new MutableCallSite(GO_ON);
        private static final MethodHandle CHECK = SITE.dynamicInvoker();

        private static void set(MethodHandle target) {
            SITE.setTarget(target);
            MutableCallSite.syncAll(new MutableCallSite[] {SITE});
        }

        private static MethodHandle stop() {
            try {
                var lookup = MethodHandles.lookup();
                return lookup.findStatic(StopFlag.class, "stopThisThread", NOTHING);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }
}
