package backprop.training;

import backprop.data.Dataset;
import backprop.matrix.Matrix;
import backprop.optimizer.Optimizer;
import backprop.require.Message;
import java.util.Random;
import java.util.stream.IntStream;

/** One way through all samples in random order, batch by batch, and how well it went. */
final class Epoch {

    private final Dataset data;
    private final int batchSize;
    private int taken; // samples given out
    private int done; // samples added
    private double lossSum;
    private int hits;

    Epoch(Dataset data, int batchSize, Random random) {
        this.data = data.shuffled(random);
        this.batchSize = batchSize;
    }

    /** The samples in the order of this epoch. */
    Dataset data() {
        return data;
    }

    boolean hasNext() {
        return taken < data.size();
    }

    /** The numbers in {@link #data} of the next batch; the last may be smaller than the others. */
    int[] next() {
        int end = Math.min(data.size() - taken, batchSize) + taken;
        int[] samples = IntStream.range(taken, end).toArray();
        taken = end;
        return samples;
    }

    /** Notes the outputs y and the mean loss of a batch. */
    void add(int[] samples, Matrix y, double loss) {
        for (int i = 0; i < samples.length; i++) {
            hits += y.argmax(i) == data.label(samples[i]) ? 1 : 0;
        }
        lossSum += loss * samples.length;
        done += samples.length;
    }

    /** The number of batches added. */
    int batch() {
        return batches(done);
    }

    int batches() {
        return batches(data.size());
    }

    private int batches(int samples) {
        return samples / batchSize + (samples % batchSize == 0 ? 0 : 1);
    }

    /** Mean over the samples added; NaN if there is none yet. */
    double loss() {
        return lossSum / done;
    }

    /** 0 to 1, over the samples added. */
    double accuracy() {
        return (double) hits / done;
    }

    /** What to throw if the loss of the next batch is no number. */
    ArithmeticException noNumber(double batchLoss, int number, Optimizer optimizer) {
        return new ArithmeticException(
                Message.of(
                        "Trainer: the loss is %s in epoch %d, batch %d of %d, with %s; training has"
                                + " stopped before this step. The steps are probably too large: make"
                                + " a new network and try a learning rate ten times smaller",
                        batchLoss, number, batch() + 1, batches(), optimizer));
    }
}
