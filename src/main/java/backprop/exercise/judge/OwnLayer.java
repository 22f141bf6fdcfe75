package backprop.exercise.judge;

import backprop.layer.Layer;
import backprop.layer.Parameter;
import backprop.matrix.Matrix;
import backprop.network.GradientCheck;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Any new layer that takes three numbers, such as Linear without bias. */
public final class OwnLayer {

    private static final int SAMPLES = 4;
    private static final int COLUMNS = 3;

    private OwnLayer() {}

    public static Verdict judge(Layer layer) {
        List<Matrix> before = copies(layer, p -> p.value);
        LayerRun run = LayerRun.of(layer, SAMPLES, COLUMNS);
        if (run.y() == null) {
            return Verdict.notStarted();
        }
        return Verdict.when(!before.equals(copies(layer, p -> p.value)), "layer.updated")
                .then(() -> Verdict.when(!run.unchanged(), "changed"))
                .then(
                        () ->
                                Verdict.when(
                                        run.y().rows() != SAMPLES, "rows", SAMPLES, run.y().rows()))
                .then(() -> Verdict.when(!run.y().isFinite(), "forward.nan"))
                .then(() -> Verdict.when(layer.parameters() == null, "null", "parameters"))
                .then(
                        () ->
                                layer.parameters().isEmpty()
                                        ? plain(layer, run)
                                        : learning(layer, run));
    }

    /** Copies of the parameters' values or gradients, as they are now. */
    static List<Matrix> copies(Layer layer, Function<Parameter, Matrix> part) {
        List<Parameter> parameters = layer.parameters();
        return parameters == null
                ? List.of()
                : parameters.stream().map(part).map(m -> m.times(1)).toList();
    }

    /** Finds a gradient that is added to the one before, as some libraries do on purpose. */
    static Verdict addsUp(Layer layer) {
        LayerRun.of(layer, SAMPLES, COLUMNS);
        List<Matrix> first = copies(layer, p -> p.gradient);
        LayerRun.of(layer, SAMPLES, COLUMNS);
        List<Matrix> second = copies(layer, p -> p.gradient);
        return Verdict.when(!first.equals(second), "layer.accumulated");
    }

    private static Verdict plain(Layer layer, LayerRun run) {
        if (run.y().columns() != COLUMNS) {
            return Verdict.hint("02-3.parameters");
        }
        if (run.trial().isBlank()) {
            return Verdict.notStarted();
        }
        if (isOld(run.trial())) {
            return Verdict.hint("02-3.old");
        }
        Curve curve =
                Curve.measured(v -> layer.forward(Matrix.row(v, v, v)).get(0, 0))
                        .backward("01-3.input", (x, d) -> d * x * (1 - x))
                        .backward("02-1.input", (x, d) -> d * (1 - x * x));
        return curve.isForwardOf(run.trial()) ? run.judge(curve) : measured(layer);
    }

    /** Whether the chapter has this layer already, or it is too simple to be one. */
    private static boolean isOld(Trial trial) {
        double first = trial.y()[0];
        List<Curve> old =
                List.of(
                        new Curve(x -> Math.max(0, x), x -> 0),
                        new Curve(Math::tanh, x -> 0),
                        new Curve(x -> x, x -> 1),
                        new Curve(x -> first, x -> 0));
        return old.stream().anyMatch(curve -> curve.isForwardOf(trial));
    }

    private static Verdict learning(Layer layer, LayerRun run) {
        List<Parameter> parameters = layer.parameters();
        Verdict verdict = isLinear(parameters, run) ? linear(run, parameters) : measured(layer);
        return verdict.then(() -> addsUp(layer));
    }

    /** Whether forward is x · w, perhaps with a bias. */
    private static boolean isLinear(List<Parameter> parameters, LayerRun run) {
        Matrix w = parameters.get(0).value;
        if (w.rows() != COLUMNS) {
            return false;
        }
        Matrix y = run.x().dot(w);
        boolean bias =
                parameters.size() == 2
                        && parameters.get(1).value.shape().equals("1×" + w.columns());
        return Close.matrices(run.y(), bias ? y.plus(parameters.get(1).value) : y);
    }

    private static Verdict linear(LayerRun run, List<Parameter> parameters) {
        Matrix d = run.d();
        Parameter w = parameters.get(0);
        boolean bias = parameters.size() == 2;
        return LinearSlips.weights(run.x(), run.y(), d)
                .judge("∂L/∂W", w.gradient)
                .then(() -> bias ? bias(parameters.get(1), d) : Verdict.right())
                .then(() -> LinearSlips.input(w.value, run.y(), d).judge("∂L/∂x", run.g()))
                .then(() -> Verdict.when(bias, "02-3.bias"));
    }

    private static Verdict bias(Parameter b, Matrix d) {
        return LinearSlips.bias(d).judge("∂L/∂b", b.gradient);
    }

    /** For a layer that nobody foresaw; several inputs, because one may lie at a kink. */
    static Verdict measured(Layer layer) {
        return measured(layer, SAMPLES, COLUMNS, 4);
    }

    /** Compares with measured slopes, for random inputs of this shape. */
    public static Verdict measured(Layer layer, int rows, int columns, long seed) {
        List<GradientCheck> checks =
                LongStream.range(0, 3)
                        .mapToObj(i -> Matrix.randn(rows, columns, new Random(i)))
                        .map(x -> GradientCheck.of(layer, x, new Random(seed)))
                        .toList();
        return checks.stream().anyMatch(GradientCheck::passed)
                ? Verdict.right()
                : Verdict.hint("gradient.check", checks.get(0));
    }
}
