package backprop.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.Plain;
import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.layer.Parameter;
import backprop.matrix.Matrix;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A check is worth something only if it finds mistakes, and names their place. */
class GradientCheckFailsTest {

    private final Random random = new Random(1);
    private final Matrix x = Matrix.randn(7, 3, random);

    /** A Linear whose backward is right until a mistake is made in the gradients afterwards. */
    private final class Mistaken extends Linear {
        private final BiConsumer<Mistaken, Matrix> parameters;
        private final UnaryOperator<Matrix> input;
        private Matrix output;

        Mistaken(
                int in,
                int out,
                BiConsumer<Mistaken, Matrix> parameters,
                UnaryOperator<Matrix> input) {
            super(in, out, random);
            this.parameters = parameters;
            this.input = input;
        }

        @Override
        public Matrix forward(Matrix x) {
            output = super.forward(x);
            return output;
        }

        @Override
        public Matrix backward(Matrix d) {
            Matrix dx = super.backward(d);
            parameters.accept(this, d);
            return input.apply(dx);
        }
    }

    private Mistaken mistaken(int out, BiConsumer<Mistaken, Matrix> mistake) {
        return new Mistaken(3, out, mistake, dx -> dx);
    }

    private static String line(GradientCheck check, int number) {
        assertFalse(check.passed());
        return check.toString().lines().toList().get(number);
    }

    private static void assertRightLine(GradientCheck check, int number) {
        assertTrue(line(check, number).matches(".*\\) +\\d\\.\\de-\\d\\d"), check::toString);
    }

    @Test
    void aWrongSignIsFoundAndHasError1() {
        Linear wrong = mistaken(2, (l, d) -> l.w.gradient = l.w.gradient.times(-1));
        GradientCheck check = GradientCheck.of(wrong, x, random);
        assertEquals(1, check.error(), 1e-9);
        assertTrue(line(check, 0).startsWith("GradientCheck FAILED: largest error 1.0e+00"));
        assertTrue(line(check, 1).startsWith("  Linear(3→2) parameter 0 (3×2)  1.0e+00  at ("));
        assertRightLine(check, 2);
        assertRightLine(check, 3);
    }

    @Test
    void oneWrongEntryIsNamedByItsPlaceAndBothNumbers() {
        Linear wrong = mistaken(2, (l, d) -> l.w.gradient.setInPlace(2, 1, 99));
        GradientCheck check = GradientCheck.of(wrong, x, random);
        assertTrue(line(check, 1).contains("  at (2, 1) backward says 99.0000, measured is "));
        assertRightLine(check, 2);
    }

    @Test
    void aTransposedGradientIsNamedByBothShapes() {
        Linear wrong = mistaken(2, (l, d) -> l.w.gradient = l.w.gradient.t());
        GradientCheck check = GradientCheck.of(wrong, x, random);
        assertTrue(Double.isNaN(check.error()));
        assertEquals(
                "  Linear(3→2) parameter 0 (3×2)      NaN  backward's gradient is 2×3, but 3×2 is"
                        + " needed",
                line(check, 1));
        assertRightLine(check, 3);
    }

    @Test
    void aTransposedGradientOfASquareWeightIsFoundToo() {
        Linear wrong = mistaken(3, (l, d) -> l.w.gradient = l.w.gradient.t());
        GradientCheck check = GradientCheck.of(wrong, x, random);
        assertTrue(line(check, 1).contains("parameter 0 (3×3)"));
        assertTrue(check.error() > 0.1);
        assertRightLine(check, 2);
    }

    @Test
    void aBiasGradientThatIsNotSummedOverTheBatchIsFound() {
        Linear wrong = mistaken(2, (l, d) -> l.b.gradient = d);
        assertEquals(
                "  Linear(3→2) parameter 1 (1×2)      NaN  backward's gradient is 7×2, but 1×2 is"
                        + " needed",
                line(GradientCheck.of(wrong, x, random), 2));
        Linear first = mistaken(2, (l, d) -> l.b.gradient = d.rowsAt(0));
        assertTrue(line(GradientCheck.of(first, x, random), 2).contains("  at (0, "));
    }

    @Test
    void theOutputInPlaceOfTheInputIsFound() {
        Linear wrong = mistaken(3, (l, d) -> l.w.gradient = l.output.t().dot(d));
        GradientCheck check = GradientCheck.of(wrong, x, random);
        assertTrue(line(check, 1).contains("Linear(3→3) parameter 0 (3×3)"));
        assertTrue(check.error() > 0.1);
        assertRightLine(check, 2);
    }

