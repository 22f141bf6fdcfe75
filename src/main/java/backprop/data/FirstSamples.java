package backprop.data;

import backprop.matrix.Matrix;
import java.util.Objects;

/** The first samples of another data set. */
record FirstSamples(Dataset all, int size) implements Dataset {

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
        return all.label(Objects.checkIndex(sample, size));
    }

    @Override
    public Matrix x(int... samples) {
        for (int sample : samples) {
            Objects.checkIndex(sample, size);
        }
        return all.x(samples);
    }

    @Override
    public String toString() {
        return "the first " + size + " of " + all;
    }
}
