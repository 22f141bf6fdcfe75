package backprop.exercise;

import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.layer.Parameter;
import backprop.layer.ReLU;
import backprop.matrix.Matrix;
import backprop.network.GradientCheck;
import backprop.network.NeuralNetwork;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/** Chapter 03: networks. */
final class NetworkExercises {

    /** 784 → 128 → 64 → 10. */
    static final NumberExercise PARAMETERS =
            new NumberExercise(
                    "03-2",
                    784 * 128 + 128 + 128 * 64 + 64 + 64 * 10 + 10,
                    0,
                    Map.of(
                            "no.bias", 784.0 * 128 + 128 * 64 + 64 * 10,
                            "one.layer", 784.0 * 10 + 10,
                            "chapter", 784.0 * 128 + 128 + 128 * 10 + 10,
                            "units", 784.0 + 128 + 64 + 10,
                            "only.bias", 128.0 + 64 + 10,
                            "input.bias", 784.0 * 128 + 784 + 128 * 64 + 128 + 64 * 10 + 64));

    private static final List<String> SHAPES =
            List.of("5×32", "1×32", "32×32", "1×32", "32×10", "1×10");
    private static final int SAMPLES = 4;
    private static final int INPUTS = 5;
    private static final int OUTPUTS = 10;

    private NetworkExercises() {}

    static Verdict deeper(Layer network) {
        LayerRun run = LayerRun.of(network, SAMPLES, INPUTS);
        Verdict outside = outside(network, run);
        if (outside != null) {
            return outside;
        }
        List<Parameter> p = network.parameters();
        List<String> shapes = p.stream().map(parameter -> parameter.value.shape()).toList();
        if (!shapes.equals(SHAPES)) {
            return Verdict.hint("03-1.layers", String.join(", ", shapes));
        }
        if (isShared(p)) {
            return Verdict.hint("03-1.shared.layer");
        }
        Verdict forward = forward(p, run);
        return forward == null ? backward(p, run) : forward;
    }

    /**
     * What can be seen from outside: the shapes, and that nothing is missing; null if all is well.
     */
    private static Verdict outside(Layer network, LayerRun run) {
        if (run.y() == null) {
            return Verdict.hint("null", "forward");
        }
        if (!run.y().shape().equals(SAMPLES + "×" + OUTPUTS)) {
            return Verdict.hint("03.output", run.y().columns(), OUTPUTS);
        }
        if (!run.y().isFinite()) {
            return Verdict.hint("forward.nan");
        }
        if (run.g() == null) {
            return Verdict.hint("null", "backward");
        }
        if (network.parameters() == null || network.parameters().isEmpty()) {
            return Verdict.hint("03.parameters");
        }
        return null;
    }

    private static boolean isShared(List<Parameter> parameters) {
        return identities(parameters).size() < parameters.size();
    }

    private static Set<Parameter> identities(List<Parameter> parameters) {
        Set<Parameter> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        identities.addAll(parameters);
        return identities;
    }

    private static Linear linear(List<Parameter> p, int i) {
        return new Linear(p.get(2 * i).value, p.get(2 * i + 1).value);
    }

    private static Verdict forward(List<Parameter> p, LayerRun run) {
        Layer a = linear(p, 0);
        Layer b = linear(p, 1);
        Layer c = linear(p, 2);
        if (gives(run, a, new ReLU(), b, new ReLU(), c)) {
            return null;
        }
        boolean noReLU = gives(run, a, b, c);
        boolean oneReLU = gives(run, a, new ReLU(), b, c) || gives(run, a, b, new ReLU(), c);
        boolean last = gives(run, a, new ReLU(), b, new ReLU(), c, new ReLU());
        return Verdict.hint(
                noReLU
                        ? "03-1.no.relu"
                        : oneReLU ? "03-1.one.relu" : last ? "03-1.last.relu" : "03-1.other");
    }

    private static boolean gives(LayerRun run, Layer... layers) {
        return Close.matrices(new NeuralNetwork(layers).forward(run.x()), run.y());
    }

    private static Verdict backward(List<Parameter> p, LayerRun run) {
        NeuralNetwork right =
                new NeuralNetwork(linear(p, 0), new ReLU(), linear(p, 1), new ReLU(), linear(p, 2));
        if (sameGradients(right, p, run)) {
            return Verdict.right();
        }
        ReLU one = new ReLU();
        NeuralNetwork shared =
                new NeuralNetwork(linear(p, 0), one, linear(p, 1), new Again(one), linear(p, 2));
        return Verdict.hint(sameGradients(shared, p, run) ? "03-1.shared.relu" : "03-1.gradient");
    }

    /** A layer in a second place, which a network refuses for good reason. */
    private record Again(Layer layer) implements Layer {
        @Override
        public Matrix forward(Matrix x) {
            return layer.forward(x);
        }

        @Override
        public Matrix backward(Matrix d) {
            return layer.backward(d);
        }
    }

    private static boolean sameGradients(NeuralNetwork model, List<Parameter> p, LayerRun run) {
        model.forward(run.x());
        boolean same = Close.matrices(run.g(), model.backward(run.d()));
        for (int i = 0; i < p.size(); i++) {
            same &= Close.matrices(p.get(i).gradient, model.parameters().get(i).gradient);
        }
        return same;
    }

    /** A network inside of another one; seen by whose parameters belong to whom. */
    static Verdict nested(Layer inner, Layer outer) {
        if (inner == outer) {
            return Verdict.hint("03-3.same");
        }
        LayerRun run = LayerRun.of(outer, SAMPLES, INPUTS);
        Verdict outside = outside(outer, run);
        if (outside != null) {
            return outside;
        }
        Set<Parameter> all = identities(outer.parameters());
        List<Parameter> part = inner.parameters();
        if (part == null || part.isEmpty() || !all.containsAll(part)) {
            return Verdict.hint("03-3.outside");
        }
        if (isShared(outer.parameters())) {
            return Verdict.hint("03-1.shared.layer");
        }
        return all.size() == part.size() ? Verdict.hint("03-3.nothing.else") : measured(outer);
    }

    private static Verdict measured(Layer network) {
        List<GradientCheck> checks =
                LongStream.range(0, 3)
                        .mapToObj(seed -> Matrix.randn(SAMPLES, INPUTS, new Random(seed)))
                        .map(x -> GradientCheck.of(network, x, new Random(5)))
                        .toList();
        return checks.stream().anyMatch(GradientCheck::passed)
                ? Verdict.right()
                : Verdict.hint("gradient.check", checks.get(0));
    }
}
