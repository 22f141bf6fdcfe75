package backprop.chart;

import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import org.junit.jupiter.api.Test;

class PredictionsTest {

    private static NeuralNetwork always7() {
        Linear linear = new Linear(Matrix.zeros(784, 10), Matrix.zeros(1, 10));
        linear.b.value.setInPlace(0, 7, 3);
        return new NeuralNetwork(linear, new ReLU());
    }

    @Test
    void everyImageIsNamedWithItsProbability() {
        // softmax of nine 0 and one 3: e^3 / (9 + e^3) = 0.6906
        Figure two = Predictions.of(always7(), Matrix.zeros(2, 784));
        assertEquals("images read as 7 (69.1%), 7 (69.1%)", two.toString());
        assertTrue(two.displayWidth() <= 900);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertRefused(
                "Predictions.of: 6 images came, but at most 5 fit side by side",
                () -> Predictions.of(always7(), Matrix.zeros(6, 784)));
        assertRefused(
                "Predictions.of: images is 28×28, but 784 columns are needed",
                () -> Predictions.of(always7(), Matrix.zeros(28, 28)));
    }
}
