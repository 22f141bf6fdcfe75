package backprop.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MatrixTextTest {

    private static void assertText(String expected, Matrix m) {
        assertEquals(expected, m.toString());
    }

    @Test
    void wholeNumbersAreAlignedUnderTheShape() {
        assertText("2×3\n   1   2   3\n  10  20  30", Matrix.of(row(1, 2, 3), row(10, 20, 30)));
        assertText(
                "3×2\n   1  10\n   2  20\n   3  30", Matrix.of(row(1, 2, 3), row(10, 20, 30)).t());
    }

    @Test
    void fractionsHaveFourDigits() {
        assertText("1×3\n   0.5000  -1.0000   0.3333", Matrix.row(0.5, -1, 1 / 3.0));
    }

    @Test
    void tinyAndHugeNumbersAreWrittenWithExponents() {
        assertText("1×2\n  1.000e-05  0.000e+00", Matrix.row(1e-5, 0));
        assertText("1×2\n  1.000e+300   1.000e+00", Matrix.row(1e300, 1));
        assertText("1×2\n  1.235e+06  5.000e-01", Matrix.row(1234567, 0.5));
    }

    @Test
    void whatIsNotANumberIsSaid() {
        assertText("1×3\n         1       NaN  Infinity", Matrix.row(1, Double.NaN, 1 / 0.0));
        assertText("1×2\n        NaN  -Infinity", Matrix.row(Double.NaN, -1 / 0.0));
    }

    @Test
    void whatRoundsToMinusZeroLooksLikeZero() {
        assertEquals("1×2\n  0.0000  0.5000", Matrix.row(-1e-17, 0.5).toString());
    }

    @Test
    void minusZeroLooksLikeZero() {
        assertText("1×2\n  0  1", Matrix.row(-0.0, 1));
        assertText("1×2\n  0.0000  1.5000", Matrix.row(-0.0, 1.5));
    }

    @Test
    void tenRowsAreShownAndOfElevenTheCorners() {
        assertEquals(1 + 10, Matrix.zeros(10, 10).toString().lines().count());
        assertText("1×11\n  0  0  0  0  …  0  0  0  0", Matrix.zeros(1, 11));
        String large = Matrix.zeros(1000, 784).toString();
        assertEquals(1 + 4 + 1 + 4, large.lines().count());
        assertTrue(large.startsWith("1000×784\n"));
        assertEquals("  …  …  …  …  …  …  …  …  …", large.lines().toList().get(5));
    }

    @Test
    void theLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertText("1×1\n  0.5000", Matrix.row(0.5));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static double[] row(double... values) {
        return values;
    }
}
