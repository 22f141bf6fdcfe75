package backprop.training;

import backprop.data.Dataset;
import backprop.layer.Layer;
import backprop.loss.Loss;
import backprop.matrix.Matrix;
import backprop.optimizer.Optimizer;
import backprop.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Trains a network with mini-batches.
 *
 * <pre>{@code
 * for each epoch: shuffle the samples, cut them into batches, and for each batch
 *     loss.forward(network.forward(x), t)
 *     network.backward(loss.backward())
 *     optimizer.step(network.parameters())
 * then evaluate on the validation set
 * }</pre>
 *
 * <p>Every sample is used exactly once per epoch; the last batch of an epoch may be smaller. The
 * same seeds give the same numbers, the seconds aside. The network is in training mode ({@link
 * Layer#training}) during a step, and in evaluation mode otherwise.
 *
 * <p><b>State.</b> {@link #train} called again goes on where it was: the network keeps what it has
 * learned, and the history grows by further epochs. For a new start make a new network and a new
 * trainer.
 *
 * <p><b>Interrupting.</b> If its thread is interrupted, at whatever moment, {@link #train} makes no
 * further step and returns as usual, with the history of the completed epochs; the parameters are
 * those after the latest step. An epoch whose evaluation is interrupted is not complete, though all
 * its steps have been made. The interrupt is cleared, so that whatever comes next is not disturbed;
 * {@link #interrupted} tells that it happened.
 *
 * <p><b>Threads.</b> {@link #train} and its listeners run on the thread that calls it, one training
 * at a time. Another thread may interrupt that thread, ask {@link #interrupted} and read the {@link
 * #history} meanwhile.
 *
 * <p>Source: Goodfellow, Bengio, Courville, Deep Learning (2016), ch. 8.1.3.
 */
public final class Trainer {

    private final Layer network;
    private final Loss loss;
    private final Optimizer optimizer;
    private final Random random;
    private final List<TrainingListener> listeners = new ArrayList<>();
    private final History history = new History();
    private int patience; // 0: goes on to the last epoch
    private EarlyStopping best;
    private double seconds;
    private volatile boolean interrupted;
    private int firstEpoch; // of the latest train
    private int lastEpoch;
    private long started;

    /**
     * A trainer without any epoch yet.
     *
     * @param network what learns; its parameters are changed
     * @param loss what is to become small
     * @param optimizer how to make it small
     * @param random decides the order of the samples
     * @throws IllegalArgumentException if one of them is null
     */
    public Trainer(Layer network, Loss loss, Optimizer optimizer, Random random) {
        Require.parts(
                "Trainer(network, loss, optimizer, random)",
                "argument",
                network,
                loss,
                optimizer,
                random);
        this.network = network;
        this.loss = loss;
        this.optimizer = optimizer;
        this.random = random;
    }

    /**
     * Adds a listener.
     *
     * @param listener is told about every batch and epoch from now on
     * @return this trainer
     */
    public Trainer listen(TrainingListener listener) {
        Require.notNull("Trainer", "listen", "listener", listener);
        listeners.add(listener);
        return this;
    }

    /**
     * Does something after each epoch, such as drawing its figure again.
     *
     * @param action gets all epochs so far, on the thread that trains
     * @return this trainer
     */
    public Trainer afterEpoch(Consumer<History> action) {
        Require.notNull("Trainer", "afterEpoch", "action", action);
        return listen(TrainingListener.afterEpoch(action));
    }

    /**
     * Lets each {@link #train} end early when the validation loss gets no better. When it returns,
     * the network has the parameters of its epoch with the smallest validation loss.
     *
     * @param patience how many epochs in a row may be no better than the best, at least 1
     * @return this trainer
     * @throws IllegalArgumentException if it is less
     */
    public Trainer stopEarly(int patience) {
        Fit.requirePatience(patience);
        this.patience = patience;
        return this;
    }

    /**
     * What has happened so far, also after an exception.
     *
     * @return the history that grows while this trainer trains
     */
    public History history() {
        return history;
    }

    /**
     * Whether the thread of the latest {@link #train} was interrupted before it returned. If that
     * was after the last epoch was complete, nothing is missing.
     *
     * @return false before the first training
     */
    public boolean interrupted() {
        return interrupted;
    }

    /**
     * Trains.
     *
     * @param train what to learn from
     * @param validation what to evaluate on after each epoch; no step follows from it
     * @param epochs how many times to go through all samples, at least 1
     * @param batchSize samples per step, at least 1
     * @return {@link #history}
     * @throws IllegalArgumentException if a number is too small, or the data does not fit the
     *     network; no parameter is changed then
     * @throws ArithmeticException if the loss is NaN or infinite; the step that would follow from
     *     it is not made
     */
    public History train(Dataset train, Dataset validation, int epochs, int batchSize) {
        Fit.requireNumbers(history.epochs(), epochs, batchSize);
        Fit.require(network, "training", train);
        Fit.require(network, "validation", validation);
        interrupted = false;
        firstEpoch = history.epochs() + 1;
        lastEpoch = history.epochs() + epochs;
        started = System.nanoTime();
        best = new EarlyStopping(network, patience);
        do {
            Epoch epoch = new Epoch(train, batchSize, random);
            if (history.epochs() + 1 == firstEpoch) {
                tell(listener -> listener.started(progress(epoch)));
            }
            run(epoch, validation);
        } while (history.epochs() < lastEpoch && !interrupted && !best.isOver());
        best.restore();
        interrupted |= Thread.interrupted();
        return history;
    }

    private void run(Epoch epoch, Dataset validation) {
        while (epoch.hasNext() && !stopped(epoch)) {
            long start = System.nanoTime();
            network.training(true);
            try {
                step(epoch);
            } finally {
                network.training(false);
            }
            seconds += secondsSince(start);
            tell(listener -> listener.batchDone(progress(epoch)));
        }
        if (!interrupted) {
            finish(epoch, validation);
        }
    }

    /** Takes note of an interrupt. */
    private boolean stopped(Epoch epoch) {
        if (Thread.interrupted()) {
            interrupted = true;
            tell(listener -> listener.stopped(progress(epoch)));
        }
        return interrupted;
    }

    private void step(Epoch epoch) {
        int[] samples = epoch.next();
        Matrix y = network.forward(epoch.data().x(samples));
        double batchLoss = loss.forward(y, epoch.data().t(samples));
        if (!Double.isFinite(batchLoss)) {
            tell(listener -> listener.stopped(progress(epoch)));
            throw epoch.noNumber(batchLoss, history.epochs() + 1, optimizer);
        }
        Matrix ofTheData = network.backward(loss.backward());
        if (ofTheData != null) { // a layer of a reader may forget to return it
            ofTheData.giveUp(); // a fifth of the time of a step, and nothing learns from it
        }
        optimizer.step(network.parameters());
        epoch.add(samples, y, batchLoss);
    }

    private void finish(Epoch epoch, Dataset validation) {
        Evaluation.unless(() -> stopped(epoch), network, validation, loss)
                .ifPresent(e -> note(epoch, e));
    }

    private void note(Epoch epoch, Evaluation e) {
        history.add(seconds, epoch.loss(), e.loss(), epoch.accuracy(), e.accuracy());
        best.see(e.loss());
        tell(listener -> listener.epochDone(history));
    }

    private void tell(Consumer<TrainingListener> what) {
        listeners.forEach(what);
    }

    private Progress progress(Epoch epoch) {
        int number = history.epochs() + 1;
        double done = number - firstEpoch + (double) epoch.batch() / epoch.batches();
        double left = lastEpoch - firstEpoch + 1 - done;
        return new Progress(
                number,
                lastEpoch,
                epoch.batch(),
                epoch.batches(),
                epoch.loss(),
                seconds,
                secondsSince(started) / done * left);
    }

    private static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }
}
