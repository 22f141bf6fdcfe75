package backprop.cluster;

import backprop.layer.Layer;
import java.util.List;

/**
 * Machines that compute the gradient of a batch together, each of its own shard.
 *
 * <p>Whatever the machines are, the same plan gives the same numbers, to the last bit, as long as
 * all of them use the same BLAS on the same kind of processor.
 */
public interface Cluster extends AutoCloseable {

    /**
     * Sends the weights to all machines, waits for the gradient of every shard, and takes the mean.
     *
     * @param weights the parameters before the step
     * @param step from 0; decides which samples these are
     * @return the gradient of the whole batch
     */
    ShardGradient gradient(Weights weights, int step);

    /**
     * Who computes.
     *
     * @return the process ids of the machines, each once; only the own one for threads
     */
    List<Long> processes();

    /** Lets the machines go. */
    @Override
    void close();

    /**
     * One step of training.
     *
     * @param network what learns; its values and gradients are changed
     * @param step from 0
     * @param learningRate η
     * @return the loss of the batch before the network was changed
     */
    default double step(Layer network, int step, double learningRate) {
        ShardGradient g = gradient(Weights.of(network), step);
        g.writeTo(network);
        network.update(learningRate);
        return g.loss();
    }

    /**
     * Threads of this JVM in place of machines.
     *
     * @param plan what to compute
     * @param threads how many shards are computed at the same time, at least 1
     * @return a cluster to be closed
     * @throws IllegalArgumentException if there is no thread
     */
    static Cluster threads(TrainingPlan plan, int threads) {
        return new ThreadCluster(plan, threads);
    }
}
