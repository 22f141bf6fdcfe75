package backprop.data;

import backprop.matrix.Matrix;
import backprop.require.Require;
import java.util.stream.IntStream;

/**
 * Samples to learn from: each has features (the input x) and a class (the target t).
 *
 * <p>A batch is asked for by sample numbers, in any order: {@code x(4, 0)} has sample 4 in row 0
 * and sample 0 in row 1. A data set does not change.
 */
public interface Dataset {

    /**
     * The number of samples.
     *
     * @return at least 1
     */
    int size();

    /**
     * The number of features of a sample.
     *
     * @return at least 1
     */
    int features();

    /**
     * The number of classes.
     *
     * @return at least 1
     */
    int classes();

    /**
     * The class of a sample.
     *
     * @param sample from 0
     * @return from 0, less than {@link #classes}
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    int label(int sample);

    /**
     * The features of some samples.
     *
     * @param samples at least one number, from 0; may repeat
     * @return samples.length × features, a new matrix
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    Matrix x(int... samples);

    /**
     * The features of all samples; 8 bytes a value, so all of MNIST's training set takes 376 MB.
     *
     * @return size × features, a new matrix
     */
    default Matrix x() {
        return x(IntStream.range(0, size()).toArray());
    }

    /**
     * The classes of some samples, one-hot: 1 in the column of the class, otherwise 0.
     *
     * @param samples at least one number, from 0; may repeat
     * @return samples.length × classes, a new matrix
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    default Matrix t(int... samples) {
        Matrix t = Matrix.zeros(samples.length, classes());
        for (int i = 0; i < samples.length; i++) {
            t.setInPlace(i, label(samples[i]), 1);
        }
        return t;
    }

    /**
     * The classes of all samples, one-hot.
     *
     * @return size × classes, a new matrix
     */
    default Matrix t() {
        return t(IntStream.range(0, size()).toArray());
    }

    /**
     * The first samples, as a view: nothing is copied.
     *
     * @param n how many, from 1 to {@link #size}
     * @return a data set of n samples
     * @throws IllegalArgumentException if there are not that many
     */
    default Dataset first(int n) {
        Require.that(
                n >= 1 && n <= size(),
                "Dataset.first: %d samples asked for, but it must be 1 to %d",
                n,
                size());
        return new FirstSamples(this, n);
    }
}
