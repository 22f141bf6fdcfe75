package backprop.kernel.stop;

import backprop.kernel.words.Wording;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** One run of a cell: its code has threads of its own, which can be stopped. */
public final class CellRun {

    private static final int GRACE_MILLIS = 2000; // for code that returns normally when interrupted
    private static final int STOP_MILLIS = 1000;
    private static final long STACK_BYTES = 64L << 20; // for recursion over deep graphs

    /** Code of a cell, which may throw anything. */
    public interface Code {
        Object run() throws Throwable;
    }

    /** Marks the threads that a cell started, also indirectly. */
    public static final class Threads extends ThreadGroup {
        private Threads(String name) {
            super(name);
        }
    }

    private record Task(Thread thread, CompletableFuture<Object> result) {}

    private final int number;
    private final Threads threads;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final CountDownLatch hurry = new CountDownLatch(1);
    private volatile Task current;
    private boolean interrupted;
    private boolean stopBeforeNext;

    public CellRun(int number) {
        this.number = number;
        this.threads = new Threads("cell " + number);
        StopFlag.lowerIfDone();
    }

    /** The number in brackets at the left of the cell. */
    public int number() {
        return number;
    }

    /** Runs code of this cell and waits for its value, or throws what it throws. */
    public Object call(Code code) throws Throwable {
        var result = new CompletableFuture<Object>();
        Thread thread =
                new Thread(threads, () -> settle(code, result), threads.getName(), STACK_BYTES);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        Task outer = begin(new Task(thread, result)); // not null when a cell calls eval
        try {
            thread.start();
            return result.get();
        } catch (ExecutionException e) {
            throw e.getCause();
        } finally {
            current = outer;
        }
    }

    private static void settle(Code code, CompletableFuture<Object> result) {
        try {
            result.complete(code.run());
        } catch (Throwable e) {
            result.completeExceptionally(e);
        }
    }

    private synchronized Task begin(Task task) throws InterruptedException {
        if (stopBeforeNext) {
            throw new InterruptedException(Wording.interrupted());
        }
        Task outer = current;
        current = task;
        return outer;
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
            return;
        }
        interrupted = true;
        if (current == null) {
            stopBeforeNext = true; // JShell is still compiling
        } else {
            current.thread.interrupt();
            Daemon.start("interrupt", this::stop);
        }
    }

    private void stop() {
        try {
            hurry.await(GRACE_MILLIS, TimeUnit.MILLISECONDS);
            if (ended.getCount() > 0) {
                StopFlag.raise(threads);
                threads.interrupt();
            }
            if (!ended.await(STOP_MILLIS, TimeUnit.MILLISECONDS)) {
                abandon();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing can stop library code that does not listen; the notebook must go on all the same. */
    private void abandon() {
        Task running = current;
        if (running != null) {
            var error = new CellStopped(Wording.runsOn());
            error.setStackTrace(running.thread.getStackTrace());
            running.result.completeExceptionally(error);
        }
    }
}
