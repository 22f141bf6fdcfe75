package backprop.exercise;

import static backprop.exercise.Answers.layer;

import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.layer.Parameter;
import backprop.layer.ReLU;
import backprop.network.NeuralNetwork;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkExercisesTest {

    private final Random random = new Random(0);
    private final Linear first = new Linear(5, 32, random);
    private final Linear second = new Linear(32, 32, random);
    private final Linear third = new Linear(32, 10, random);

    @Test
    void theDeeperNetworkIsRight() {
        Expect.right("03-1", deeper());
        Layer nested = new NeuralNetwork(first, new ReLU(), new NeuralNetwork(second, new ReLU()));
        Expect.right("03-1", new NeuralNetwork(nested, third));
    }

    private Layer deeper() {
        return new NeuralNetwork(first, new ReLU(), second, new ReLU(), third);
    }

    @Test
    void aBlankIsNotStarted() {
        Expect.notStarted("03-1", (Object) null);
        Expect.notStarted("03-2", Double.NaN);
        Expect.notStarted("03-3", null, null);
        Expect.notStarted("03-3", deeper(), null);
    }

    @Test
    void everySlipOfTheDeeperNetworkHasItsHint() {
        ReLU one = new ReLU();
        slip("03-1.no.relu", first, second, third);
        slip("03-1.one.relu", first, new ReLU(), second, third);
        slip("03-1.one.relu", first, second, new ReLU(), third);
        slip("03-1.last.relu", first, new ReLU(), second, new ReLU(), third, new ReLU());
        slip("03-1.other", first, new ReLU(), second, third, new ReLU());
        slip("03-1.shared.relu", first, one, second, again(one), third);
        slip("03-1.layers", first, new ReLU(), third);
        slip("03-1.layers", first, new ReLU(), second, new ReLU(), again(second), third);
        slip("03.output", first, new ReLU(), second);
        slip("thrown.outside", first, new ReLU(), new Linear(30, 10, random));
    }

    private static void slip(String key, Layer... layers) {
        Expect.hint(key, "03-1", new NeuralNetwork(layers));
    }

    /** The same layer in a second place, as the network of a learner takes it. */
    private static Layer again(Layer same) {
        Parameter[] parameters = same.parameters().toArray(new Parameter[0]);
        return layer(same::forward, (x, d) -> same.backward(d), parameters);
    }

    @Test
    void aNetworkWithAWrongBackwardIsFound() {
        Layer right = deeper();
        Layer wrong =
                layer(
                        right::forward,
                        (x, d) -> right.backward(d).times(2),
                        right.parameters().toArray(new Parameter[0]));
        Expect.hint("03-1.gradient", "03-1", wrong);
        Expect.hint("null", "03-1", layer(right::forward, (x, d) -> null));
        Expect.hint("null", "03-1", layer(x -> null, (x, d) -> null));
        Expect.hint("03.parameters", "03-1", layer(right::forward, (x, d) -> right.backward(d)));
    }

    @Test
    void theNumberOfParametersIsTheOneThatTheNetworkHas() {
        Layer network =
                new NeuralNetwork(
                        new Linear(784, 128, random),
                        new Linear(128, 64, random),
                        new Linear(64, 10, random));
        int count = network.parameters().stream().mapToInt(p -> p.value.toArray().length).sum();
        Expect.right("03-2", count);
        Expect.hint("03-2.no.bias", "03-2", count - 128 - 64 - 10);
        Expect.hint("03-2.only.bias", "03-2", 128 + 64 + 10);
        Expect.hint("03-2.input.bias", "03-2", count - 10 + 784);
        Expect.hint("03-2.one.layer", "03-2", 7850);
        Expect.hint("03-2.chapter", "03-2", 101770);
        Expect.hint("03-2.units", "03-2", 784 + 128 + 64 + 10);
        Expect.hint("03-2.other", "03-2", 100000);
    }

    @Test
    void aNetworkInsideOfAnotherIsRight() {
        Layer inner = new NeuralNetwork(second, new ReLU());
        Expect.right("03-3", inner, new NeuralNetwork(first, inner, third));
    }

    @Test
    void everySlipOfTheNestedNetworkHasItsHint() {
        Layer inner = new NeuralNetwork(second, new ReLU());
        Layer whole = deeper();
        Layer other = new NeuralNetwork(new Linear(32, 32, random));
        nestedSlip("03-3.same", whole, whole);
        nestedSlip("03-3.outside", other, whole);
        nestedSlip("03-3.outside", new ReLU(), whole);
        nestedSlip("03-3.nothing.else", whole, new NeuralNetwork(whole));
        nestedSlip(
                "03-1.shared.layer", inner, new NeuralNetwork(first, inner, again(inner), third));
        nestedSlip("03.output", inner, new NeuralNetwork(first, inner));
        Layer bad = layer(x -> x.map(Math::sin), (x, d) -> d);
        nestedSlip("gradient.check", inner, new NeuralNetwork(bad, first, inner, third));
        nestedSlip("forward.nan", inner, new NeuralNetwork(first, nan(), inner, third));
    }

    private static Layer nan() {
        return layer(x -> x.times(Double.NaN), (x, d) -> d);
    }

    private static void nestedSlip(String key, Layer inner, Layer outer) {
        Expect.hint(key, "03-3", inner, outer);
    }
}
