package backprop.network;

import backprop.function.ScalarFunction;
import backprop.layer.Layer;
import backprop.layer.Parameter;
import backprop.loss.Loss;
import backprop.matrix.Matrix;
import backprop.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.DoubleSupplier;

/**
 * Compares the gradients of {@code backward} with slopes that are measured by {@code forward}
 * alone, for every entry of every parameter and of the input.
 *
 * <pre>{@code
 * measured  ∂L/∂v ≈ (L(v + h) − L(v − h)) / 2h,  h = 1e-5 · max(1, |v|)
 * error     ‖backward − measured‖ / max(‖backward‖ + ‖measured‖, 1e-4), one per matrix
 * passed    if the largest error is below 1e-7
 * }</pre>
 *
 * <p><b>Why this h.</b> A larger h errs by the curve's bend, about h² = 1e-10; a smaller one by
 * rounding, about 1e-16 / h = 1e-11. The two are in balance near h = ∛1e-16 ≈ 5e-6.
 *
 * <p><b>Why norms.</b> Rounding is the same for all entries of a matrix, so a right entry that
 * happens to be tiny would look wrong if it were compared by itself. The error is 0 if both are
 * equal and 1 if one is the other's negative. Where a whole gradient is below 1e-4, it is compared
 * with 1e-4, because a difference of 1e-11 is rounding and not a mistake.
 *
 * <p><b>Where it can't know.</b> At a kink there is no slope: a {@code ReLU} whose input is nearer
 * to 0 than h may fail though it is right; try another seed. {@code forward} must give the same
 * result each time. Two forwards per number: meant for small networks.
 *
 * <p><b>State.</b> Arguments, parameter values and gradients are afterwards what they were, even if
 * a layer throws; but layer and loss have seen another forward, so call theirs before backward.
 *
 * <p>Source: Press, Teukolsky, Vetterling, Flannery, Numerical Recipes, 3rd ed. (2007), ch. 5.7;
 * Goodfellow, Bengio, Courville, Deep Learning (2016), ch. 11.5.
 */
public final class GradientCheck {

    private static final double LIMIT = 1e-7;
    private static final double STEP = 1e-5;

    private final List<GradientComparison> comparisons;

    private GradientCheck(List<GradientComparison> comparisons) {
        this.comparisons = List.copyOf(comparisons);
    }

    /**
     * Checks a layer by itself, with {@code L = Σ d ⊙ output} for a random d.
     *
     * @param layer any layer, also one written in a notebook
     * @param x an input that fits; not modified
     * @param random where d comes from
     * @return the result
     */
    public static GradientCheck of(Layer layer, Matrix x, Random random) {
        Require.notNull("GradientCheck", "of", "the layer", layer);
        Require.notNull("GradientCheck", "of", "x", x);
        Matrix y = layer.forward(copy(x));
        Require.notNull(GradientComparison.name(layer), "forward", "the result", y);
        return of(layer, new WeightedSum(), x, Matrix.randn(y.rows(), y.columns(), random));
    }

    /**
     * Checks a network together with its loss.
     *
     * @param network any layer; a {@link NeuralNetwork} is listed layer by layer
     * @param loss the loss of its outputs
     * @param x an input that fits; not modified
     * @param t the targets; not modified
     * @return the result
     */
    public static GradientCheck of(Layer network, Loss loss, Matrix x, Matrix t) {
        Require.notNull("GradientCheck", "of", "the network", network);
        Require.notNull("GradientCheck", "of", "the loss", loss);
        Require.notNull("GradientCheck", "of", "x", x);
        List<Parameter> parameters = network.parameters();
        List<Matrix> kept = new ArrayList<>();
        parameters.forEach(p -> kept.add(p.gradient));
        try {
            return new GradientCheck(compare(network, loss, x, t));
        } finally {
            for (int i = 0; i < kept.size(); i++) {
                parameters.get(i).gradient = kept.get(i);
            }
        }
    }

    /**
     * Checks a loss by itself.
     *
     * @param loss the loss
     * @param y predictions; not modified
     * @param t targets; not modified
     * @return the result
     */
    public static GradientCheck of(Loss loss, Matrix y, Matrix t) {
        return of(new Identity(), loss, y, t);
    }

