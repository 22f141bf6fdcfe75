package backprop.network;

import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.function.Compose;
import backprop.function.Plus1;
import backprop.function.ScalarFunction;
import backprop.function.Square;
import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.loss.CrossEntropy;
import backprop.loss.Loss;
import backprop.loss.RSS;
import backprop.matrix.Matrix;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every gradient of the library agrees with measured slopes. */
class GradientCheckTest {

    private static final int[] BATCHES = {1, 7};

    private final Random random = new Random(1);

    private static void assertPassed(GradientCheck check) {
        assertTrue(check.passed(), check::toString);
    }

    private Matrix oneHot(int n, int classes) {
        Matrix t = Matrix.zeros(n, classes);
        for (int i = 0; i < n; i++) {
            t.setInPlace(i, random.nextInt(classes), 1);
        }
        return t;
    }

    @Test
    void functionsPass() {
        for (double x : new double[] {3, 0, -2.5, 1e-3, 1e6}) {
            assertPassed(GradientCheck.of(new Plus1(), x));
            assertPassed(GradientCheck.of(new Square(), x));
            assertPassed(GradientCheck.of(new Compose(new Plus1(), new Square()), x));
        }
    }

    @Test
    void layersPass() {
        for (int n : BATCHES) {
            Matrix x = Matrix.randn(n, 5, random);
            assertPassed(GradientCheck.of(new Linear(5, 3, random), x, random));
            assertPassed(GradientCheck.of(new ReLU(), x, random));
        }
    }

    @Test
    void lossesPass() {
        for (int n : BATCHES) {
            Matrix y = Matrix.randn(n, 4, random);
            assertPassed(GradientCheck.of(new RSS(), y, Matrix.randn(n, 4, random)));
            assertPassed(GradientCheck.of(new CrossEntropy(), y, oneHot(n, 4)));
        }
    }

    @Test
    void aNetworkPassesWithEitherLoss() {
        NeuralNetwork nn =
                new NeuralNetwork(
                        new Linear(5, 32, random), new ReLU(), new Linear(32, 10, random));
        for (int n : BATCHES) {
            Matrix x = Matrix.randn(n, 5, random);
            for (Loss loss : new Loss[] {new RSS(), new CrossEntropy()}) {
                assertPassed(GradientCheck.of(nn, loss, x, oneHot(n, 10)));
            }
            assertPassed(GradientCheck.of(nn, x, random));
        }
    }

    @Test
    void gradientsThatAreAllZeroPass() {
        assertPassed(GradientCheck.of(new ReLU(), Matrix.row(-1, -2), random));
        assertPassed(GradientCheck.of(new RSS(), Matrix.row(1, 2), Matrix.row(1, 2)));
        assertEquals(0, GradientCheck.of(new ReLU(), Matrix.row(-1, -2), random).error());
    }

    @Test
    void gradientsThatAreNearlyZeroPass() {
        Matrix t = Matrix.row(1, 0);
        assertPassed(GradientCheck.of(new CrossEntropy(), Matrix.row(20, -20), t));
        assertPassed(GradientCheck.of(new CrossEntropy(), Matrix.row(10, -10), t));
    }

    @Test
    void wideRangesOfValuesPass() {
        Matrix x = Matrix.row(255, 0, 1e-4, -128, 1e4);
        assertPassed(GradientCheck.of(new Linear(5, 3, random), x, random));
    }

    @Test
    void theTextHasOneAlignedLinePerMatrix() {
        Matrix x = Matrix.row(1, 2, 3, 4, 5).rowsAt(0, 0);
        String text = GradientCheck.of(new Linear(5, 3, random), x, random).toString();
        String expected =
                """
                GradientCheck passed: largest error E, limit 1e-7
                  Linear(5→3) parameter 0 (5×3)  E
                  Linear(5→3) parameter 1 (1×3)  E
                  input (2×5)                    E""";
        assertEquals(expected, text.replaceAll("\\d\\.\\de-\\d\\d", "E"));
    }

    @Test
    void theLinesOfANetworkNameTheLayer() {
        NeuralNetwork nn =
                new NeuralNetwork(
                        new NeuralNetwork(new Linear(2, 2, random), new ReLU()),
                        new Linear(2, 1, random));
        String text = GradientCheck.of(nn, Matrix.row(1, 2), random).toString();
        assertTrue(text.contains("\n  layer 0 layer 0 Linear(2→2) parameter 1 (1×2)  "), text);
        assertTrue(text.contains("\n  layer 1 Linear(2→1) parameter 0 (2×1)  "), text);
    }

    @Test
    void aFunctionWithAWrongSlopeFailsAndBothSlopesAreShown() {
        ScalarFunction cube = new WrongCube();
        GradientCheck check = GradientCheck.of(cube, 2);
        assertEquals(
                """
                GradientCheck FAILED: largest error 2.0e-01, limit 1e-7
                  input (1×1)  2.0e-01  at (0, 0) backward says 8.00000, measured is 12.0000""",
                check.toString());
    }

    private static final class WrongCube implements ScalarFunction {
        private double x;

        @Override
        public double forward(double x) {
            this.x = x;
            return x * x * x;
        }

        @Override
        public double backward(double d) {
            return d * 2 * x * x;
        }
    }

    @Test
    void missingArgumentsAreNamed() {
        Linear linear = new Linear(2, 1, random);
        assertRefused(
                "GradientCheck.of: x is null; was it never set?",
                () -> GradientCheck.of(linear, null, random));
        assertRefused(
                "GradientCheck.of: x is null; was it never set?",
                () -> GradientCheck.of(linear, new RSS(), null, Matrix.row(1)));
        assertRefused(
                "GradientCheck.of: the loss is null; was it never set?",
                () -> GradientCheck.of(linear, null, Matrix.row(1, 2), Matrix.row(1)));
        assertRefused(
                "RSS.forward: t is 1×2, but 1×1 is needed (like y)",
                () -> GradientCheck.of(linear, new RSS(), Matrix.row(1, 2), Matrix.row(1, 2)));
    }
}
