package backprop.matrix;

import dev.ludovic.netlib.blas.BLAS;

/**
 * The only place that calls BLAS; {@link BlasLibrary} says which.
 *
 * <p>BLAS counts down the columns where {@link Matrix} counts along the rows, so it sees each of
 * our matrices transposed, and a product in the opposite order: {@code Cᵀ = Bᵀ Aᵀ}.
 */
final class Blas {

    private static final BLAS LIBRARY = BlasLibrary.load();

    private Blas() {}

    /**
     * The product of two matrices stored row by row, each of which may be read transposed.
     *
     * @param a rows × inner after reading; aStride is the length of a stored row
     * @param b inner × columns after reading
     * @param c receives rows × columns
     */
    static void multiply(
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
        if (rows == 1) { // a vector times a matrix, some times faster than the general product
            LIBRARY.dgemv(bOrder, bStride, b.length / bStride, 1, b, bStride, a, 1, 0, c, 1);
        } else {
            LIBRARY.dgemm(
                    bOrder, aOrder, columns, rows, inner, 1, b, bStride, a, aStride, 0, c, columns);
        }
    }

    /** {@code y ← y + factor · x}. */
    static void add(double factor, double[] x, double[] y) {
        LIBRARY.daxpy(y.length, factor, x, 1, y, 1);
    }
}
