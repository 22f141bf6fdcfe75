package backprop.network;

import backprop.layer.Layer;
import backprop.layer.Parameter;
import backprop.loss.Loss;
import backprop.matrix.Matrix;
import backprop.require.Message;
import java.util.ArrayList;
import java.util.List;

/** Moves one number at a time, measures the slope of the loss there, and asks backward for it. */
final class Probe {

    private static final double STEP = 1e-5;
    private static final int BESIDE = 2; // steps: the slope there does not see the place itself

    private final Layer network;
    private final Loss loss;
    private final Matrix input;
    private final Matrix target;
    private final List<Matrix> values = new ArrayList<>();
    private final List<String> names;

    Probe(Layer network, Loss loss, Matrix input, Matrix target) {
        this.network = network;
        this.loss = loss;
        this.input = input;
        this.target = target;
        network.parameters().forEach(p -> values.add(p.value));
        values.add(input);
        names = GradientComparison.names(network);
        names.add("input");
    }

    /** What backward says: the gradient of each parameter, then that of the input. */
    List<Matrix> backward() {
        List<Parameter> parameters = network.parameters();
        // A new gradient instead of clearing the old one, because backward may add to it.
        parameters.forEach(p -> p.gradient = Matrix.zeros(p.value.rows(), p.value.columns()));
        forward();
        Matrix dx = network.backward(loss.backward());
        List<Matrix> gradients = new ArrayList<>();
        parameters.forEach(p -> gradients.add(p.gradient));
        gradients.add(dx);
        return gradients;
    }

    private double forward() {
        return loss.forward(network.forward(input), target);
    }

    void requireInput(Matrix x) {
        if (!input.equals(x)) {
            throw new IllegalStateException(
                    Message.name(network)
                            + ": forward or backward changed its argument x; work on a copy");
        }
    }

    /** Compares the gradient of one matrix with measured slopes, and looks for kinks. */
    GradientComparison compare(int index, Matrix backward, double limit) {
        Matrix v = values.get(index);
        Matrix slopes = Matrix.zeros(v.rows(), v.columns());
        for (int i = 0; i < v.rows(); i++) {
            for (int j = 0; j < v.columns(); j++) {
                slopes.setInPlace(i, j, slope(v, i, j, 0));
            }
        }
        GradientComparison all = new GradientComparison(names.get(index), backward, slopes);
        if (!all.sameShape() || all.error() < limit) {
            return all;
        }
        return all.without(kinks(index, all, limit));
    }

    private List<Kink> kinks(int index, GradientComparison all, double limit) {
        Matrix v = values.get(index);
        double tolerance = limit * all.size();
        double perEntry = tolerance / Math.sqrt((double) v.rows() * v.columns());
        List<Kink> kinks = new ArrayList<>();
        for (int i = 0; i < v.rows(); i++) {
            for (int j = 0; j < v.columns(); j++) {
                double chosen = all.backward().get(i, j);
                if (Math.abs(chosen - all.measured().get(i, j)) > perEntry) {
                    Kink kink =
                            new Kink(i, j, beside(index, i, j, -1), beside(index, i, j, 1), chosen);
                    if (kink.explains(tolerance)) {
                        kinks.add(kink);
                    }
                }
            }
        }
        return kinks;
    }

    private Kink.Side beside(int index, int i, int j, int direction) {
        Matrix v = values.get(index);
        double near = slope(v, i, j, BESIDE * direction);
        double far = slope(v, i, j, 2 * BESIDE * direction);
        double middle = v.get(i, j);
        try {
            v.setInPlace(i, j, middle + BESIDE * direction * step(middle));
            return new Kink.Side(near, far, backward().get(index).get(i, j));
        } finally {
            v.setInPlace(i, j, middle);
        }
    }

    /** The slope from one step before to one step behind the place that is so many steps away. */
    private double slope(Matrix v, int i, int j, int steps) {
        double middle = v.get(i, j);
        double h = step(middle);
        double right = middle + (steps + 1) * h;
        double left = middle + (steps - 1) * h;
        try {
            v.setInPlace(i, j, right);
            double above = forward();
            v.setInPlace(i, j, left);
            double below = forward();
            return (above - below) / (right - left); // 2h, as the rounded numbers have it
        } finally {
            v.setInPlace(i, j, middle);
        }
    }

    private static double step(double v) {
        return STEP * Math.max(1, Math.abs(v));
    }
}
