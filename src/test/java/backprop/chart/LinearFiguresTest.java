package backprop.chart;

import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import org.junit.jupiter.api.Test;

/** By hand, from chapter 02: x = (1 2 3), d = (4 5). */
class LinearFiguresTest {

    private static final Matrix X = Matrix.row(1, 2, 3);
    private static final Matrix W =
            Matrix.of(new double[] {1, 0}, new double[] {0, 1}, new double[] {2, -1});
    private static final Matrix B = Matrix.row(0.5, 0.5);
    private static final Matrix D = Matrix.row(4, 5);

    @Test
    void gradientsAreThoseOfLinear() {
        assertEquals(
                "Linear: y (1×2) = x (1×3) · W (3×2) + b; ∂L/∂W = (4 5; 8 10; 12 15), ∂L/∂b = (4"
                        + " 5), ∂L/∂x = (4 5 3)",
                LinearGradients.of(X, W, B, D).toString());
    }

    private static boolean hasPurple(Figure figure, int fromX) {
        for (int x = fromX; x < figure.getWidth(); x++) {
            for (int y = 0; y < figure.getHeight(); y++) {
                if (figure.getRGB(x, y) == 0xFFA84C83) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Purple counts samples; the last quarter of the picture is b's. */
    @Test
    void theRowOfABiasHasNotTheColourOfTheSamples() {
        Matrix y = X.dot(W);
        for (int n : new int[] {1, 3}) {
            Matrix ones = Matrix.zeros(n, 1).map(v -> 1);
            Figure f = MatrixEquation.of("y = x · W + b", ones.dot(y), ones.dot(X), W, B);
            assertTrue(hasPurple(f, 0), "y");
            assertFalse(hasPurple(f, f.getWidth() * 3 / 4), "b");
        }
        Figure rows = MatrixEquation.of("c = a + b", B, B, B);
        assertTrue(hasPurple(rows, rows.getWidth() * 2 / 3), "a sum of samples");
    }

    @Test
    void gradientsOfABatchFitOnAPage() {
        Matrix batch = Matrix.of(new double[] {1, 2, 3}, new double[] {-1.234, 0, 5e-7});
        Matrix d = Matrix.of(new double[] {4, 5}, new double[] {0.1, -123.4});
        Figure figure = LinearGradients.of(batch, W, B, d);
        assertTrue(figure.displayWidth() <= 900 && figure.displayHeight() <= 700);
    }

    @Test
    void markedWeightTellsValueAndGradient() {
        assertEquals(
                "network: input (1 2 3) → Linear(3→2) (7.5 -0.5), W = (1 0; 0 1; 2 -1), b = (0.5"
                        + " 0.5); weight 3 of Linear 1 to 1 is 2, its gradient 12",
                NetworkDiagram.run(X, D, new Linear(W, B)).weight(1, 3, 1).toString());
        assertEquals(
                "network: input (1 2 3) → Linear(3→2) + ReLU (7.5 0), W = (1 0; 0 1; 2 -1), b ="
                        + " (0.5 0.5); weight 1 of Linear 1 to 2 is 0",
                NetworkDiagram.forward(X, new NeuralNetwork(new Linear(W, B), new ReLU()))
                        .weight(1, 1, 2)
                        .toString());
    }

    @Test
    void diagramOfALayerWithoutWeightsIsItsCircles() {
        assertEquals(
                "network: input + ReLU (1 0)",
                NetworkDiagram.forward(Matrix.row(1, -2), new ReLU()).toString());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Linear linear = new Linear(W, B);
        assertRefused(
                "NetworkDiagram.weight: there is no weight from 4 to 1; Linear 1 has the weights"
                        + " 3×2, counted from 1",
                () -> NetworkDiagram.forward(X, linear).weight(1, 4, 1));
        assertRefused(
                "NetworkDiagram.weight: there is no Linear 2; this network has 1",
                () -> NetworkDiagram.forward(X, linear).weight(2, 1, 1));
        assertRefused(
                "NetworkDiagram.forward: x is 2×3, but one row of at most 6 values is needed",
                () -> NetworkDiagram.forward(Matrix.zeros(2, 3), linear));
        assertRefused(
                "LinearGradients.of: x is 1×2, but 3 columns are needed",
                () -> LinearGradients.of(D, W, B, D));
    }
}