    @Test
    void aWrongOrMissingGradientOfTheInputIsFound() {
        UnaryOperator<Matrix> twice = dx -> dx.times(2);
        GradientCheck check = GradientCheck.of(new Mistaken(3, 2, (l, d) -> {}, twice), x, random);
        assertEquals(1 / 3.0, check.error(), 1e-9);
        assertTrue(line(check, 3).startsWith("  input (7×3)                    3.3e-01  at ("));
        assertEquals(
                "  input (7×3)                        NaN  backward's gradient is null, but 7×3 is"
                        + " needed",
                line(GradientCheck.of(new Mistaken(3, 2, (l, d) -> {}, dx -> null), x, random), 3));
    }

    @Test
    void aMistakeInsideANetworkIsNamedByItsLayer() {
        Linear wrong = mistaken(2, (l, d) -> l.b.gradient = l.b.gradient.times(1.001));
        NeuralNetwork nn = new NeuralNetwork(new Linear(3, 3, random), wrong);
        GradientCheck check = GradientCheck.of(nn, x, random);
        assertTrue(line(check, 4).startsWith("  layer 1 Linear(3→2) parameter 1 (1×2)  5.0e-04"));
        assertRightLine(check, 1);
        assertRightLine(check, 3);
        assertRightLine(check, 5);
    }

    @Test
    void notANumberIsAFailure() {
        Linear wrong = mistaken(2, (l, d) -> l.w.gradient.setInPlace(1, 0, Double.NaN));
        GradientCheck check = GradientCheck.of(wrong, x, random);
        assertTrue(Double.isNaN(check.error()));
        assertTrue(line(check, 1).contains("  NaN  at (1, 0) backward says NaN, measured is "));
        Matrix infinite = Matrix.row(1, Double.POSITIVE_INFINITY, 2);
        assertFalse(GradientCheck.of(new Linear(3, 2, random), infinite, random).passed());
    }

    @Test
    void everyValueAndGradientIsRestoredExactly() {
        Linear linear = new Linear(3, 2, random);
        Matrix w = Plain.copy(linear.w.value);
        Matrix before = Plain.copy(x);
        Matrix gradient = linear.w.gradient;
        GradientCheck.of(linear, x, random);
        assertEquals(w, linear.w.value);
        assertEquals(Matrix.zeros(1, 2), linear.b.value);
        assertEquals(before, x);
        assertSame(gradient, linear.w.gradient);
        assertEquals(Matrix.zeros(3, 2), gradient);
    }

    @Test
    void everyValueAndGradientIsRestoredEvenWhenALayerThrows() {
        for (int lastCall = 1; lastCall < 30; lastCall++) {
            int[] left = {lastCall};
            Linear throwing =
                    new Linear(3, 2, random) {
                        @Override
                        public Matrix forward(Matrix x) {
                            if (left[0]-- == 0) {
                                throw new IllegalStateException("enough");
                            }
                            return super.forward(x);
                        }
                    };
            Matrix w = Plain.copy(throwing.w.value);
            Matrix gradient = throwing.b.gradient;
            assertThrows(IllegalStateException.class, () -> GradientCheck.of(throwing, x, random));
            assertEquals(w, throwing.w.value);
            assertSame(gradient, throwing.b.gradient);
        }
    }

    /** A layer as a beginner writes it: no toString, gradients added up, no null checks. */
    private static final class Scale implements Layer {
        private final Parameter factor = new Parameter(Matrix.row(3));
        private Matrix x;

        @Override
        public Matrix forward(Matrix x) {
            this.x = x;
            return x.times(factor.value.get(0, 0));
        }

        @Override
        public Matrix backward(Matrix d) {
            factor.gradient.plusInPlace(1, Matrix.row(d.times(x).sum()));
            return d.times(factor.value.get(0, 0));
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(factor);
        }
    }

    @Test
    void aLayerOfALearnerIsCheckedByItsInterfaceAlone() {
        Scale scale = new Scale();
        scale.factor.gradient.setInPlace(0, 0, 7);
        GradientCheck check = GradientCheck.of(scale, x, random);
        assertTrue(check.passed(), check::toString);
        assertTrue(check.toString().contains("\n  Scale parameter 0 (1×1)  "), check::toString);
        assertEquals(7, scale.factor.gradient.get(0, 0));
    }

    @Test
    void aLayerThatChangesItsArgumentIsNamed() {
        Linear wrong =
                new Linear(3, 2, random) {
                    @Override
                    public Matrix forward(Matrix x) {
                        x.setInPlace(0, 0, 0);
                        return super.forward(x);
                    }
                };
        assertEquals(
                "Linear(3→2): forward or backward changed its argument x; work on a copy",
                assertThrows(IllegalStateException.class, () -> GradientCheck.of(wrong, x, random))
                        .getMessage());
    }
}
