package backprop.cluster;

import backprop.layer.Layer;
import backprop.layer.Parameter;
import backprop.loss.Loss;
import backprop.matrix.Matrix;
import backprop.require.Require;
import java.io.Serializable;

/**
 * What one machine found out about its shard of a batch, and all that it sends back.
 *
 * <pre>{@code
 * loss    L = 1/n Σ lᵢ          over the n samples of the shard
 * values  g = ∂L/∂(parameters)  all parameters in one row, in the order of the layers
 * }</pre>
 *
 * <p>A sum is derived term by term, so the {@linkplain #mean mean} of two shards, weighted by their
 * samples, is what one machine would have found for both together.
 *
 * <p>Source: Dean and others, Large scale distributed deep networks, NIPS (2012), who let the
 * machines run ahead of each other; here every step waits for all, as in Chen and others,
 * Revisiting distributed synchronous SGD, arXiv 1604.00981 (2016). Derived in chapter 09.
 */
public final class ShardGradient implements Serializable {

    private static final long serialVersionUID = 1;

    private final int samples;
    private final double loss;
    private final double[] values;

    private ShardGradient(int samples, double loss, double... values) {
        this.samples = samples;
        this.loss = loss;
        this.values = values;
    }

    /**
     * Computes loss and gradient of a shard.
     *
     * @param network keeps the input and gets the gradients, as in any backward; its values stay
     * @param loss a mean over the samples
     * @param x the inputs of the shard, one sample per row
     * @param t the targets
     * @return copies of the gradients
     * @throws IllegalArgumentException if an argument is null, or the shapes do not fit
     */
    public static ShardGradient of(Layer network, Loss loss, Matrix x, Matrix t) {
        Require.parts("ShardGradient.of(network, loss, x, t)", "argument", network, loss, x, t);
        double value = loss.forward(network.forward(x), t);
        network.backward(loss.backward());
        return new ShardGradient(x.rows(), value, Flat.of(network, p -> p.gradient));
    }

    /**
     * Loss and gradient of two shards together: means, each shard weighted by its samples.
     *
     * <pre>{@code g = (m · a + n · b) / (m + n)}</pre>
     *
     * @param other of the same network, with other samples
     * @return a new gradient of m + n samples
     * @throws IllegalArgumentException if the other one has another number of values
     */
    public ShardGradient mean(ShardGradient other) {
        Require.notNull("ShardGradient", "mean", "other", other);
        Require.that(
                values.length == other.values.length,
                "ShardGradient.mean: gradients of %d and %d numbers came; they must be of the same"
                        + " network",
                values.length,
                other.values.length);
        double[] both = new double[values.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = mean(values[i], other.values[i], other.samples);
        }
        return new ShardGradient(
                samples + other.samples, mean(loss, other.loss, other.samples), both);
    }

    private double mean(double own, double other, int n) {
        return (samples * own + n * other) / (samples + n);
    }

    /**
     * How many samples this is the mean of.
     *
     * @return at least 1
     */
    public int samples() {
        return samples;
    }

    /**
     * The mean loss of the samples.
     *
     * @return as the loss computed it
     */
    public double loss() {
        return loss;
    }

    /**
     * The gradient by all parameters.
     *
     * @return 1 × number of parameters, a new matrix
     */
    public Matrix values() {
        return Matrix.row(values);
    }

    /**
     * Puts this gradient where {@code update} and optimizers look for it.
     *
     * @param network of the same layers; its gradients are replaced, its values stay
     * @throws IllegalArgumentException if it has another number of parameters; nothing is changed
     *     then
     */
    public void writeTo(Layer network) {
        Flat.requireFits("ShardGradient.writeTo", values, network);
        int start = 0;
        for (Parameter p : network.parameters()) {
            p.gradient = Flat.cut(values, start, p);
            start += p.value.rows() * p.value.columns();
        }
    }

    /**
     * What travels over the network, without the few bytes around it.
     *
     * @return 8 for each number of the gradient
     */
    public long bytes() {
        return (long) values.length * Double.BYTES;
    }
}
