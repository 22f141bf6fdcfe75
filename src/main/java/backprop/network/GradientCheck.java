package backprop.network;

import backprop.function.ScalarFunction;
import backprop.layer.Layer;
import backprop.layer.Parameter;
import backprop.loss.Loss;
import backprop.matrix.Matrix;
import backprop.require.Message;
import backprop.require.Require;
import backprop.require.Scientific;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

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
 * <p><b>Kinks.</b> Where a {@code ReLU} has the input 0 there is no slope: moving to the left gives
 * another one than moving to the right, and backward has to choose. Such an entry is listed as a
 * kink and not compared, if three things hold. The slopes left and right of it, measured without
 * crossing it, differ. Backward agrees with both of them there, two steps h beside it. And its
 * choice lies between 0 and the two slopes: for one kink between the two; where several meet, such
 * as all the units of a layer for the input 0, "every unit off" may lie outside but is 0. All else
 * is FAILED: a gradient that is wrong beside the kink, or a choice out of range. A choice within
 * the range cannot be told right or wrong; the mean of the two slopes is what is measured across a
 * kink, so it passes without being listed, whatever backward says beside it. Two kinks nearer to
 * each other than 5 h may fail though backward is right; try another seed.
 *
 * <p><b>Mode.</b> The network is checked in evaluation mode ({@link Layer#training}), and is
 * afterwards in the mode it was in: {@code forward} must give the same result each time, which a
 * layer that draws random numbers in training does not.
 *
 * <p><b>Cost.</b> Two forwards per number: meant for small networks.
 *
 * <p><b>State.</b> Arguments, parameter values and gradients are afterwards what they were, even if
 * a layer throws; but layer and loss have seen another forward, so call theirs before backward.
 *
 * <p>Source: Press, Teukolsky, Vetterling, Flannery, Numerical Recipes, 3rd ed. (2007), ch. 5.7;
 * Goodfellow, Bengio, Courville, Deep Learning (2016), ch. 11.5. Kinks: Clarke, Optimization and
 * Nonsmooth Analysis (1983), ch. 2 (any number between the two slopes is a generalized gradient);
 * Kakade, Lee, Provably Correct Automatic Subdifferentiation, NeurIPS (2018) (backpropagation may
 * choose one outside).
 */
public final class GradientCheck {

    private static final double LIMIT = 1e-7;
    private static final int KINKS_SHOWN = 3; // of each matrix
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
        Require.notNull(Message.name(layer), "forward", "the result", y);
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
        boolean training = network.isTraining();
        network.training(false);
        try {
            return new GradientCheck(compare(network, loss, x, t));
        } finally {
            network.training(training);
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
        Probe probe = new Probe(network, loss, copy(x), t);
        List<Matrix> backward = probe.backward();
        probe.requireInput(x);
        List<GradientComparison> comparisons = new ArrayList<>();
        for (int i = 0; i < backward.size(); i++) {
            comparisons.add(probe.compare(i, backward.get(i), LIMIT));
        }
        probe.requireInput(x);
        return comparisons;
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
     * Whether backward agrees with the measured slopes, wherever there is one.
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
        text.append(": largest error ").append(number(error())).append(", limit 1e-7");
        long kinks = comparisons.stream().mapToLong(c -> c.kinks().size()).sum();
        text.append(
                kinks == 0 ? "" : "; not compared: " + kinks + (kinks == 1 ? " kink" : " kinks"));
        for (GradientComparison c : comparisons) {
            text.append("\n  ").append(c.title());
            text.append(" ".repeat(width - c.title().length() + 2));
            text.append(Message.of("%7s", number(c.error())));
            text.append(c.error() < LIMIT ? "" : "  " + c.difference());
            c.kinks().stream().limit(KINKS_SHOWN).forEach(k -> text.append("\n    ").append(k));
            int more = c.kinks().size() - KINKS_SHOWN;
            text.append(more > 0 ? "\n    … and " + more + " more" : "");
        }
        return text.toString();
    }

    private static String number(double error) {
        return Scientific.of(error, 1);
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
