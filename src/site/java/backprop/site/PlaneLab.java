package backprop.site;

import backprop.data.Samples;
import backprop.data.ToyData;
import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.layer.Parameter;
import backprop.layer.ReLU;
import backprop.layer.Sigmoid;
import backprop.layer.Tanh;
import backprop.loss.CrossEntropy;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A network that tells the points of two classes in the plane apart. */
final class PlaneLab {

    private static final int CLASSES = 2;
    private static final int PER_CLASS = 60;

    private final CrossEntropy loss = new CrossEntropy();
    private NeuralNetwork network;
    private Matrix x;
    private Matrix t;
    private double learningRate;

    /** Points as x, y, class, x, y, class, …; each coordinate about −1 to 1. */
    static double[] points(String name, int seed) {
        Random random = new JdkRandom(seed);
        if (name.equals("spiral")) {
            return points(ToyData.spiral(PER_CLASS, CLASSES, random));
        }
        double[] points = new double[2 * PER_CLASS * 3];
        for (int i = 0; i < 2 * PER_CLASS; i++) {
            double[] p = name.equals("xor") ? corner(i, random) : ring(i, random);
            System.arraycopy(p, 0, points, 3 * i, 3);
        }
        return points;
    }

    private static double[] points(Samples samples) {
        double[] x = samples.x().toArray();
        double[] points = new double[3 * samples.size()];
        for (int i = 0; i < samples.size(); i++) {
            points[3 * i] = x[2 * i];
            points[3 * i + 1] = x[2 * i + 1];
            points[3 * i + 2] = samples.label(i);
        }
        return points;
    }

    private static double[] corner(int i, Random random) {
        double right = i & 1;
        double up = i >> 1 & 1;
        return new double[] {
            1.2 * right - 0.6 + 0.14 * random.nextGaussian(),
            1.2 * up - 0.6 + 0.14 * random.nextGaussian(),
            right == up ? 0 : 1
        };
    }

    private static double[] ring(int i, Random random) {
        double radius = (i & 1) == 0 ? 0.3 : 0.8;
        double angle = 2 * Math.PI * random.nextDouble();
        double r = radius + 0.08 * random.nextGaussian();
        return new double[] {r * Math.cos(angle), r * Math.sin(angle), i & 1};
    }

    /** A new network: 2 → hidden… → 2, with the same activation between its Linear layers. */
    void begin(int[] hidden, String activation, boolean zeros, int seed) {
        Random random = new JdkRandom(seed);
        List<Layer> layers = new ArrayList<>();
        int in = 2;
        for (int units : hidden) {
            layers.add(new Linear(in, units, random));
            addActivation(activation, layers);
            in = units;
        }
        layers.add(new Linear(in, CLASSES, random));
        network = new NeuralNetwork(layers.toArray(Layer[]::new));
        if (zeros) {
            network.parameters().forEach(PlaneLab::clear);
        }
    }

    private static void addActivation(String name, List<Layer> layers) {
        if (name.equals("relu")) {
            layers.add(new ReLU());
        } else if (name.equals("sigmoid")) {
            layers.add(new Sigmoid());
        } else if (name.equals("tanh")) {
            layers.add(new Tanh());
        }
    }

    private static void clear(Parameter p) {
        p.value.plusInPlace(-1, p.value.times(1));
    }

    /** What it learns from, and how fast; what it has learned already stays. */
    void learn(double[] points, double learningRate) {
        int n = points.length / 3;
        x = Matrix.zeros(n, 2);
        t = Matrix.zeros(n, CLASSES);
        for (int i = 0; i < n; i++) {
            x.setInPlace(i, 0, points[3 * i]);
            x.setInPlace(i, 1, points[3 * i + 1]);
            t.setInPlace(i, (int) points[3 * i + 2], 1);
        }
        this.learningRate = learningRate;
    }

    /** Some steps with all points; the loss before the last of them and the accuracy. */
    double[] steps(int count) {
        double l = 0;
        Matrix y = null;
        for (int k = 0; k < count; k++) {
            y = network.forward(x);
            l = loss.forward(y, t);
            network.backward(loss.backward());
            network.update(learningRate);
        }
        int hits = 0;
        for (int i = 0; i < x.rows(); i++) {
            hits += y.argmax(i) == t.argmax(i) ? 1 : 0;
        }
        return new double[] {l, (double) hits / x.rows()};
    }

    /**
     * The probability of class 1 in the middles of n × n squares, from the top left, row by row.
     */
    double[] map(int n, double reach) {
        Matrix grid = Matrix.zeros(n * n, 2);
        for (int k = 0; k < n * n; k++) {
            grid.setInPlace(k, 0, reach * (2 * (k % n) + 1 - n) / n);
            grid.setInPlace(k, 1, -reach * (2 * (k / n) + 1 - n) / n);
        }
        Matrix p = CrossEntropy.softmax(network.forward(grid));
        double[] ones = new double[n * n];
        for (int k = 0; k < ones.length; k++) {
            ones[k] = p.get(k, 1);
        }
        return ones;
    }
}
