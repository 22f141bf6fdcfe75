package backprop.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DigitCanvasTest {

    private final Random random = new Random(0);

    @Test
    void sameWeightsGiveTheSameHtmlAndOthersAnother() {
        Linear linear = new Linear(784, 10, random);
        NeuralNetwork network = new NeuralNetwork(linear);
        String html = DigitCanvas.html(network);
        assertEquals(html, DigitCanvas.html(network));
        linear.w.value.setInPlace(3, 3, 9);
        assertNotEquals(html, DigitCanvas.html(network));
    }

    @Test
    void networksThatThePageCannotComputeAreRefused() {
        class MyReLU implements Layer {
            @Override
            public Matrix forward(Matrix x) {
                return x;
            }

            @Override
            public Matrix backward(Matrix d) {
                return d;
            }
        }
        refused("the layer MyReLU is a", new Linear(784, 10, random), new MyReLU());
        refused("must have 784 inputs", new Linear(5, 10, random));
        refused("must have 30 inputs", new Linear(784, 30, random), new Linear(20, 10, random));
        refused("has 7 outputs, but 10", new Linear(784, 7, random));
        refused("has 784 outputs, but 10", new ReLU());
        Linear broken = new Linear(784, 10, random);
        broken.b.value.setInPlace(0, 0, Double.NaN);
        refused("try a smaller learning rate", broken);
    }

    private static void refused(String part, Layer... layers) {
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> DigitCanvas.html(new NeuralNetwork(layers)));
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }
}
