package backprop.training;

import java.util.function.Consumer;

/** Is told how a training is getting on, on the thread that trains. */
public interface TrainingListener {

    /**
     * A training begins; it may be another one than the last that was listened to.
     *
     * @param progress where it stands before its first batch
     */
    default void started(Progress progress) {}

    /**
     * A step has been made.
     *
     * @param progress where the training stands
     */
    default void batchDone(Progress progress) {}

    /**
     * An epoch is complete and evaluated.
     *
     * @param history all epochs so far; the latest row is this one
     */
    default void epochDone(History history) {}

    /**
     * The training ends before its last epoch is complete: its thread was interrupted, or the loss
     * is no longer a finite number.
     *
     * @param progress where the training stands
     */
    default void stopped(Progress progress) {}

    /**
     * A listener that does something after each epoch, and nothing else.
     *
     * @param action gets all epochs so far
     * @return the listener
     */
    static TrainingListener afterEpoch(Consumer<History> action) {
        return new TrainingListener() {
            @Override
            public void epochDone(History history) {
                action.accept(history);
            }
        };
    }
}
