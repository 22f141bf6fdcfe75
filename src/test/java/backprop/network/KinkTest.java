package backprop.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.function.ScalarFunction;
import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.loss.CrossEntropy;
import backprop.matrix.Matrix;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** A place without a slope is recognised, and is no excuse for a wrong gradient. */
class KinkTest {

    private final Random random = new Random(0);

    /** A function and what its author takes for its derivative. */
    private static GradientCheck check(DoubleUnaryOperator f, DoubleUnaryOperator slope, double x) {
        ScalarFunction function =
                new ScalarFunction() {
                    private double x;

                    @Override
                    public double forward(double x) {
                        this.x = x;
                        return f.applyAsDouble(x);
                    }

                    @Override
                    public double backward(double d) {
                        return d * slope.applyAsDouble(x);
                    }
                };
        return GradientCheck.of(function, x);
    }

    private static double relu(double x) {
        return Math.max(0, x);
    }

    private static void assertKinks(int count, GradientCheck check) {
        assertTrue(check.passed(), check::toString);
        String first = check.toString().lines().findFirst().orElseThrow();
        String named = "; not compared: " + count + (count == 1 ? " kink" : " kinks");
        assertEquals(count > 0, first.endsWith(named), first);
    }

    @Test
    void theNetworkOfTheReadmePasses() {
        var nn = new NeuralNetwork(new Linear(2, 8, random), new ReLU(), new Linear(8, 2, random));
        Matrix x = Matrix.of(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}});
        Matrix t = Matrix.of(new double[][] {{1, 0}, {0, 1}, {0, 1}, {1, 0}});
        // For the sample (0, 0) every unit is at its kink: 8 biases and 2 inputs.
        assertKinks(10, GradientCheck.of(nn, new CrossEntropy(), x, t));
    }

    @Test
    void aRightChoiceAtAKinkIsNamedWithBothSlopes() {
        for (double choice : new double[] {0, 0.5, 1}) {
            GradientCheck check = check(KinkTest::relu, x -> x > 0 ? 1 : x < 0 ? 0 : choice, 0);
            assertTrue(check.passed(), check::toString);
        }
        assertEquals(
                """
                GradientCheck passed: largest error 0.0e+00, limit 1e-7; not compared: 1 kink
                  input (1×1)  0.0e+00
                    kink at (0, 0): slope 0.00000 on the left, 1.00000 on the right, backward says 0.250000""",
                check(KinkTest::relu, x -> x > 0 ? 1 : x < 0 ? 0 : 0.25, 0).toString());
    }

    @Test
    void aKinkNearerThanTheStepIsRecognised() {
        for (double x : new double[] {1e-6, -1e-6, 9e-6, -9e-6, 1e-9}) {
            assertKinks(1, check(KinkTest::relu, v -> v > 0 ? 1 : 0, x));
        }
        assertKinks(0, check(KinkTest::relu, v -> v > 0 ? 1 : 0, 1.1e-5));
    }

    @Test
    void kinksOnABentCurveAreRecognised() {
        DoubleUnaryOperator f = x -> Math.exp(x) + 3 * Math.abs(x - 1);
        DoubleUnaryOperator slope = x -> Math.exp(x) + (x < 1 ? -3 : 3);
        assertKinks(1, check(f, slope, 1));
        // The slopes beside it are smaller than the one at it, which backward says.
        DoubleUnaryOperator flatter = x -> 3 * Math.abs(x) - 50 * x * x;
        assertKinks(1, check(flatter, x -> (x < 0 ? -3 : 3) - 100 * x, 0));
        assertKinks(1, check(x -> x * x * relu(x - 2), x -> x > 2 ? 3 * x * x - 4 * x : 0, 2));
        assertKinks(1, check(x -> 1e6 * Math.abs(x), x -> x < 0 ? -1e6 : 1e6, 0));
    }

    @Test
    void aSmoothBendIsNoKink() {
        assertFalse(check(x -> 1e4 * x * x, x -> 1e4 * x, 1).passed());
        assertFalse(check(Math::exp, x -> 0, 0).passed());
        assertFalse(check(x -> x * x, x -> 2 * x + 1e-3, 0).passed());
    }

    @Test
    void aChoiceOutsideTheTwoSlopesFails() {
        for (double choice : new double[] {5, -1, 1.001, -0.001, Double.NaN}) {
            GradientCheck check = check(KinkTest::relu, x -> x > 0 ? 1 : x < 0 ? 0 : choice, 0);
            assertFalse(check.passed(), check::toString);
            assertTrue(check.toString().contains("FAILED"));
        }
    }

    @Test
    void aGradientThatIsWrongBesideTheKinkFailsAtTheKinkToo() {
        assertFalse(check(KinkTest::relu, x -> 0.25, 0).passed(), "right on neither side");
        assertFalse(check(KinkTest::relu, x -> x < 0 ? 1 : 0, 0).passed(), "sides exchanged");
        assertFalse(check(KinkTest::relu, x -> x > 0 ? 2 : 0, 1e-6).passed(), "twice too large");
        assertFalse(check(Math::abs, x -> x < 0 ? -0.5 : 1, 0).passed(), "wrong on the left");
        assertFalse(check(Math::abs, x -> x > 0 ? 0.5 : -1, 0).passed(), "wrong on the right");
        assertFalse(check(Math::abs, x -> 0.5, 0).passed(), "the same on both sides");
    }

    @Test
    void aWrongBackwardAtOneSmoothPlaceIsNoKink() {
        assertFalse(check(x -> x, x -> x == 0 ? 0.5 : 1, 0).passed());
    }

    @Test
    void aWrongGradientBesideRightKinksFailsAndIsNamed() {
        ReLU wrongElsewhere =
                new ReLU() {
                    @Override
                    public Matrix backward(Matrix d) {
                        Matrix dx = super.backward(d);
                        dx.setInPlace(0, 2, 7);
                        return dx;
                    }
                };
        GradientCheck check = GradientCheck.of(wrongElsewhere, Matrix.row(0, 0, 3), random);
        assertFalse(check.passed());
        assertTrue(check.toString().contains("at (0, 2) backward says 7.00000"), check::toString);
        assertTrue(check.toString().contains("kink at (0, 1)"), check::toString);
    }

    @Test
    void ofManyKinksTheFirstThreeAreShown() {
        String text = GradientCheck.of(new ReLU(), Matrix.zeros(2, 4), random).toString();
        assertTrue(text.startsWith("GradientCheck passed"), text);
        assertTrue(text.endsWith("    … and 5 more"), text);
        assertEquals(3, text.split("kink at", -1).length - 1);
    }

    @Test
    void everythingIsRestoredAfterKinks() {
        Linear linear = new Linear(2, 3, random);
        Matrix w = linear.w.value.times(1);
        Matrix gradient = linear.w.gradient;
        Matrix x = Matrix.zeros(1, 2);
        GradientCheck.of(new NeuralNetwork(linear, new ReLU()), x, random);
        assertEquals(w, linear.w.value);
        assertEquals(Matrix.zeros(1, 3), linear.b.value);
        assertEquals(Matrix.zeros(1, 2), x);
        assertTrue(gradient == linear.w.gradient);
    }
}
