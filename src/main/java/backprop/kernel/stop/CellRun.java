package backprop.kernel.stop;

import backprop.kernel.words.Wording;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One run of a cell: its code has threads of its own, which can be stopped.
 *
 * <p>Two threads meet here: the kernel's, which runs the cell, and the one that brings interrupts.
 * What they share is guarded by this object.
 */
public final class CellRun {

    private static final int GRACE_MILLIS = 2000; // for code that returns normally when interrupted
    private static final int STOP_MILLIS = 1000;
    private static final long STACK_BYTES = 64L << 20; // for recursion over deep graphs

    /** Marks the threads that a cell started, also indirectly. */
    public static final class Threads extends ThreadGroup {
        private Threads(String name) {
            super(name);
        }
    }

    /** How code ended: its value, or what it threw. */
    private record Outcome(Object value, Throwable thrown) {}

    private record Task(Thread thread, CompletableFuture<Outcome> outcome) {}

    private final int number;
    private final Threads threads;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch hurry = new CountDownLatch(1);
    private Task current;
    private boolean interrupted;
    private boolean missed; // an interrupt that came while no code ran

    public CellRun(int number) {
        this.number = number;
        this.threads = new Threads("cell " + number);
        StopFlag.lowerIfDone();
    }

    /** Whether a cell started this thread, also indirectly. */
    public static boolean isOfCell(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        while (group != null && !(group instanceof Threads)) {
            group = group.getParent();
        }
        return group != null;
    }

    /** The number in brackets at the left of the cell. */
    public int number() {
        return number;
    }

    /**
     * Runs a snippet of this cell like {@link #call}, unless the cell was told to stop before it. A
     * snippet that was told and returned normally lets the next ones have the rest of the grace.
     */
    public <T> T callNext(Callable<T> code) throws Exception {
        stopIfMissed();
        return call(code);
    }

    /** Runs code on a thread of the cell and waits for its value, or throws what it throws. */
    @SuppressWarnings("unchecked")
    public <T> T call(Callable<T> code) throws Exception {
        var outcome = new CompletableFuture<Outcome>();
        Thread thread =
                new Thread(
                        threads,
                        () -> outcome.complete(outcome(code)),
                        threads.getName(),
                        STACK_BYTES);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        Task outer = replace(new Task(thread, outcome)); // not null when a cell calls eval
        try {
            thread.start();
            Outcome came = outcome.get();
            if (came.thrown instanceof Error) {
                throw (Error) came.thrown;
            }
            if (came.thrown != null) {
                throw (Exception) came.thrown;
            }
            return (T) came.value;
        } finally {
            replace(outer);
        }
    }

    private static Outcome outcome(Callable<?> code) {
        try {
            return new Outcome(code.call(), null);
        } catch (Throwable e) {
            return new Outcome(null, e);
        }
    }

    /** Stops a cell whose interrupt came while none of its code ran, as when it was compiled. */
    public synchronized void stopIfMissed() {
        if (missed) {
            throw new CellStopped();
        }
    }

    private synchronized Task replace(Task task) {
        Task before = current;
        current = task;
        return before;
    }

    private synchronized Task current() {
        return current;
    }

    /** The cell is over; threads that it left behind go on, unless they were told to stop. */
    public void end() {
        ended.countDown();
        hurry.countDown();
        StopFlag.spareOthers();
        StopFlag.lowerIfDone();
    }

    /** Asks the cell to end; after a while, or when asked again, makes it end. */
    public synchronized void interrupt() {
        if (interrupted) {
            hurry.countDown();
        } else {
            interrupted = true;
            Daemon.start("interrupt", this::stop);
        }
        if (current == null) {
            missed = true;
        } else {
            current.thread.interrupt();
        }
    }

    /** Stops whatever the cell runs, again and again until it has ended. */
    private void stop() {
        try {
            hurry.await(GRACE_MILLIS, TimeUnit.MILLISECONDS);
            while (ended.getCount() > 0) {
                StopFlag.raise(threads);
                threads.interrupt();
                if (!ended.await(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
                    abandon();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing can stop library code that does not listen; the notebook must go on all the same. */
    private void abandon() {
        Task running = current();
        if (running != null) {
            var error = new CellStopped(Wording.of("runsOn"));
            error.setStackTrace(running.thread.getStackTrace());
            running.outcome.complete(new Outcome(null, error));
        }
    }
}
