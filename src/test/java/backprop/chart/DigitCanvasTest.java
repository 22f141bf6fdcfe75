package backprop.chart;

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
    void stillShowsTheImageAndTheProbabilities() {
        Linear linear = new Linear(Matrix.zeros(784, 10), Matrix.zeros(1, 10));
        linear.b.value.setInPlace(0, 7, 3);
        Figure figure =
                DigitCanvas.still(new NeuralNetwork(linear, new ReLU()), Matrix.zeros(1, 784));
        assertEquals("image read as 7; 10 bars, the largest at 7: 0.691", figure.toString());
        assertTrue(figure.getWidth() <= 900, figure.getWidth() + " px wide");
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

    @Test
    void imagesOfAnotherSizeAreRefused() {
        NeuralNetwork network = new NeuralNetwork(new Linear(784, 10, random));
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> DigitCanvas.still(network, Matrix.zeros(28, 28)));
        assertTrue(e.getMessage().contains("image is 28×28, but 1×784"), e.getMessage());
    }

    private static void refused(String part, Layer... layers) {
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> DigitCanvas.html(new NeuralNetwork(layers)));
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }
}
