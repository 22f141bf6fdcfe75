package backprop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.matrix.Matrix;
import org.junit.jupiter.api.function.Executable;

/** The plainest way to compute something, to compare with. */
public final class Plain {

    /** Sums of at most some hundred products of numbers near 1: rounding stays far below. */
    public static final double ROUNDING = 1e-12;

    private Plain() {}

    public static Matrix product(Matrix a, Matrix b) {
        Matrix c = Matrix.zeros(a.rows(), b.columns());
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < b.columns(); j++) {
                double sum = 0;
                for (int k = 0; k < a.columns(); k++) {
                    sum += a.get(i, k) * b.get(k, j);
                }
                c.setInPlace(i, j, sum);
            }
        }
        return c;
    }

    public static Matrix transpose(Matrix a) {
        Matrix c = Matrix.zeros(a.columns(), a.rows());
        for (int i = 0; i < a.rows(); i++) {
            for (int j = 0; j < a.columns(); j++) {
                c.setInPlace(j, i, a.get(i, j));
            }
        }
        return c;
    }

    public static Matrix copy(Matrix a) {
        return transpose(transpose(a));
    }

    public static void assertNear(Matrix expected, Matrix actual, double tolerance) {
        assertEquals(expected.shape(), actual.shape());
        for (int i = 0; i < expected.rows(); i++) {
            for (int j = 0; j < expected.columns(); j++) {
                String place = "at (" + i + ", " + j + ")";
                assertEquals(expected.get(i, j), actual.get(i, j), tolerance, place);
            }
        }
    }

    public static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    public static void assertForwardFirst(String where, Executable call) {
        assertEquals(
                where + ".backward: there was no forward yet; call forward first",
                assertThrows(IllegalStateException.class, call).getMessage());
    }
}
