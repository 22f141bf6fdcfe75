package backprop.cluster;

import backprop.matrix.Matrix;

/** How the gradients of two shards become that of both together, as the learner writes it. */
public interface ShardMean {

    /**
     * The gradient of the mean loss over all samples of both shards.
     *
     * <pre>{@code (m · a + n · b) / (m + n)}</pre>
     *
     * @param a the gradient of the mean loss over the first shard; not modified
     * @param m the samples of the first shard
     * @param b the gradient of the mean loss over the second shard; not modified
     * @param n the samples of the second shard
     * @return a new matrix of the same shape
     */
    Matrix mean(Matrix a, int m, Matrix b, int n);
}
