package backprop.data;

import backprop.matrix.Matrix;
import java.util.Random;
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
     * The average sample of each class.
     *
     * <pre>{@code row c = sum of the x of class c / number of samples of class c}</pre>
     *
     * @return classes × features, a new matrix
     * @throws IllegalArgumentException if a class has no sample
     */
    default Matrix classMeans() {
        return ClassMeans.of(this);
    }

    /**
     * Some samples, as a view: nothing is copied.
     *
     * @param samples at least one number, from 0, in the order wanted; may repeat
     * @return a data set of samples.length samples
     * @throws IllegalArgumentException if no sample is asked for
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    default Dataset at(int... samples) {
        return Subset.of(this, samples);
    }

    /**
     * The first samples, as a view: nothing is copied.
     *
     * @param n how many, from 1 to {@link #size}
     * @return a data set of n samples
     * @throws IllegalArgumentException if there are not that many
     */
    default Dataset first(int n) {
        return at(Order.first(n, size()));
    }

    /**
     * The same samples in random order, as a view: nothing is copied. Each order is equally likely.
     *
     * <p>Source: Fisher and Yates; Knuth, The Art of Computer Programming 2, 3.4.2, algorithm P.
     *
     * @param random decides the order; the same seed gives the same order
     * @return a data set of the same size
     * @throws IllegalArgumentException if random is null
     */
    default Dataset shuffled(Random random) {
        return at(Order.shuffled(size(), random));
    }

    /**
     * Cuts the data in two: the first samples to train on, the rest for validation, that is, for
     * choosing among trained networks. No sample is in both. Often the order is not random (all of
     * one class, then all of the next), so shuffle first: {@code
     * data.shuffled(random).split(50_000)}.
     *
     * <p>Source: Goodfellow, Bengio, Courville, Deep Learning (2016), ch. 5.3.
     *
     * @param training how many samples to train on, from 1 to {@link #size} − 1
     * @return two views: nothing is copied
     * @throws IllegalArgumentException if one of the two would be empty
     */
    default Split<? extends Dataset> split(int training) {
        int[][] parts = Order.split(training, size());
        return new Split<>(at(parts[0]), at(parts[1]));
    }
}
