package backprop.exercise;

import backprop.layer.Layer;
import backprop.layer.Parameter;
import backprop.matrix.Matrix;
import backprop.network.GradientCheck;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Chapter 02, open: any new layer that takes three numbers, such as Linear without bias. */
final class OwnLayer {

    private static final int SAMPLES = 4;
    private static final int COLUMNS = 3;

    private OwnLayer() {}

    static Verdict judge(Layer layer) {
        List<Matrix> before = copies(layer, p -> p.value);
        LayerRun run = LayerRun.of(layer, SAMPLES, COLUMNS);
        if (run.y() == null) {
            return Verdict.notStarted();
        }
        if (!before.equals(copies(layer, p -> p.value))) {
            return Verdict.hint("layer.updated");
        }
        if (!run.unchanged()) {
            return Verdict.hint("changed");
        }
        if (run.y().rows() != SAMPLES) {
            return Verdict.hint("rows", SAMPLES, run.y().rows());
        }
        if (!run.y().isFinite()) {
            return Verdict.hint("forward.nan");
        }
        List<Parameter> parameters = layer.parameters();
        if (parameters == null) {
            return Verdict.hint("null", "parameters");
        }
        if (parameters.isEmpty()) {
            return plain(layer, run);
        }
        Verdict verdict = learning(layer, run, parameters);
        boolean right = verdict.state() == Check.State.RIGHT;
        return right && addsUp(layer) ? Verdict.hint("layer.accumulated") : verdict;
    }

    private static List<Matrix> copies(Layer layer, Function<Parameter, Matrix> part) {
        List<Parameter> parameters = layer.parameters();
        return parameters == null
                ? List.of()
                : parameters.stream().map(part).map(m -> m.times(1)).toList();
    }

    /** Whether a gradient is added to the one before, as some libraries do on purpose. */
    private static boolean addsUp(Layer layer) {
        LayerRun.of(layer, SAMPLES, COLUMNS);
        List<Matrix> first = copies(layer, p -> p.gradient);
        LayerRun.of(layer, SAMPLES, COLUMNS);
        List<Matrix> second = copies(layer, p -> p.gradient);
        return !first.equals(second);
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

    private static Verdict learning(Layer layer, LayerRun run, List<Parameter> parameters) {
        Matrix w = parameters.get(0).value;
        Matrix y = w.rows() == COLUMNS ? run.x().dot(w) : null;
        boolean withBias = parameters.size() == 2 && y != null;
        if (withBias && parameters.get(1).value.shape().equals("1×" + w.columns())) {
            y = y.plus(parameters.get(1).value);
        }
        if (!Close.matrices(run.y(), y)) {
            return measured(layer);
        }
        Verdict weights = linear(run, parameters);
        if (weights.state() != Check.State.RIGHT) {
            return weights;
        }
        return parameters.size() == 1 ? weights : Verdict.hint("02-3.bias");
    }

    private static Verdict linear(LayerRun run, List<Parameter> parameters) {
        Matrix d = run.d();
        Matrix gradient = parameters.get(0).gradient;
        Slips weights = weights(run.x(), run.y(), d);
        if (!weights.accept(gradient)) {
            return weights.hint("dL/dW", gradient);
        }
        if (parameters.size() == 2 && !Close.matrices(parameters.get(1).gradient, d.sumRows())) {
            return bias(d, parameters.get(1).gradient);
        }
        Slips input = input(parameters.get(0).value, run.y(), d);
        return input.accept(run.g()) ? Verdict.right() : input.hint("dL/dx", run.g());
    }

    private static Slips weights(Matrix x, Matrix y, Matrix d) {
        Matrix right = x.t().dot(d);
        return new Slips(right)
                .or("linear.transposed", right.t())
                .or("linear.output", y.t().dot(d))
                .or("layer.divided", right.times(1.0 / SAMPLES))
                .or("linear.sign", right.times(-1));
    }

    private static Slips input(Matrix w, Matrix y, Matrix d) {
        Matrix right = d.dot(w.t());
        Slips slips =
                new Slips(right)
                        .or("linear.d", d)
                        .or("linear.value", y)
                        .or("layer.divided", right.times(1.0 / SAMPLES));
        return w.rows() == w.columns() ? slips.or("linear.turned", d.dot(w)) : slips;
    }

    private static Verdict bias(Matrix d, Matrix gradient) {
        return new Slips(d.sumRows())
                .or("linear.bias", d)
                .or("linear.bias", d.rowsAt(0))
                .or("layer.divided", d.sumRows().times(1.0 / SAMPLES))
                .hint("dL/db", gradient);
    }

    /** For a layer that nobody foresaw; several inputs, because one may lie at a kink. */
    static Verdict measured(Layer layer) {
        List<GradientCheck> checks =
                LongStream.range(0, 3)
                        .mapToObj(seed -> Matrix.randn(SAMPLES, COLUMNS, new Random(seed)))
                        .map(x -> GradientCheck.of(layer, x, new Random(4)))
                        .toList();
        return checks.stream().anyMatch(GradientCheck::passed)
                ? Verdict.right()
                : Verdict.hint("gradient.check", checks.get(0));
    }
}
