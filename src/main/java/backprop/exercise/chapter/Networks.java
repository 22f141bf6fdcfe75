package backprop.exercise.chapter;

import backprop.exercise.judge.Close;
import backprop.exercise.judge.Exercise;
import backprop.exercise.judge.LayerRun;
import backprop.exercise.judge.NetworkTrial;
import backprop.exercise.judge.NumberExercise;
import backprop.exercise.judge.OwnLayer;
import backprop.exercise.judge.Verdict;
import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.layer.Parameter;
import backprop.layer.ReLU;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Chapter 03: networks. */
final class Networks {

    static final Map<String, Exercise> ALL =
            Map.of(
                    "03-NeuralNetwork", Exercise.of(Layer.class, NetworkTrial::judge),
                    "03-1", Exercise.of(Layer.class, Networks::deeper),
                    "03-2", Exercise.of(Number.class, a -> Networks.PARAMETERS.judge(a)),
                    "03-3", Exercise.of(Layer.class, Layer.class, Networks::nested));

    /** 784 → 128 → 64 → 10. */
    private static final NumberExercise PARAMETERS =
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

    private Networks() {}

    private static Verdict deeper(Layer network) {
        LayerRun run = LayerRun.of(network, SAMPLES, INPUTS);
        return outside(network, run).then(() -> deeper(network.parameters(), run));
    }

    private static Verdict deeper(List<Parameter> p, LayerRun run) {
        List<String> shapes = p.stream().map(parameter -> parameter.value.shape()).toList();
        if (!shapes.equals(SHAPES)) {
            return Verdict.hint("03-1.layers", String.join(", ", shapes));
        }
        if (isShared(p)) {
            return Verdict.hint("03-1.shared.layer");
        }
        return forward(p, run).then(() -> backward(p, run));
    }

    /** What can be seen from outside: the shapes, and that nothing is missing. */
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
        List<Parameter> p = network.parameters();
        return Verdict.when(p == null || p.isEmpty(), "03.parameters");
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
            return Verdict.right();
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
    private static Verdict nested(Layer inner, Layer outer) {
        if (inner == outer) {
            return Verdict.hint("03-3.same");
        }
        LayerRun run = LayerRun.of(outer, SAMPLES, INPUTS);
        return outside(outer, run).then(() -> partOf(inner, outer));
    }

    private static Verdict partOf(Layer inner, Layer outer) {
        Set<Parameter> all = identities(outer.parameters());
        List<Parameter> part = inner.parameters();
        if (part == null || part.isEmpty() || !all.containsAll(part)) {
            return Verdict.hint("03-3.outside");
        }
        if (isShared(outer.parameters())) {
            return Verdict.hint("03-1.shared.layer");
        }
        return all.size() == part.size()
                ? Verdict.hint("03-3.nothing.else")
                : OwnLayer.measured(outer, SAMPLES, INPUTS, 5);
    }
}
