package backprop.exercise;

import static backprop.exercise.Answers.layer;

import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.layer.Parameter;
import backprop.layer.ReLU;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Chapter 03: the loop that a learner writes. */
class DecisiveNetworkTest {

    private final Random random = new Random(0);

    @Test
    void aBlankIsNotStarted() {
        Expect.notStarted("03-NeuralNetwork", loop((layers, d) -> d));
        Expect.notStarted("03-NeuralNetwork", loop((layers, d) -> null));
    }

    @Test
    void theClassOfTheLibraryIsRight() {
        Linear first = new Linear(3, 4, random);
        Layer network = new NeuralNetwork(first, new ReLU(), new Linear(4, 2, random));
        Expect.right("03-NeuralNetwork", network);
    }

    private interface Backward {
        Matrix walk(List<Layer> layers, Matrix d);
    }

    /** A network in whose backward this is written. */
    private Layer loop(Backward backward) {
        List<Layer> layers =
                List.of(new Linear(3, 4, random), new ReLU(), new Linear(4, 2, random));
        NeuralNetwork whole = new NeuralNetwork(layers.toArray(Layer[]::new));
        return layer(
                whole::forward,
                (x, d) -> backward.walk(layers, d),
                whole.parameters().toArray(Parameter[]::new));
    }

    private void loopSlip(String key, Backward backward) {
        Expect.hint("03-NeuralNetwork." + key, "03-NeuralNetwork", loop(backward));
    }

    private static Matrix from(List<Layer> layers, int start, int end, Matrix d) {
        for (int i = start; i >= end; i--) {
            d = layers.get(i).backward(d);
        }
        return d;
    }

    @Test
    void everySlipOfTheLoopHasItsHint() {
        Expect.right("03-NeuralNetwork", loop((layers, d) -> from(layers, 2, 0, d)));
        loopSlip("order", (layers, d) -> layers.get(1).backward(layers.get(0).backward(d)));
        loopSlip("last", (layers, d) -> from(layers, 1, 0, d));
        loopSlip("first", (layers, d) -> from(layers, 2, 1, d));
        loopSlip("index", (layers, d) -> from(layers, 3, 0, d));
        loopSlip("index", (layers, d) -> from(layers, 2, -1, d));
        loopSlip("again", (layers, d) -> from(layers, 2, 2, from(layers, 2, 2, d)));
        loopSlip("forward", (layers, d) -> layers.get(2).forward(d));
        loopSlip("returned", (layers, d) -> from(layers, 2, 0, d).times(0));
        loopSlip("other", (layers, d) -> from(layers, 2, 0, d.times(2)));
        loopSlip(
                "hand.on",
                (layers, d) -> {
                    layers.get(2).backward(d);
                    return layers.get(1).backward(d);
                });
        loopSlip(
                "returned",
                (layers, d) -> {
                    from(layers, 2, 0, d);
                    return d;
                });
        Expect.hint("given.network", "03-NeuralNetwork", new Linear(3, 2, random));
        Layer other = new NeuralNetwork(new Linear(3, 4, random), new Linear(4, 2, random));
        Expect.hint("given.forward", "03-NeuralNetwork", other);
    }
}
