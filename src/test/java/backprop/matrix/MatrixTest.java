package backprop.matrix;

import static backprop.Plain.ROUNDING;
import static backprop.Plain.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.Plain;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MatrixTest {

    private static final double NAN = Double.NaN;
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    private final Matrix m = Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}});

    @Test
    void dotEqualsTripleLoopsForEveryTransposition() {
        Random random = new Random(1);
        int[][] sizes = {
            {1, 1, 1}, {1, 7, 1}, {3, 1, 5}, {2, 3, 4}, {17, 5, 3}, {1, 784, 10}, {20, 784, 70}
        };
        for (int[] s : sizes) {
            Matrix a = Matrix.randn(s[0], s[1], random);
            Matrix b = Matrix.randn(s[1], s[2], random);
            Matrix c = Plain.product(a, b);
            Matrix aView = Plain.transpose(a).t();
            Matrix bView = Plain.transpose(b).t();
            assertNear(c, a.dot(b), ROUNDING);
            assertNear(c, aView.dot(b), ROUNDING);
            assertNear(c, a.dot(bView), ROUNDING);
            assertNear(c, aView.dot(bView), ROUNDING);
            assertNear(Plain.transpose(c), b.t().dot(a.t()), ROUNDING);
        }
    }

    @Test
    void dotLetsNaNAndInfinityThrough() {
        Matrix zeroOne = Matrix.row(0, 1);
        for (double v : new double[] {NAN, INFINITY}) {
            Matrix first = Matrix.of(new double[][] {{v}, {1}});
            assertTrue(Double.isNaN(zeroOne.dot(first).get(0, 0)), "0 · " + v + " is not 0");
            assertTrue(Double.isNaN(first.t().dot(zeroOne.t()).get(0, 0)), v + " · 0 is not 0");
        }
    }

    @Test
    void plusMinusTimesGoPlaceByPlace() {
        Matrix b = Matrix.of(new double[][] {{10, 20, 30}, {40, 50, 60}});
        assertEquals(Matrix.of(new double[][] {{11, 22, 33}, {44, 55, 66}}), m.plus(b));
        assertEquals(Matrix.of(new double[][] {{-9, -18, -27}, {-36, -45, -54}}), m.minus(b));
        assertEquals(Matrix.of(new double[][] {{10, 40, 90}, {160, 250, 360}}), m.times(b));
        assertEquals(m.plus(b), m.plus(Plain.transpose(b).t()));
        assertEquals(m.minus(b).t(), m.t().minus(b.t()));
        assertEquals(m.times(b).t(), m.t().times(Plain.transpose(b)));
        assertEquals(m.plus(m), m.times(2));
        assertEquals(m.plus(m).t(), m.t().times(2));
    }

    @Test
    void oneRowIsAddedToEveryRowAndOneColumnToEveryColumn() {
        Matrix row = Matrix.row(10, 20, 30);
        Matrix column = Matrix.row(100, 200).t();
        assertEquals(Matrix.of(new double[][] {{11, 22, 33}, {14, 25, 36}}), m.plus(row));
        assertEquals(Matrix.of(new double[][] {{-9, -18, -27}, {-6, -15, -24}}), m.minus(row));
        assertEquals(Matrix.of(new double[][] {{101, 102, 103}, {204, 205, 206}}), m.plus(column));
        assertEquals(
                Matrix.of(new double[][] {{100, 200, 300}, {800, 1000, 1200}}), m.times(column));
        assertEquals(m.plus(row).t(), m.t().plus(row.t()));
        assertEquals(Matrix.row(11, 12, 13), Matrix.row(1, 2, 3).plus(Matrix.row(10)));
        assertEquals(Matrix.row(11, 12).t(), Matrix.row(1, 2).t().plus(Matrix.row(10)));
    }

    @Test
    void sums() {
        assertEquals(21, m.sum());
        assertEquals(21, m.t().sum());
        assertEquals(Matrix.row(5, 7, 9), m.sumRows());
        assertEquals(Matrix.row(6, 15).t(), m.sumColumns());
        assertEquals(Matrix.row(6, 15), m.t().sumRows());
        assertTrue(Double.isNaN(Matrix.row(1, NAN).sum()));
        assertEquals(INFINITY, Matrix.row(1, INFINITY).sumColumns().get(0, 0));
    }

    @Test
    void theLargestOfARow() {
        Matrix a = Matrix.of(new double[][] {{-3, -1, -2}, {5, 5, 4}, {0, NAN, NAN}});
        assertEquals(1, a.argmax(0));
        assertEquals(0, a.argmax(1), "the first of equal ones");
        assertEquals(1, a.argmax(2), "NaN must not be overlooked");
        assertEquals(0, Matrix.row(NAN, 1).argmax(0));
        assertEquals(0, Matrix.row(-0.0, 0.0).argmax(0), "they are equal");
        assertEquals(Matrix.row(-1, 5, NAN).t(), a.maxColumns());
        assertEquals(Matrix.row(4, 5, 6).t(), m.t().maxColumns());
    }

    @Test
    void aViewSharesValuesAndACopyDoesNot() {
        Matrix view = m.t();
        Matrix result = m.map(v -> v);
        m.setInPlace(0, 2, 99);
        assertEquals(99, view.get(2, 0));
        assertEquals(3, result.get(0, 2));
        view.setInPlace(1, 1, -1);
        assertEquals(-1, m.get(1, 1));
    }

    @Test
    void theValuesOfAnArrayAreCopied() {
        double[] values = {1, 2, 3};
        Matrix row = Matrix.row(values);
        Matrix of = Matrix.of(values, values);
        values[0] = 99;
        assertEquals(1, row.get(0, 0));
        assertEquals(1, of.get(1, 0));
        row.toArray()[0] = 99;
        assertEquals(1, row.get(0, 0));
        Matrix picked = m.rowsAt(1);
        picked.setInPlace(0, 0, 99);
        assertEquals(4, m.get(1, 0));
    }

    @Test
    void noMethodChangesItsArguments() {
        Matrix a = Matrix.randn(3, 3, new Random(2));
        Matrix b = Matrix.randn(3, 3, new Random(3));
        double[] aBefore = a.toArray();
        double[] bBefore = b.toArray();
        a.dot(b).plusInPlace(1, b);
        a.plus(b).plusInPlace(1, b);
        a.minus(b.t()).plusInPlace(1, b);
        a.times(b).plusInPlace(1, b);
        a.times(2).plusInPlace(1, b);
        a.map(Math::exp).plusInPlace(1, b);
        a.sumRows().setInPlace(0, 0, 99);
        a.sumColumns().setInPlace(0, 0, 99);
        a.maxColumns().setInPlace(0, 0, 99);
        Matrix.row(1).dot(Matrix.row(2)).plusInPlace(1, Matrix.row(1));
        assertEquals(Matrix.of(aBefore), Matrix.of(a.toArray()));
        assertEquals(Matrix.of(bBefore), Matrix.of(b.toArray()));
    }

    @Test
    void plusInPlaceWorksForEveryTransposition() {
        Matrix b = Matrix.of(new double[][] {{10, 20, 30}, {40, 50, 60}});
        Matrix sum = Matrix.of(new double[][] {{21, 42, 63}, {84, 105, 126}});
        for (Matrix right : new Matrix[] {b, Plain.transpose(b).t()}) {
            Matrix rows = Plain.copy(m);
            rows.plusInPlace(2, right);
            assertEquals(sum, rows);
            Matrix view = Plain.transpose(m).t();
            view.plusInPlace(2, right);
            assertEquals(sum, view);
        }
        Matrix square = Matrix.of(new double[][] {{1, 2}, {3, 4}});
        square.plusInPlace(1, square.t());
        assertEquals(Matrix.of(new double[][] {{2, 5}, {5, 8}}), square);
    }

    @Test
    void rowsAtTakesRowsInTheOrderAskedFor() {
        assertEquals(
                Matrix.of(new double[][] {{4, 5, 6}, {1, 2, 3}, {4, 5, 6}}), m.rowsAt(1, 0, 1));
        assertEquals(Matrix.row(2, 5), m.t().rowsAt(1));
    }

    @Test
    void toArrayGoesRowByRowAlsoForAView() {
        assertEquals(Matrix.row(1, 2, 3, 4, 5, 6), Matrix.row(m.toArray()));
        assertEquals(Matrix.row(1, 4, 2, 5, 3, 6), Matrix.row(m.t().toArray()));
    }

    @Test
    void aViewEqualsItsCopy() {
        Matrix copy = Plain.transpose(m);
        assertEquals(copy, m.t());
        assertEquals(copy.hashCode(), m.t().hashCode());
        assertNotEquals(m, m.t());
        assertNotEquals(Matrix.row(1, 2), Matrix.row(1, 2).t());
        assertNotEquals(Matrix.row(1, 2), Matrix.row(1, 3));
        assertNotEquals(m, "2×3");
        assertEquals(Matrix.row(0.0, NAN), Matrix.row(-0.0, NAN));
        assertEquals(Matrix.row(0.0).hashCode(), Matrix.row(-0.0).hashCode());
    }

    @Test
    void theSameSeedGivesTheSameNumbers() {
        Matrix a = Matrix.randn(200, 50, new Random(4));
        assertEquals(a, Matrix.randn(200, 50, new Random(4)));
        assertNotEquals(a, Matrix.randn(200, 50, new Random(5)));
        // 10,000 draws: the mean has a standard error of 0.01, the variance one of 0.014.
        assertEquals(0, a.sum() / 10_000, 0.04);
        assertEquals(1, a.times(a).sum() / 10_000, 0.06);
    }

    @Test
    void isFiniteSeesNaNAndInfinity() {
        assertTrue(m.isFinite());
        assertFalse(Matrix.row(1, NAN).isFinite());
        assertFalse(Matrix.row(-INFINITY, 1).isFinite());
    }
}
