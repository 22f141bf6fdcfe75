package backprop.matrix;

import dev.ludovic.netlib.blas.BLAS;

/**
 * The only place that calls BLAS; {@link BlasLibrary} says which. Without one it is {@link Loops}.
 *
 * <p>BLAS counts down the columns where {@link Matrix} counts along the rows, so it sees each of
 * our matrices transposed, and a product in the opposite order: {@code Cᵀ = Bᵀ Aᵀ}.
 */
final class Blas {

    private static final BLAS NATIVE = BlasLibrary.load(); // null if the machine has none

    private static final boolean ONE_THREAD = BlasLibrary.hasOneThread();
    private static final long LARGE = 1 << 20; // multiplications

    private Blas() {}

    /**
     * Whether {@code (Bᵀ Aᵀ)ᵀ} is found sooner than {@code A B}, which gives the same numbers. It
     * is for large matrices that are stored row by row: OpenBLAS then reads both of them along the
     * memory. Several threads share out the rows of A if turned, and the columns of B if not: with
     * them, the larger number decides.
     */
    static boolean isFasterTurned(int rows, int inner, int columns) {
        boolean large = rows > 1 && (long) rows * inner * columns >= LARGE;
        return large && NATIVE != null && (ONE_THREAD || rows >= columns);
    }

    /**
     * {@code C ← C + factor · A B}, three matrices stored row by row; A and B may be read
     * transposed.
     *
     * @param a rows × inner after reading
     * @param b inner × columns after reading
     * @param c rows × columns, changed in place
     */
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
        int aStride = aTransposed ? rows : inner;
        int bStride = bTransposed ? inner : columns;
        String aOrder = aTransposed ? "T" : "N";
        String bOrder = bTransposed ? "T" : "N";
        if (inner == 1) {
            addOuter(factor, a, b, c);
        } else if (NATIVE == null) {
            Loops.addProduct(factor, rows, inner, columns, a, aTransposed, b, bTransposed, c);
        } else if (rows
                == 1) { // a vector times a matrix, some times faster than the general product
            NATIVE.dgemv(bOrder, bStride, b.length / bStride, factor, b, bStride, a, 1, 1, c, 1);
        } else {
            NATIVE.dgemm(
                    bOrder, aOrder, columns, rows, inner, factor, b, bStride, a, aStride, 1, c,
                    columns);
        }
    }

    /**
     * A column times a row. Where the column is 0, as most pixels of a digit are, nothing is added;
     * BLAS's own dger, as published, passes over zeros too. Not so if the row is not finite: 0 · ∞
     * is NaN.
     */
    private static void addOuter(double factor, double[] column, double[] row, double[] c) {
        boolean finite = isFinite(row);
        for (int i = 0, start = 0; i < column.length; i++, start += row.length) {
            double f = factor * column[i];
            if (f != 0 || !finite) {
                for (int j = 0; j < row.length; j++) {
                    c[start + j] += f * row[j];
                }
            }
        }
    }

    private static boolean isFinite(double[] row) {
        double zero = 0;
        for (double v : row) {
            zero += 0 * v; // NaN as soon as one is infinite or NaN
        }
        return zero == 0;
    }

    /** {@code y ← y + factor · x}. */
    static void add(double factor, double[] x, double[] y) {
        if (NATIVE == null) {
            Loops.add(factor, x, y, 0);
        } else {
            NATIVE.daxpy(y.length, factor, x, 1, y, 1);
        }
    }
}
