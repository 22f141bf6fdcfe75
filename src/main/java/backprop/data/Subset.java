package backprop.data;

import backprop.matrix.Matrix;
import backprop.require.Require;
import java.util.stream.IntStream;

/** Some samples of another data set, in an order of their own. */
final class Subset implements Dataset {

    private final Dataset all;
    private final int[] samples;

    private Subset(Dataset all, int[] samples) {
        this.all = all;
        this.samples = samples;
    }

    static Subset of(Dataset all, int... samples) {
        return new Subset(
                all, Order.in(IntStream.range(0, all.size()).toArray(), "Dataset", samples));
    }

    @Override
    public Subset at(int... part) {
        return new Subset(all, Order.in(samples, "Dataset", part));
    }

    @Override
    public int size() {
        return samples.length;
    }

    @Override
    public int features() {
        return all.features();
    }

    @Override
    public int classes() {
        return all.classes();
    }

    @Override
    public int label(int sample) {
        return all.label(samples[Require.index("Dataset", "sample", sample, samples.length)]);
    }

    @Override
    public Matrix x(int... part) {
        return all.x(Order.in(samples, "Dataset", part));
    }

    @Override
    public String toString() {
        return samples.length + " of " + all;
    }
}
