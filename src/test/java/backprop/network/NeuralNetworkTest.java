package backprop.network;

import static backprop.Plain.ROUNDING;
import static backprop.Plain.assertForwardFirst;
import static backprop.Plain.assertNear;
import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.loss.CrossEntropy;
import backprop.matrix.Matrix;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NeuralNetworkTest {

    private final Random random = new Random(1);
    private final Linear first = new Linear(5, 32, random);
    private final Linear last = new Linear(32, 10, random);
    private final NeuralNetwork nn = new NeuralNetwork(first, new ReLU(), last);

    @Test
    void forwardGoesThroughTheLayersAndBackwardReturnsTheGradientOfTheInput() {
        Matrix x = Matrix.randn(7, 5, random);
        Matrix d = Matrix.randn(7, 10, random);
        ReLU relu = new ReLU();
        assertEquals(last.forward(relu.forward(first.forward(x))), nn.forward(x));
        assertEquals(first.backward(relu.backward(last.backward(d))), nn.backward(d));
    }

    @Test
    void parametersComeInTheOrderOfTheLayers() {
        assertEquals(List.of(first.w, first.b, last.w, last.b), nn.parameters());
    }

    @Test
    void aNetworkIsALayer() {
        Matrix x = Matrix.randn(3, 5, random);
        NeuralNetwork nested = new NeuralNetwork(new NeuralNetwork(first, new ReLU()), last);
        assertEquals(nn.forward(x), nested.forward(x));
        assertEquals(nn.parameters(), nested.parameters());
    }

    @Test
    void theGradientOfABatchIsTheMeanOfThoseOfItsSamples() {
        Matrix x = Matrix.randn(4, 5, random);
        Matrix t = Matrix.zeros(4, 10);
        Matrix sum = Matrix.zeros(5, 32);
        CrossEntropy loss = new CrossEntropy();
        for (int i = 0; i < 4; i++) {
            t.setInPlace(i, i, 1);
            loss.forward(nn.forward(x.rowsAt(i)), t.rowsAt(i));
            nn.backward(loss.backward());
            sum = sum.plus(first.w.gradient);
        }
        loss.forward(nn.forward(x), t);
        nn.backward(loss.backward());
        assertNear(sum.times(0.25), first.w.gradient, ROUNDING);
    }

    @Test
    void updatesMakeTheLossSmaller() {
        Matrix x = Matrix.randn(4, 5, random);
        Matrix t = Matrix.row(0, 0, 0, 1, 0, 0, 0, 0, 0, 0).rowsAt(0, 0, 0, 0);
        CrossEntropy loss = new CrossEntropy();
        double before = loss.forward(nn.forward(x), t);
        for (int step = 0; step < 20; step++) {
            loss.forward(nn.forward(x), t);
            nn.backward(loss.backward());
            nn.update(0.1);
        }
        assertTrue(loss.forward(nn.forward(x), t) < before / 2);
    }

    @Test
    void theLayerThatDoesNotFitIsNamed() {
        assertRefused(
                "Linear(5→32).forward: x is 1×4, but 5 columns are needed",
                () -> nn.forward(Matrix.zeros(1, 4)));
        NeuralNetwork wrong = new NeuralNetwork(first, new Linear(31, 10, random));
        assertRefused(
                "Linear(31→10).forward: x is 2×32, but 31 columns are needed",
                () -> wrong.forward(Matrix.zeros(2, 5)));
        nn.forward(Matrix.zeros(2, 5));
        assertRefused(
                "Linear(32→10).backward: d is 1×10, but 2×10 is needed (like forward's output)",
                () -> nn.backward(Matrix.zeros(1, 10)));
        assertRefused("Linear(5→32).forward: x is null; was it never set?", () -> nn.forward(null));
    }

    @Test
    void backwardBeforeForwardIsRefused() {
        assertForwardFirst("Linear(32→10)", () -> nn.backward(Matrix.zeros(1, 10)));
    }

    @Test
    void oneLayerInTwoPlacesIsRefused() {
        ReLU relu = new ReLU();
        String reason =
                "; it keeps only the input of its latest forward, so backward would be wrong: make a"
                        + " new one for each place";
        assertRefused(
                "NeuralNetwork: layer 1 and layer 3 (counted from 0) are the same object, ReLU"
                        + reason,
                () -> new NeuralNetwork(first, relu, last, relu));
        Linear square = new Linear(5, 5, random);
        assertRefused(
                "NeuralNetwork: layer 0 and layer 1 (counted from 0) are the same object,"
                        + " Linear(5→5)"
                        + reason,
                () -> new NeuralNetwork(square, square));
        NeuralNetwork inner = new NeuralNetwork(square, relu);
        assertThrows(IllegalArgumentException.class, () -> new NeuralNetwork(inner, inner));
        assertRefused(
                "NeuralNetwork: layer 0.1 and layer 2.0.0 (counted from 0) are the same object, ReLU"
                        + reason,
                () ->
                        new NeuralNetwork(
                                inner, first, new NeuralNetwork(new NeuralNetwork(relu), last)));
    }

    /** A layer as a beginner writes it, without a toString. */
    private static final class Twice implements Layer {
        @Override
        public Matrix forward(Matrix x) {
            return x.times(2);
        }

        @Override
        public Matrix backward(Matrix d) {
            return d.times(2);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Twice; // equal objects are not the same object
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    @Test
    void equalLayersMayStandSideBySideButOneObjectMayNot() {
        assertEquals(2, new NeuralNetwork(new Twice(), new Twice()).layers().size());
        Twice twice = new Twice();
        String message =
                assertThrows(IllegalArgumentException.class, () -> new NeuralNetwork(twice, twice))
                        .getMessage();
        assertTrue(message.contains("the same object, Twice; it keeps"), message);
    }

    @Test
    void aNetworkHasLayers() {
        assertRefused("NeuralNetwork: at least one layer is needed", () -> new NeuralNetwork());
        assertRefused(
                "NeuralNetwork: layer 1 is null (counted from 0)",
                () -> new NeuralNetwork(first, null));
        assertRefused(
                "NeuralNetwork: at least one layer is needed",
                () -> new NeuralNetwork((Layer[]) null));
        assertThrows(UnsupportedOperationException.class, () -> nn.layers().clear());
        assertEquals("NeuralNetwork(Linear(5→32), ReLU, Linear(32→10))", nn.toString());
    }
}
