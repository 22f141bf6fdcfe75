package backprop.layer;

import static backprop.Plain.assertForwardFirst;
import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.matrix.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReLUTest {

    private final ReLU relu = new ReLU();

    @Test
    void positiveNumbersPassAndOthersBecomeZero() {
        assertEquals(Matrix.row(0, 0, 2.5), relu.forward(Matrix.row(-3, 0, 2.5)));
        assertTrue(Double.isNaN(relu.forward(Matrix.row(Double.NaN)).get(0, 0)));
    }

    @Test
    void theSlopeIsOneAboveZeroAndZeroElsewhereAlsoAtZero() {
        relu.forward(Matrix.row(-3, -0.0, 0, Double.MIN_VALUE, 2.5));
        assertEquals(Matrix.row(0, 0, 0, 40, 50), relu.backward(Matrix.row(10, 20, 30, 40, 50)));
    }

    @Test
    void itLearnsNothing() {
        assertEquals(List.of(), relu.parameters());
        relu.update(0.1);
    }

    @Test
    void argumentsStayAsTheyAre() {
        Matrix x = Matrix.row(-1, 1);
        Matrix d = Matrix.row(2, 2);
        relu.forward(x).setInPlace(0, 1, 99);
        relu.backward(d).setInPlace(0, 1, 99);
        assertEquals(Matrix.row(-1, 1), x);
        assertEquals(Matrix.row(2, 2), d);
    }

    @Test
    void aWrongGradientIsRefused() {
        relu.forward(Matrix.row(-1, 1));
        assertRefused(
                "ReLU.backward: d is 2×1, but 1×2 is needed (like forward's input x)",
                () -> relu.backward(Matrix.zeros(2, 1)));
        assertRefused(
                "ReLU.backward: d is 1×1, but 1×2 is needed (like forward's input x)",
                () -> relu.backward(Matrix.row(1)));
        assertRefused("ReLU.backward: d is null; was it never set?", () -> relu.backward(null));
    }

    @Test
    void aFailedForwardKeepsTheFormerInput() {
        relu.forward(Matrix.row(-1, 1));
        assertRefused("ReLU.forward: x is null; was it never set?", () -> relu.forward(null));
        assertEquals(Matrix.row(0, 1), relu.backward(Matrix.row(1, 1)));
    }

    @Test
    void backwardBeforeForwardIsRefused() {
        assertForwardFirst("ReLU", () -> relu.backward(Matrix.row(1)));
    }
}
