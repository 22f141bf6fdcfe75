package backprop.data;

import backprop.require.Require;
import java.util.Random;
import java.util.stream.IntStream;

/** Which samples of a data set, and in which order. */
final class Order {

    private Order() {}

    static int[] first(int n, int size) {
        Require.that(
                n >= 1 && n <= size,
                "Dataset.first: %d samples asked for, but it must be 1 to %d",
                n,
                size);
        return IntStream.range(0, n).toArray();
    }

    static int[] shuffled(int size, Random random) {
        Require.notNull("Dataset", "shuffled", "random", random);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    static int[][] split(int training, int size) {
        Require.that(size > 1, "Dataset.split: a data set of 1 sample cannot be cut in two");
        Require.that(
                training >= 1 && training < size,
                "Dataset.split: %d of %d samples for training leave %s; it must be 1 to %d",
                training,
                size,
                training < 1 ? "nothing to train on" : "none for validation",
                size - 1);
        return new int[][] {
            IntStream.range(0, training).toArray(), IntStream.range(training, size).toArray()
        };
    }

    /** The samples that those of a part are in the whole. */
    static int[] in(int[] whole, String name, int... part) {
        Require.that(
                part.length > 0, "Dataset.at: no sample is asked for, but at least 1 is needed");
        int[] samples = new int[part.length];
        for (int i = 0; i < part.length; i++) {
            samples[i] = whole[Require.index(name, "sample", part[i], whole.length)];
        }
        return samples;
    }
}
