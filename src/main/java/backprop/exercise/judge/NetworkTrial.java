package backprop.exercise.judge;

import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.layer.Parameter;
import backprop.layer.ReLU;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A learner's network of Linear(3→4), ReLU and Linear(4→2), whose backward is judged. */
public final class NetworkTrial {

    private static final List<String> SHAPES = List.of("3×4", "1×4", "4×2", "1×2");
    private static final int SAMPLES = 5;

    private final Layer network;
    private final List<Parameter> parameters;
    private final NeuralNetwork model;
    private final Matrix x = Matrix.randn(SAMPLES, 3, new Random(2));
    private final Matrix d = Trial.awayFromZero(Matrix.randn(SAMPLES, 2, new Random(3)));

    private NetworkTrial(Layer network) {
        this.network = network;
        parameters = network.parameters();
        model = new NeuralNetwork(linear(0), new ReLU(), linear(2));
        parameters.forEach(p -> p.gradient = p.value.times(0));
    }

    private Linear linear(int i) {
        return new Linear(parameters.get(i).value, parameters.get(i + 1).value);
    }

    public static Verdict judge(Layer network) {
        List<Parameter> p = network.parameters();
        boolean asGiven = p != null && p.stream().map(q -> q.value.shape()).toList().equals(SHAPES);
        return asGiven ? new NetworkTrial(network).judge() : Verdict.hint("given.network");
    }

    private Verdict judge() {
        if (!Close.matrices(network.forward(x.times(1)), model.forward(x))) {
            return Verdict.hint("given.forward");
        }
        Matrix g;
        try {
            g = network.backward(d);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return thrown(e);
        }
        boolean untouched = parameters.stream().allMatch(p -> Close.zeros(p.gradient));
        if (untouched && (g == null || g == d)) {
            return Verdict.notStarted();
        }
        Matrix right = model.backward(d);
        return gradients().then(() -> returned(g, right));
    }

    /** A layer that got a d that is not its own tells by its class which slip it was. */
    private Verdict thrown(RuntimeException e) {
        if (e instanceof IndexOutOfBoundsException) {
            return Verdict.hint("03-NeuralNetwork.index", e.getMessage());
        }
        StackTraceElement[] trace = e.getStackTrace();
        if (Arrays.stream(trace)
                .anyMatch(
                        f ->
                                f.getClassName().endsWith("Linear")
                                        && f.getMethodName().equals("forward"))) {
            return Verdict.hint("03-NeuralNetwork.forward");
        }
        boolean lastDone = !Close.zeros(parameters.get(3).gradient);
        boolean inLinear = Arrays.stream(trace).anyMatch(f -> f.getClassName().endsWith("Linear"));
        if (lastDone) {
            return Verdict.hint(inLinear ? "03-NeuralNetwork.again" : "03-NeuralNetwork.hand.on");
        }
        return Verdict.hint(inLinear ? "03-NeuralNetwork.order" : "03-NeuralNetwork.last");
    }

    private Verdict gradients() {
        if (Close.zeros(parameters.get(0).gradient)) {
            return Verdict.hint("03-NeuralNetwork.first");
        }
        for (int i = 0; i < parameters.size(); i++) {
            Matrix expected = model.parameters().get(i).gradient;
            if (!Close.matrices(parameters.get(i).gradient, expected)) {
                return Verdict.hint("03-NeuralNetwork.other");
            }
        }
        return Verdict.right();
    }

    private static Verdict returned(Matrix g, Matrix right) {
        return Verdict.when(!Close.matrices(g, right), "03-NeuralNetwork.returned");
    }
}
