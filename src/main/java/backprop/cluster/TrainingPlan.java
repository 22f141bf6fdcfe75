package backprop.cluster;

import backprop.data.Dataset;
import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.loss.CrossEntropy;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import backprop.require.Require;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Random;

/**
 * What all machines have to agree on before a training of MNIST begins: the network, and who
 * computes which images in which step.
 *
 * <pre>{@code
 * network  784 → hidden → 10, with ReLU
 * batch    the next Σ sizes images of the order that the seed decides, from the start again at the end
 * shard k  the next sizes[k] images of the batch
 * }</pre>
 *
 * <p>As the plan decides all of it, no image has to be sent: every machine reads MNIST from the
 * library, once, and computes from the number of the step which images are its own.
 */
public final class TrainingPlan implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int PIXELS = 784;
    private static final int DIGITS = 10;

    private final int hidden;
    private final long seed;
    private final int[] sizes;

    /**
     * A plan.
     *
     * @param hidden units of the hidden layer, at least 1
     * @param seed decides the first weights and the order of the images
     * @param sizes images of each shard in every step; at least one shard, and 1 image in each
     * @throws IllegalArgumentException if a number is too small, or the batch has more than the
     *     60,000 images that there are
     */
    public TrainingPlan(int hidden, long seed, int... sizes) {
        Require.that(hidden >= 1, "TrainingPlan: %d hidden units came, but 1 is needed", hidden);
        Require.that(sizes.length > 0, "TrainingPlan: no shard came; say how large each is");
        for (int k = 0; k < sizes.length; k++) {
            Require.that(
                    sizes[k] >= 1,
                    "TrainingPlan: shard %d (counted from 0) has %d images, but 1 is needed",
                    k,
                    sizes[k]);
        }
        long batch = Arrays.stream(sizes).asLongStream().sum();
        int most = Digits.COUNT;
        Require.that(
                batch <= most, "TrainingPlan: %d images a step, but there are %d", batch, most);
        this.hidden = hidden;
        this.seed = seed;
        this.sizes = sizes.clone();
    }

    /**
     * The network as it is before the first step.
     *
     * @return a new one, the same for the same seed
     */
    public NeuralNetwork network() {
        Random random = new Random(seed);
        return new NeuralNetwork(
                new Linear(PIXELS, hidden, random), new ReLU(), new Linear(hidden, DIGITS, random));
    }

    /**
     * The number of shards.
     *
     * @return at least 1
     */
    public int shards() {
        return sizes.length;
    }

    /**
     * The images of a whole batch.
     *
     * @return the sum of the sizes
     */
    public int batch() {
        return Arrays.stream(sizes).sum();
    }

    /**
     * Which images a shard has.
     *
     * @param step from 0
     * @param shard from 0
     * @return places in {@link #data}
     * @throws IndexOutOfBoundsException if there is no such shard
     */
    public int[] samples(int step, int shard) {
        Require.index("TrainingPlan", "shard", shard, sizes.length);
        Require.that(step >= 0, "TrainingPlan.samples: step %d came, but they begin at 0", step);
        long first = (long) step * batch() + Arrays.stream(sizes, 0, shard).sum();
        int[] samples = new int[sizes[shard]];
        Arrays.setAll(samples, i -> (int) ((first + i) % Digits.COUNT));
        return samples;
    }

    /**
     * MNIST's training images in the order of the seed; read and unpacked by the first call.
     *
     * @return 60,000 images
     */
    public Dataset data() {
        return Digits.shuffled(seed);
    }

    /**
     * What one machine does in a step.
     *
     * @param weights the parameters before the step
     * @param step from 0
     * @param shard from 0
     * @return the gradient of that shard
     */
    public ShardGradient gradient(Weights weights, int step, int shard) {
        NeuralNetwork network = network(weights);
        int[] own = samples(step, shard);
        return ShardGradient.of(network, new CrossEntropy(), data().x(own), data().t(own));
    }

    /** Without drawing first weights that nobody needs. */
    private NeuralNetwork network(Weights weights) {
        NeuralNetwork network =
                new NeuralNetwork(zeros(PIXELS, hidden), new ReLU(), zeros(hidden, DIGITS));
        weights.writeTo(network);
        return network;
    }

    private static Linear zeros(int in, int out) {
        return new Linear(Matrix.zeros(in, out), Matrix.zeros(1, out));
    }

    /** Network and shards. */
    @Override
    public String toString() {
        return PIXELS + "→" + hidden + "→" + DIGITS + ", shards " + Arrays.toString(sizes);
    }
}
