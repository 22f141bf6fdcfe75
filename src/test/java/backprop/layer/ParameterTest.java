package backprop.layer;

import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.matrix.Matrix;
import org.junit.jupiter.api.Test;

class ParameterTest {

    private final Parameter p = new Parameter(Matrix.row(1, 2));

    @Test
    void theGradientIsZeroAtFirst() {
        assertEquals(Matrix.zeros(1, 2), p.gradient);
        p.update(0.1);
        assertEquals(Matrix.row(1, 2), p.value);
    }

    @Test
    void updateChangesTheValueInPlaceAndLeavesTheGradient() {
        Matrix start = Matrix.row(1, 2);
        Parameter mine = new Parameter(start);
        mine.gradient = Matrix.row(10, -10).t().t();
        mine.update(0.5);
        assertSame(start, mine.value, "kept, not copied");
        assertEquals(Matrix.row(-4, 7), start);
        assertEquals(Matrix.row(10, -10), mine.gradient);
    }

    @Test
    void aGradientThatIsAViewIsAddedInItsOwnOrder() {
        Parameter square = new Parameter(Matrix.zeros(2, 2));
        square.gradient = Matrix.of(new double[][] {{1, 2}, {3, 4}}).t();
        square.update(-1);
        assertEquals(Matrix.of(new double[][] {{1, 3}, {2, 4}}), square.value);
    }

    @Test
    void aGradientOfTheWrongShapeChangesNothing() {
        p.gradient = Matrix.row(1, 2).t();
        assertRefused(
                "Parameter.update: gradient is 2×1, but 1×2 is needed (like value)",
                () -> p.update(0.1));
        p.gradient = Matrix.row(1);
        assertRefused(
                "Parameter.update: gradient is 1×1, but 1×2 is needed (like value)",
                () -> p.update(0.1));
        p.gradient = null;
        assertRefused("Parameter.update: gradient is null; was it never set?", () -> p.update(0.1));
        assertEquals(Matrix.row(1, 2), p.value);
    }

    @Test
    void aLearningRateThatIsNotANumberChangesNothing() {
        p.gradient = Matrix.row(1, 1);
        assertRefused(
                "Parameter.update: the learning rate is NaN, but a finite number is needed",
                () -> p.update(Double.NaN));
        assertRefused(
                "Parameter.update: the learning rate is Infinity, but a finite number is needed",
                () -> p.update(Double.POSITIVE_INFINITY));
        assertEquals(Matrix.row(1, 2), p.value);
    }

    @Test
    void aGradientThatIsNaNShowsInTheValue() {
        p.gradient = Matrix.row(Double.NaN, 1);
        p.update(1);
        assertTrue(Double.isNaN(p.value.get(0, 0)));
        assertEquals(1, p.value.get(0, 1));
    }

    @Test
    void aValueIsNeeded() {
        assertRefused("Parameter.new: value is null; was it never set?", () -> new Parameter(null));
        assertEquals("Parameter(1×2)", p.toString());
    }
}
