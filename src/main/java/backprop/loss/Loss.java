package backprop.loss;

import backprop.matrix.Matrix;

/**
 * How wrong the predictions of a batch are, as one number: the mean over its samples.
 *
 * <p>The loss is the only place that divides by the number of samples n. Everything behind it
 * (layers, gradients, updates) takes ∂L/∂y as it comes.
 */
public interface Loss {

    /**
     * The mean loss of a batch.
     *
     * @param y the predictions, n × k; not modified
     * @param t the targets, n × k; not modified, but perhaps kept until {@link #backward}
     * @return the sum over all samples, divided by n
     * @throws IllegalArgumentException if one is null or the shapes differ; then nothing is kept
     */
    double forward(Matrix y, Matrix t);

    /**
     * The gradient of the latest {@link #forward} by its predictions.
     *
     * @return ∂L/∂y, n × k; it contains the division by n
     * @throws IllegalStateException if there was no {@link #forward} yet
     */
    Matrix backward();
}