    /**
     * Checks a function of one number.
     *
     * @param f the function
     * @param x where
     * @return the result
     */
    public static GradientCheck of(ScalarFunction f, double x) {
        return of(new Scalar(f), new WeightedSum(), Matrix.row(x), Matrix.row(1));
    }

    private static List<GradientComparison> compare(Layer network, Loss loss, Matrix x, Matrix t) {
        Matrix input = copy(x);
        List<Parameter> parameters = network.parameters();
        parameters.forEach(GradientCheck::clear);
        DoubleSupplier forward = () -> loss.forward(network.forward(input), t);
        forward.getAsDouble();
        Matrix dx = network.backward(loss.backward());
        List<String> names = GradientComparison.names(network);
        List<GradientComparison> comparisons = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter p = parameters.get(i);
            comparisons.add(
                    new GradientComparison(names.get(i), p.gradient, measure(p.value, forward)));
        }
        requireUnchanged(network, input, x);
        comparisons.add(new GradientComparison("input", dx, measure(input, forward)));
        return comparisons;
    }

    /** Gives a new gradient instead of clearing the old one, because backward may add to it. */
    private static void clear(Parameter p) {
        p.gradient = Matrix.zeros(p.value.rows(), p.value.columns());
    }

    private static void requireUnchanged(Layer network, Matrix input, Matrix x) {
        if (!input.equals(x)) {
            throw new IllegalStateException(
                    GradientComparison.name(network)
                            + ": forward or backward changed its argument x; work on a copy");
        }
    }

    private static Matrix measure(Matrix v, DoubleSupplier loss) {
        Matrix slopes = Matrix.zeros(v.rows(), v.columns());
        for (int i = 0; i < v.rows(); i++) {
            for (int j = 0; j < v.columns(); j++) {
                slopes.setInPlace(i, j, slope(v, i, j, loss));
            }
        }
        return slopes;
    }

    private static double slope(Matrix v, int i, int j, DoubleSupplier loss) {
        double middle = v.get(i, j);
        double h = STEP * Math.max(1, Math.abs(middle));
        double right = middle + h;
        double left = middle - h;
        try {
            v.setInPlace(i, j, right);
            double above = loss.getAsDouble();
            v.setInPlace(i, j, left);
            double below = loss.getAsDouble();
            return (above - below) / (right - left); // 2h, as the rounded numbers have it
        } finally {
            v.setInPlace(i, j, middle);
        }
    }

    private static Matrix copy(Matrix x) {
        return x.map(v -> v);
    }

    /**
     * The largest error of all matrices.
     *
     * @return from 0 (equal) to 1; NaN if a gradient has the wrong shape or is not finite
     */
    public double error() {
        return comparisons.stream().mapToDouble(GradientComparison::error).reduce(0, Math::max);
    }

    /**
     * Whether backward agrees with the measured slopes.
     *
     * @return whether the error is below 1e-7; NaN is not
     */
    public boolean passed() {
        return error() < LIMIT;
    }

    /** One line per matrix: name, error and, where it fails, the place of the worst difference. */
    @Override
    public String toString() {
        int width = comparisons.stream().mapToInt(c -> c.title().length()).max().orElse(0);
        StringBuilder text = new StringBuilder("GradientCheck ");
        text.append(passed() ? "passed" : "FAILED");
        text.append(": largest error %s, limit 1e-7".formatted(number(error())));
        for (GradientComparison c : comparisons) {
            text.append("\n  ").append(c.title());
            text.append(" ".repeat(width - c.title().length() + 2));
            text.append("%7s".formatted(number(c.error())));
            text.append(c.error() < LIMIT ? "" : "  " + c.difference());
        }
        return text.toString();
    }

    private static String number(double error) {
        return String.format(Locale.ROOT, "%.1e", error);
    }

    private record Identity() implements Layer {
        @Override
        public Matrix forward(Matrix x) {
            return x;
        }

        @Override
        public Matrix backward(Matrix d) {
            return d;
        }
    }
}
