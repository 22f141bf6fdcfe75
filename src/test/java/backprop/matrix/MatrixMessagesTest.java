package backprop.matrix;

import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MatrixMessagesTest {

    private final Matrix m = Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}});

    @Test
    void dotNamesBothShapes() {
        assertRefused(
                "Matrix.dot: 2×3 · 2×3 does not fit: the left one has 3 columns, the right one 2"
                        + " rows, and the two must be equal",
                () -> m.dot(m));
    }

    @Test
    void everyMismatchOfPlaceByPlaceNamesBothShapes() {
        for (int[] s : new int[][] {{3, 2}, {2, 2}, {1, 2}, {3, 1}, {1, 1}, {4, 3}, {2, 4}}) {
            Matrix b = Matrix.zeros(s[0], s[1]);
            String rest =
                    ": 2×3 and %s do not fit: the right one must be 2×3, one row (1×3) or one column"
                            + " (2×1)";
            assertRefused("Matrix.plus" + rest.formatted(b.shape()), () -> m.plus(b));
            assertRefused("Matrix.minus" + rest.formatted(b.shape()), () -> m.minus(b));
            assertRefused("Matrix.times" + rest.formatted(b.shape()), () -> m.times(b));
        }
    }

    @Test
    void plusInPlaceNeedsExactlyItsShapeAndChangesNothingOtherwise() {
        assertRefused(
                "Matrix.plusInPlace: b is 1×3, but 2×3 is needed (like this)",
                () -> m.plusInPlace(1, Matrix.row(1, 2, 3)));
        assertRefused(
                "Matrix.plusInPlace: b is 3×2, but 2×3 is needed (like this)",
                () -> m.plusInPlace(1, m.t()));
        assertEquals(Matrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}}), m);
    }

    @Test
    void nullIsNamed() {
        assertRefused("Matrix.dot: b is null; was it never set?", () -> m.dot(null));
        assertRefused("Matrix.plus: b is null; was it never set?", () -> m.plus(null));
        assertRefused("Matrix.minus: b is null; was it never set?", () -> m.minus(null));
        assertRefused("Matrix.times: b is null; was it never set?", () -> m.times(null));
        assertRefused(
                "Matrix.plusInPlace: b is null; was it never set?", () -> m.plusInPlace(1, null));
        assertRefused(
                "Matrix.of: row 1 is null (counted from 0)",
                () -> Matrix.of(new double[] {1}, null));
        assertRefused("Matrix.of: at least one row is needed", () -> Matrix.of((double[][]) null));
    }

    @Test
    void aMatrixHasAtLeastOneValue() {
        for (int[] s : new int[][] {{0, 3}, {3, 0}, {-1, 3}, {3, -1}, {-65536, -65536}}) {
            assertRefused(
                    "Matrix: %d×%d came, but a matrix needs at least one row and one column"
                            .formatted(s[0], s[1]),
                    () -> Matrix.zeros(s[0], s[1]));
        }
        assertRefused("Matrix.of: at least one row is needed", () -> Matrix.of());
        assertRefused(
                "Matrix: 1×0 came, but a matrix needs at least one row and one column",
                () -> Matrix.row());
        assertRefused(
                "Matrix: 0×3 came, but a matrix needs at least one row and one column",
                () -> m.rowsAt());
    }

    @Test
    void aMatrixThatIsTooLargeSaysHowLarge() {
        assertRefused(
                "Matrix: 65536×65536 would be 4294967296 values, but an array of Java holds"
                        + " 2147483639 at most",
                () -> Matrix.zeros(65536, 65536));
        assertThrows(
                IllegalArgumentException.class,
                () -> Matrix.row(new double[65536]).t().dot(Matrix.row(new double[65536])));
    }

    @Test
    void rowsOfDifferentLengthAreNamed() {
        assertRefused(
                "Matrix.of: row 1 has 1 values, but row 0 has 2; all rows need the same length",
                () -> Matrix.of(new double[] {1, 2}, new double[] {3}));
    }

    @Test
    void aPlaceOutsideIsNamed() {
        for (int[] p : new int[][] {{2, 0}, {0, 3}, {-1, 0}, {0, -1}}) {
            String message =
                    "Matrix: there is no place (%d, %d) in a 2×3 matrix; counting starts at 0"
                            .formatted(p[0], p[1]);
            assertOutside(message, () -> m.get(p[0], p[1]));
            assertOutside(message, () -> m.setInPlace(p[0], p[1], 0));
        }
        assertOutside(
                "Matrix: there is no place (2, 0) in a 2×3 matrix; counting starts at 0",
                () -> m.rowsAt(2));
        assertOutside(
                "Matrix: there is no place (5, 0) in a 1×1 matrix; counting starts at 0",
                () -> Matrix.row(1).argmax(5));
    }

    private static void assertOutside(
            String message, org.junit.jupiter.api.function.Executable call) {
        assertEquals(message, assertThrows(IndexOutOfBoundsException.class, call).getMessage());
    }
}
