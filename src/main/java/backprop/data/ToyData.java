package backprop.data;

import backprop.matrix.Matrix;
import backprop.require.Require;
import java.util.Random;

/** Small made-up data sets of two features, so that every sample is a point in the plane. */
public final class ToyData {

    private static final double TURN = 4; // radians from the centre to the end of an arm
    private static final double NOISE = 0.2; // radians, standard deviation

    private static final double[] RADII = {0.4, 1};
    private static final double WIDTH = 0.1; // standard deviation of the radius

    private static final int MOST = 10_000_000; // some hundred megabytes

    private ToyData() {}

    /**
     * Exclusive or: class 1 if exactly one of the two features is 1. No straight line separates the
     * classes, so it needs a hidden layer.
     *
     * <p>Source: Minsky, Papert, Perceptrons (1969); learned by backpropagation in Rumelhart,
     * Hinton, Williams, Learning internal representations by error propagation (1986).
     *
     * @return four samples: (0, 0), (0, 1), (1, 0), (1, 1)
     */
    public static Samples xor() {
        Matrix x = Matrix.of(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}});
        return new Samples(x, new int[] {0, 1, 1, 0}, 2);
    }

    /**
     * Arms of a spiral, one per class, evenly spread around the centre.
     *
     * <pre>{@code
     * radius  r = i / (n − 1)                                   for i = 0 … n − 1
     * angle   a = 2π · class / classes + 4 r + 0.2 · normal
     * x         = (r sin a, r cos a)
     * }</pre>
     *
     * <p>Source: Karpathy, CS231n course notes, "Putting it together: minimal neural network case
     * study" (2015), whose arms start at 4 · class instead.
     *
     * @param n samples per class, at least 2
     * @param classes the number of arms, at least 1
     * @param random where the noise comes from; the same seed gives the same data
     * @return n · classes samples, class after class
     * @throws IllegalArgumentException if n or classes is too small, if there would be more than
     *     ten million samples, or if random is null
     */
    public static Samples spiral(int n, int classes, Random random) {
        requireNumbers("spiral", n, classes);
        Require.notNull("ToyData", "spiral", "random", random);
        double[][] x = new double[n * classes][];
        int[] labels = new int[n * classes];
        for (int k = 0; k < x.length; k++) {
            labels[k] = k / n;
            double r = (double) (k % n) / (n - 1);
            double start = 2 * Math.PI * labels[k] / classes;
            double angle = start + TURN * r + NOISE * random.nextGaussian();
            x[k] = new double[] {r * Math.sin(angle), r * Math.cos(angle)};
        }
        return new Samples(Matrix.of(x), labels, classes);
    }

    /**
     * Two rings around the same centre: class 0 is the inner one. No straight line separates them.
     *
     * <pre>{@code
     * radius  r = 0.4 or 1, + 0.1 · normal
     * angle   a from 0 to 2π, each as likely as any other
     * x         = (r sin a, r cos a)
     * }</pre>
     *
     * @param n samples per class, at least 2
     * @param random where the places come from; the same seed gives the same data
     * @return 2n samples, class after class
     * @throws IllegalArgumentException if n is too small, if there would be more than ten million
     *     samples, or if random is null
     */
    public static Samples circles(int n, Random random) {
        requireNumbers("circles", n, 2);
        Require.notNull("ToyData", "circles", "random", random);
        double[][] x = new double[2 * n][];
        int[] labels = new int[2 * n];
        for (int k = 0; k < x.length; k++) {
            labels[k] = k / n;
            double r = RADII[labels[k]] + WIDTH * random.nextGaussian();
            double angle = 2 * Math.PI * random.nextDouble();
            x[k] = new double[] {r * Math.sin(angle), r * Math.cos(angle)};
        }
        return new Samples(Matrix.of(x), labels, 2);
    }

    private static void requireNumbers(String method, int n, int classes) {
        Require.that(
                n >= 2 && classes >= 1,
                "ToyData.%s: %d samples in each of %d classes came, but at least 2 in 1 are needed",
                method,
                n,
                classes);
        Require.that(
                (long) n * classes <= MOST,
                "ToyData.%s: %d samples in each of %d classes came, but %d in all are the most",
                method,
                n,
                classes,
                MOST);
    }
}
