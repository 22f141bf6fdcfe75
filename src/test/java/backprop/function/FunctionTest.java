package backprop.function;

import static backprop.Plain.assertForwardFirst;
import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FunctionTest {

    @Test
    void plus1OfThreeIsFour() {
        assertEquals(4, new Plus1().forward(3));
        assertEquals(1, new Plus1().backward(1), "its slope is 1, also before forward");
        assertEquals(-2, new Plus1().backward(-2));
    }

    @Test
    void hOfThreeIsSixteenAndItsSlopeEight() {
        Plus1 plus1 = new Plus1();
        Square square = new Square();
        assertEquals(16, square.forward(plus1.forward(3)));
        assertEquals(8, plus1.backward(square.backward(1)));
    }

    @Test
    void composeAppliesTheFirstFunctionFirst() {
        Compose h = new Compose(new Plus1(), new Square());
        assertEquals(16, h.forward(3));
        assertEquals(8, h.backward(1));
        assertEquals(-24, h.backward(-3), "backward multiplies what it is given");
        Compose other = new Compose(new Square(), new Plus1());
        assertEquals(10, other.forward(3));
        assertEquals(6, other.backward(1));
    }

    @Test
    void backwardGoesFromTheLastFunctionToTheFirst() {
        double[] seen = new double[1];
        ScalarFunction witness =
                new Plus1() {
                    @Override
                    public double backward(double d) {
                        seen[0] = d;
                        return super.backward(d);
                    }
                };
        Compose h = new Compose(witness, new Square());
        h.forward(3);
        h.backward(1);
        assertEquals(8, seen[0], "the first function gets what the last one gave");
    }

    @Test
    void aForwardOfNotANumberIsAForward() {
        for (double x : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -0.0, 1e308}) {
            Square square = new Square();
            square.forward(x);
            assertEquals(2 * x, square.backward(1));
            Compose h = new Compose(new Plus1(), new Square());
            h.forward(x);
            assertEquals(2 * (x + 1), h.backward(1));
        }
    }

    @Test
    void oneFunctionInTwoPlacesIsRefused() {
        Square square = new Square();
        String reason =
                "; it keeps only the input of its latest forward, so backward would be wrong: make a"
                        + " new one for each place";
        assertRefused(
                "Compose: function 0 and function 2 (counted from 0) are the same object, Square"
                        + reason,
                () -> new Compose(square, new Plus1(), square));
        assertRefused(
                "Compose: function 0 and function 1.1 (counted from 0) are the same object, Square"
                        + reason,
                () -> new Compose(square, new Compose(new Plus1(), square)));
        assertEquals(81, new Compose(new Square(), new Square()).forward(3));
    }

    @Test
    void backwardBelongsToTheLatestForward() {
        Square square = new Square();
        square.forward(3);
        square.forward(-5);
        assertEquals(-10, square.backward(1));
    }

    @Test
    void aCompositionIsAFunctionAgain() {
        Compose h = new Compose(new Compose(new Plus1(), new Square()), new Square());
        assertEquals(256, h.forward(3));
        assertEquals(256, h.backward(1), "4·(x + 1)³ at 3");
    }

    @Test
    void whatIsNotANumberComesOutAsSuch() {
        assertTrue(Double.isNaN(new Compose(new Plus1(), new Square()).forward(Double.NaN)));
        assertEquals(Double.POSITIVE_INFINITY, new Square().forward(Double.NEGATIVE_INFINITY));
    }

    @Test
    void backwardBeforeForwardIsRefused() {
        assertForwardFirst("Square", () -> new Square().backward(1));
        assertForwardFirst("Square", () -> new Compose(new Plus1(), new Square()).backward(1));
    }

    @Test
    void aCompositionHasParts() {
        assertRefused("Compose: at least one function is needed", () -> new Compose());
        assertRefused(
                "Compose: function 1 is null (counted from 0)",
                () -> new Compose(new Plus1(), null));
        Compose h = new Compose(new Plus1());
        assertThrows(UnsupportedOperationException.class, () -> h.functions().clear());
    }

    @Test
    void theTextIsTheOrderOfApplication() {
        assertEquals("Plus1 → Square", new Compose(new Plus1(), new Square()).toString());
    }
}
