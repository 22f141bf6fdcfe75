package backprop.matrix;

/**
 * Products of matrices in Java, for machines without a native BLAS.
 *
 * <p>The JVM turns a loop into vector instructions only if it sees that no array is written that it
 * also reads: here each row is an array of its own, and all of them are read at the same place.
 */
final class Loops {

    private static final int PANEL = 16; // rows of B that stay in the nearest cache meanwhile
    private static final int AT_ONCE = 4; // of them are added in one go; with 8 the JVM gives up

    private Loops() {}

    /** As {@link Blas#addProduct}. */
    static void addProduct(
            double factor,
            int rows,
            int inner,
            int columns,
            double[] a,
            boolean aTransposed,
            double[] b,
            boolean bTransposed,
            double[] c) {
        double[] right = bTransposed ? Entries.transpose(columns, inner, b) : b;
        double[][] sums = new double[rows][columns];
        double[][] panel = new double[PANEL][columns];
        double[] left = new double[PANEL];
        for (int top = 0; top < inner; top += PANEL) {
            int count = Math.min(PANEL, inner - top);
            for (int k = 0; k < count; k++) {
                System.arraycopy(right, (top + k) * columns, panel[k], 0, columns);
            }
            for (int i = 0; i < rows; i++) {
                for (int k = 0; k < count; k++) {
                    left[k] = a[aTransposed ? (top + k) * rows + i : i * inner + top + k];
                }
                add(left, panel, count, sums[i]);
            }
        }
        for (int i = 0; i < rows; i++) {
            add(factor, sums[i], c, i * columns);
        }
    }

    /** {@code sum ← sum + Σ_k left_k · panel_k}. */
    private static void add(double[] left, double[][] panel, int count, double[] sum) {
        int k = 0;
        for (; k + AT_ONCE <= count; k += AT_ONCE) {
            double[] p = panel[k];
            double[] q = panel[k + 1];
            double[] r = panel[k + 2];
            double[] s = panel[k + 3];
            addFour(left[k], p, left[k + 1], q, left[k + 2], r, left[k + 3], s, sum);
        }
        for (; k < count; k++) {
            add(left[k], panel[k], sum, 0);
        }
    }

    private static void addFour(
            double a,
            double[] p,
            double b,
            double[] q,
            double c,
            double[] r,
            double d,
            double[] s,
            double[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += (a * p[j] + b * q[j]) + (c * r[j] + d * s[j]);
        }
    }

    /** {@code y ← y + factor · x}, from a place of y on. */
    static void add(double factor, double[] x, double[] y, int start) {
        for (int j = 0; j < x.length; j++) {
            y[start + j] += factor * x[j];
        }
    }
}
