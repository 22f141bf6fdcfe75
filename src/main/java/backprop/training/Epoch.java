package backprop.training;

import backprop.data.Dataset;
import backprop.matrix.Matrix;
import java.util.Arrays;
import java.util.Random;

/** One way through all samples in random order, batch by batch, and how well it went. */
final class Epoch {

    private final Dataset data;
    private final int batchSize;
    private final int[] order;
    private int taken; // samples given out
    private int done; // samples added
    private double lossSum;
    private int hits;

    Epoch(Dataset data, int batchSize, Random random) {
        this.data = data;
        this.batchSize = batchSize;
        this.order = shuffled(data.size(), random);
    }

    /** Source: Fisher and Yates; Knuth, The Art of Computer Programming 2, 3.4.2, algorithm P. */
    private static int[] shuffled(int size, Random random) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    Dataset data() {
        return data;
    }

    boolean hasNext() {
        return taken < order.length;
    }

    /** The sample numbers of the next batch; the last one may be smaller than the others. */
    int[] next() {
        int end = Math.min(order.length - taken, batchSize) + taken;
        int[] samples = Arrays.copyOfRange(order, taken, end);
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
        return (done + batchSize - 1) / batchSize;
    }

    int batches() {
        return (order.length + batchSize - 1) / batchSize;
    }

    /** Mean over the samples added; NaN if there is none yet. */
    double loss() {
        return lossSum / done;
    }

    /** 0 to 1, over the samples added. */
    double accuracy() {
        return (double) hits / done;
    }
}
