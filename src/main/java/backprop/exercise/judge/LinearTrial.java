package backprop.exercise.judge;

import backprop.layer.Layer;
import backprop.layer.Parameter;
import backprop.matrix.Matrix;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A learner's Linear, whose three gradients are judged each on its own. */
public final class LinearTrial {

    private static final int SAMPLES = 4;

    private final Layer layer;
    private final Parameter w;
    private final Parameter b;
    private final Matrix x;
    private final Matrix untouchedW;
    private final Matrix untouchedB;

    private LinearTrial(Layer layer, Parameter w, Parameter b) {
        this.layer = layer;
        this.w = w;
        this.b = b;
        x = Matrix.randn(SAMPLES, w.value.rows(), new Random(2));
        untouchedW = Matrix.zeros(w.value.rows(), w.value.columns());
        untouchedB = Matrix.zeros(1, w.value.columns());
    }

    public static Verdict judge(Layer layer) {
        List<Parameter> p = layer.parameters();
        boolean linear =
                p != null
                        && p.size() == 2
                        && p.get(1).value.shape().equals("1×" + p.get(0).value.columns());
        return linear
                ? new LinearTrial(layer, p.get(0), p.get(1)).judge()
                : Verdict.hint("given.parameters");
    }

    private Verdict judge() {
        List<Matrix> before = OwnLayer.copies(layer, p -> p.value);
        w.gradient = untouchedW;
        b.gradient = untouchedB;
        Matrix given = x.times(1);
        Matrix y = layer.forward(given);
        if (!Close.matrices(y, x.dot(w.value).plus(b.value))) {
            return Verdict.hint("given.forward");
        }
        Verdict verdict = backward(y.times(1));
        List<Matrix> after = OwnLayer.copies(layer, p -> p.value);
        return Verdict.when(!before.equals(after), "layer.updated")
                .then(() -> Verdict.when(!given.equals(x), "changed"))
                .then(() -> verdict)
                .then(() -> addsUp());
    }

    private Verdict backward(Matrix y) {
        Matrix d = Trial.awayFromZero(Matrix.randn(SAMPLES, w.value.columns(), new Random(3)));
        Matrix given = d.times(1);
        Optional<Matrix> g = Optional.empty();
        Optional<Verdict> thrown = Optional.empty();
        try {
            g = Optional.ofNullable(layer.backward(given));
        } catch (RuntimeException e) {
            thrown = Optional.of(Thrown.verdict(e));
        }
        return given.equals(d) ? lines(y, d, g, thrown) : Verdict.hint("changed");
    }

    /** What was thrown belongs to the first line that has left nothing. */
    private Verdict lines(Matrix y, Matrix d, Optional<Matrix> g, Optional<Verdict> thrown) {
        Verdict weights =
                w.gradient == untouchedW && thrown.isPresent()
                        ? thrown.get()
                        : LinearSlips.weights(x, y, d).judgeLine("∂L/∂W", w.gradient);
        Verdict bias =
                b.gradient == untouchedB && thrown.isPresent()
                        ? thrown.get()
                        : LinearSlips.bias(d).judgeLine("∂L/∂b", b.gradient);
        Verdict input =
                thrown.orElseGet(
                        () -> LinearSlips.input(w.value, y, d).judgeLine("∂L/∂x", g.orElse(null)));
        return Verdict.lines(
                new Line("∂L/∂W", weights),
                new Line("∂L/∂b", reached(bias, weights, thrown)),
                new Line("∂L/∂x", reached(reached(input, bias, thrown), weights, thrown)));
    }

    /** A line after the one that threw never ran. */
    private static Verdict reached(Verdict line, Verdict before, Optional<Verdict> thrown) {
        boolean stopped = thrown.isPresent() && before == thrown.get();
        return stopped ? Verdict.hint("unreached") : line;
    }

    private Verdict addsUp() {
        Matrix first = w.gradient.times(1);
        layer.forward(x);
        layer.backward(Trial.awayFromZero(Matrix.randn(SAMPLES, w.value.columns(), new Random(3))));
        return Verdict.when(!Close.matrices(w.gradient, first), "layer.accumulated");
    }
}
