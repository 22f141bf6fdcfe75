package backprop.layer;

import static backprop.Plain.ROUNDING;
import static backprop.Plain.assertForwardFirst;
import static backprop.Plain.assertNear;
import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import backprop.Plain;
import backprop.matrix.Matrix;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearTest {

    private final Linear linear = new Linear(3, 2, new Random(1));

    @Test
    void forwardIsTheWeightedSumPlusTheBias() {
        Matrix w = Matrix.of(new double[][] {{1, 2}, {3, 4}, {5, 6}});
        Linear byHand = new Linear(w, Matrix.row(10, 20));
        assertEquals(Matrix.row(32, 48), byHand.forward(Matrix.row(1, 2, 3)));
    }

    @Test
    void theWeightGradientIsTheOuterProductInTheShapeOfTheWeight() {
        linear.forward(Matrix.row(1, 2, 3));
        linear.backward(Matrix.row(4, 5));
        Matrix right = Matrix.of(new double[][] {{4, 5}, {8, 10}, {12, 15}});
        assertEquals(right, linear.w.gradient);
        assertEquals(Matrix.row(4, 5), linear.b.gradient);
    }

    @Test
    void theTransposedOuterProductIsRefused() {
        Matrix before = Plain.copy(linear.w.value);
        linear.w.gradient = Matrix.of(new double[][] {{4, 8, 12}, {5, 10, 15}});
        assertRefused(
                "Parameter.update: gradient is 2×3, but 3×2 is needed (like value)",
                () -> linear.update(0.1));
        assertEquals(before, linear.w.value);
    }

    @Test
    void backwardEqualsTripleLoops() {
        Random random = new Random(2);
        for (int n : new int[] {1, 7}) {
            Matrix x = Matrix.randn(n, 3, random);
            Matrix d = Matrix.randn(n, 2, random);
            linear.forward(x);
            Matrix dx = linear.backward(d);
            Matrix ones = Matrix.zeros(1, n).map(v -> 1);
            assertNear(Plain.product(Plain.transpose(x), d), linear.w.gradient, ROUNDING);
            assertNear(Plain.product(ones, d), linear.b.gradient, ROUNDING);
            assertNear(Plain.product(d, Plain.transpose(linear.w.value)), dx, ROUNDING);
        }
    }

    @Test
    void updateIsAStepAgainstTheGradient() {
        Linear byHand = new Linear(Matrix.row(1, 2), Matrix.row(3, 4));
        byHand.forward(Matrix.row(10));
        byHand.backward(Matrix.row(1, -1));
        byHand.update(0.5);
        assertEquals(Matrix.row(-4, 7), byHand.w.value);
        assertEquals(Matrix.row(2.5, 4.5), byHand.b.value);
    }

    @Test
    void theSameSeedGivesTheSameLayer() {
        assertEquals(linear.w.value, new Linear(3, 2, new Random(1)).w.value);
        assertNotEquals(linear.w.value, new Linear(3, 2, new Random(2)).w.value);
    }

    @Test
    void theStartValuesHaveTheVarianceOfHe() {
        Matrix w = new Linear(200, 100, new Random(3)).w.value;
        // 20,000 draws: the variance has a relative standard error of 1 %.
        assertEquals(2.0 / 200, w.times(w).sum() / 20_000, 0.04 * 2 / 200);
        assertEquals(Matrix.zeros(1, 2), linear.b.value);
    }

    @Test
    void twoLayersShareNothing() {
        Linear other = new Linear(3, 2, new Random(1));
        Matrix w = Plain.copy(other.w.value);
        linear.forward(Matrix.row(1, 2, 3));
        linear.backward(Matrix.row(4, 5));
        linear.update(1);
        assertEquals(w, other.w.value);
        assertEquals(Matrix.zeros(1, 2), other.b.value);
        assertEquals(Matrix.zeros(3, 2), other.w.gradient);
        assertEquals(List.of(linear.w, linear.b), linear.parameters());
    }

    @Test
    void gradientsNeverAliasTheCallersMatrix() {
        Matrix d = Matrix.row(4, 5);
        linear.forward(Matrix.row(1, 2, 3));
        Matrix dx = linear.backward(d);
        Matrix dxBefore = Plain.copy(dx);
        assertNotSame(d, linear.b.gradient);
        d.setInPlace(0, 0, 99);
        assertEquals(Matrix.row(4, 5), linear.b.gradient);
        assertEquals(dxBefore, dx);
        linear.b.gradient.setInPlace(0, 1, -1);
        assertEquals(5, d.get(0, 1));
    }

    @Test
    void aLaterBackwardLeavesEarlierGradientsAlone() {
        linear.forward(Matrix.row(1, 2, 3));
        linear.backward(Matrix.row(4, 5));
        Matrix first = linear.w.gradient;
        Matrix before = Plain.copy(first);
        linear.backward(Matrix.row(-1, -1));
        assertEquals(before, first);
    }

    @Test
    void theInputIsKeptAndNotCopied() {
        Matrix x = Matrix.row(1, 2, 3);
        linear.forward(x);
        x.setInPlace(0, 0, 100);
        linear.backward(Matrix.row(4, 5));
        assertEquals(400, linear.w.gradient.get(0, 0), "so don't change x before backward");
    }

    @Test
    void anInputOfTheWrongWidthIsRefusedAndTheKeptOneStays() {
        linear.forward(Matrix.row(1, 2, 3));
        assertRefused(
                "Linear(3→2).forward: x is 1×4, but 3 columns are needed",
                () -> linear.forward(Matrix.row(1, 2, 3, 4)));
        assertRefused(
                "Linear(3→2).forward: x is null; was it never set?", () -> linear.forward(null));
        linear.backward(Matrix.row(4, 5));
        assertEquals(12, linear.w.gradient.get(2, 0));
        assertRefused(
                "Linear(784→128).forward: x is 1×783, but 784 columns are needed",
                () -> new Linear(784, 128, new Random(1)).forward(Matrix.zeros(1, 783)));
    }

    @Test
    void aGradientOfTheWrongShapeIsRefusedAndTheKeptOnesStay() {
        linear.forward(Matrix.row(1, 2, 3));
        linear.backward(Matrix.row(4, 5));
        Matrix w = linear.w.gradient;
        Matrix b = linear.b.gradient;
        for (Matrix d : List.of(Matrix.row(1, 2, 3), Matrix.zeros(2, 2), Matrix.zeros(2, 1))) {
            assertRefused(
                    "Linear(3→2).backward: d is %s, but 1×2 is needed (like forward's output)"
                            .formatted(d.shape()),
                    () -> linear.backward(d));
        }
        assertRefused(
                "Linear(3→2).backward: d is null; was it never set?", () -> linear.backward(null));
        assertEquals(w, linear.w.gradient);
        assertEquals(b, linear.b.gradient);
    }

    @Test
    void backwardBeforeForwardIsRefused() {
        assertForwardFirst("Linear(3→2)", () -> linear.backward(Matrix.row(4, 5)));
    }

    @Test
    void startValuesThatDoNotFitAreRefused() {
        assertRefused(
                "Linear.new: b is 1×3, but 1×2 is needed (one bias per column of w)",
                () -> new Linear(Matrix.zeros(3, 2), Matrix.zeros(1, 3)));
        assertRefused(
                "Linear.new: w is null; was it never set?",
                () -> new Linear(null, Matrix.zeros(1, 3)));
        assertRefused(
                "Linear.new: b is null; was it never set?",
                () -> new Linear(Matrix.zeros(3, 2), null));
    }
}
