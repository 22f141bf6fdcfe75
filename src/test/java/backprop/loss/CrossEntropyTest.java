package backprop.loss;

import static backprop.Plain.ROUNDING;
import static backprop.Plain.assertForwardFirst;
import static backprop.Plain.assertNear;
import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.matrix.Matrix;
import org.junit.jupiter.api.Test;

class CrossEntropyTest {

    private final CrossEntropy loss = new CrossEntropy();
    private final Matrix y = Matrix.row(1, -2, 3);
    private final Matrix t = Matrix.row(0, 1, 0);

    private static Matrix p(double... y) {
        double sum = 0;
        for (double v : y) {
            sum += Math.exp(v);
        }
        double total = sum;
        return Matrix.row(y).map(v -> Math.exp(v) / total);
    }

    @Test
    void oneSampleIsMinusTheLogarithmOfTheProbabilityOfItsClass() {
        Matrix p = p(1, -2, 3);
        assertEquals(-Math.log(p.get(0, 1)), loss.forward(y, t), ROUNDING);
        assertNear(p.minus(t), loss.backward(), ROUNDING);
        assertNear(p, CrossEntropy.softmax(y), ROUNDING);
    }

    @Test
    void targetsMayBeProbabilities() {
        Matrix soft = Matrix.row(0.25, 0.25, 0.5);
        Matrix p = p(1, -2, 3);
        assertEquals(-soft.times(p.map(Math::log)).sum(), loss.forward(y, soft), ROUNDING);
        assertNear(p.minus(soft), loss.backward(), ROUNDING);
    }

    @Test
    void identicalSamplesHaveTheSameLossAndAnNthOfTheGradient() {
        double one = loss.forward(y, t);
        Matrix gradient = loss.backward();
        assertEquals(one, loss.forward(y.rowsAt(0, 0, 0, 0), t.rowsAt(0, 0, 0, 0)), ROUNDING);
        assertNear(gradient.times(0.25).rowsAt(0, 0, 0, 0), loss.backward(), ROUNDING);
    }

    @Test
    void outputsOfAThousandDoNotOverflow() {
        Matrix large = Matrix.row(1000, -1000, 0);
        assertEquals(2000, loss.forward(large, t), ROUNDING);
        assertNear(Matrix.row(1, -1, 0), loss.backward(), ROUNDING);
        assertEquals(0, loss.forward(large, Matrix.row(1, 0, 0)), ROUNDING);
        assertNear(Matrix.row(0.5, 0.5), CrossEntropy.softmax(Matrix.row(1000, 1000)), ROUNDING);
        assertNear(Matrix.row(0.5, 0.5), CrossEntropy.softmax(Matrix.row(-1000, -1000)), ROUNDING);
    }

    @Test
    void aShiftOfAllOutputsOfASampleChangesNothing() {
        double before = loss.forward(y, t);
        Matrix gradient = loss.backward();
        // y + 500 is itself rounded by up to 500 · 1e-16.
        assertEquals(before, loss.forward(y.map(v -> v + 500), t), ROUNDING);
        assertNear(gradient, loss.backward(), ROUNDING);
    }

    @Test
    void everyRowOfSoftmaxSumsToOne() {
        Matrix batch = Matrix.of(new double[][] {{1, 2, 3}, {-50, 0, 50}, {0, 0, 0}});
        Matrix p = CrossEntropy.softmax(batch);
        assertNear(Matrix.row(1, 1, 1).t(), p.sumColumns(), ROUNDING);
        assertNear(p(1, 2, 3), p.rowsAt(0), ROUNDING);
        assertNear(Matrix.row(1, 1, 1).times(1 / 3.0), p.rowsAt(2), ROUNDING);
    }

    @Test
    void aProbabilityTooSmallForADoubleIsZeroAndTheLossStaysRight() {
        Matrix far = Matrix.row(0, -746);
        assertEquals(Matrix.row(1, 0), CrossEntropy.softmax(far));
        assertTrue(CrossEntropy.softmax(Matrix.row(0, -744)).get(0, 1) > 0);
        assertEquals(746, loss.forward(far, Matrix.row(0, 1)), ROUNDING);
        assertNear(Matrix.row(1, -1), loss.backward(), ROUNDING);
        assertRefused(
                "CrossEntropy.softmax: y is null; was it never set?",
                () -> CrossEntropy.softmax(null));
    }

    @Test
    void notANumberIsNotHidden() {
        assertTrue(Double.isNaN(loss.forward(Matrix.row(0, Double.NaN, 0), t)));
    }

    @Test
    void targetsThatDoNotSumToOneAreRefusedAndTheKeptOnesStay() {
        loss.forward(y, t);
        Matrix gradient = loss.backward();
        assertRefused(
                "CrossEntropy.forward: row 1 of t sums to 2.0, but the targets of a sample must sum"
                        + " to 1 (one-hot: a single 1, otherwise 0)",
                () ->
                        loss.forward(
                                y.rowsAt(0, 0), Matrix.of(new double[][] {{0, 1, 0}, {1, 1, 0}})));
        assertThrows(
                IllegalArgumentException.class, () -> loss.forward(y, Matrix.row(0, 1.00001, 0)));
        assertEquals(gradient, loss.backward());
    }

    @Test
    void roundedTargetsAreLetThrough() {
        assertTrue(loss.forward(y, Matrix.row(0.3333333, 0.3333333, 0.3333333)) > 0);
    }

    @Test
    void targetsThatAreNotNumbersAreRefused() {
        double infinity = Double.POSITIVE_INFINITY;
        for (Matrix bad :
                new Matrix[] {
                    Matrix.row(Double.NaN, 1, 0),
                    Matrix.row(infinity, 1, 0),
                    Matrix.row(-infinity, 1, 0),
                    Matrix.row(infinity, -infinity, 1)
                }) {
            assertThrows(IllegalArgumentException.class, () -> loss.forward(y, bad));
        }
        assertForwardFirst("CrossEntropy", loss::backward);
    }

    @Test
    void wrongShapesAndNullAreRefused() {
        assertRefused(
                "CrossEntropy.forward: t is 1×2, but 1×3 is needed (like y)",
                () -> loss.forward(y, Matrix.row(1, 0)));
        assertRefused(
                "CrossEntropy.forward: t is 1×3, but 2×3 is needed (like y)",
                () -> loss.forward(y.rowsAt(0, 0), t));
        assertRefused(
                "CrossEntropy.forward: y is null; was it never set?", () -> loss.forward(null, t));
        assertRefused(
                "CrossEntropy.forward: t is null; was it never set?", () -> loss.forward(y, null));
    }

    @Test
    void theResultOfBackwardBelongsToTheCaller() {
        loss.forward(y, t);
        Matrix gradient = loss.backward();
        loss.backward().setInPlace(0, 0, 99);
        assertEquals(gradient, loss.backward());
        assertEquals(Matrix.row(0, 1, 0), t);
        assertEquals(Matrix.row(1, -2, 3), y);
    }

    @Test
    void backwardBeforeForwardIsRefused() {
        assertForwardFirst("CrossEntropy", loss::backward);
    }
}
