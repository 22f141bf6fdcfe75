package backprop.exercise.judge;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Runs a trial on a thread of its own, of the caller's group. Code that swallows an interrupt can
 * hide it from that thread, but not from the one that waits.
 */
final class OwnThread {

    private static final long STACK_BYTES = 64L << 20; // as much as a cell of our kernel has

    private OwnThread() {}

    /**
     * Runs a trial and waits for it.
     *
     * @throws CancellationException if the caller is interrupted meanwhile; it stays interrupted
     */
    static Verdict judge(Supplier<Verdict> trial) {
        FutureTask<Verdict> task = new FutureTask<>(trial::get);
        Thread thread = new Thread(null, task, Thread.currentThread().getName(), STACK_BYTES);
        thread.start();
        boolean interrupted = false;
        while (true) {
            try {
                Verdict verdict = task.get();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                    throw new CancellationException("Check.of was interrupted: nothing is judged");
                }
                return verdict;
            } catch (InterruptedException e) {
                interrupted = true;
                thread.interrupt();
            } catch (ExecutionException e) {
                throw thrown(e.getCause());
            }
        }
    }

    /** Only what stops a cell comes here; the rest has become a verdict. */
    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }
}
