package backprop.matrix;

import static backprop.Plain.ROUNDING;
import static backprop.Plain.assertNear;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.Plain;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What multiplies on a machine without OpenBLAS; this one may have it. */
class LoopsTest {

    private final Random random = new Random(1);

    @Test
    void addsTheProductForEverySizeAndTransposition() {
        int[][] sizes = {{1, 1, 1}, {3, 2, 5}, {4, 16, 8}, {5, 17, 1}, {1, 33, 7}, {9, 50, 20}};
        for (int[] s : sizes) {
            Matrix a = Matrix.randn(s[0], s[1], random);
            Matrix b = Matrix.randn(s[1], s[2], random);
            Matrix start = Matrix.randn(s[0], s[2], random);
            Matrix expected = start.plus(Plain.product(a, b).times(0.5));
            for (boolean aTransposed : new boolean[] {false, true}) {
                for (boolean bTransposed : new boolean[] {false, true}) {
                    double[] left = (aTransposed ? Plain.transpose(a) : a).toArray();
                    double[] right = (bTransposed ? Plain.transpose(b) : b).toArray();
                    double[] c = start.toArray();
                    Loops.addProduct(
                            0.5, s[0], s[1], s[2], left, aTransposed, right, bTransposed, c);
                    Matrix sum = Matrix.of(s[0], s[2], k -> c[k]);
                    assertNear(expected, sum, ROUNDING);
                }
            }
        }
    }

    @Test
    void letsNaNAndInfinityThrough() {
        for (double v : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
            double[] c = new double[1];
            double[] a = {0, 1, 0, 0, 0};
            Loops.addProduct(1, 1, 5, 1, a, false, new double[] {v, 1, 1, 1, 1}, false, c);
            assertTrue(Double.isNaN(c[0]), "0 · " + v + " is not 0");
        }
    }
}
