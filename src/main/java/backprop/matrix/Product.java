package backprop.matrix;

/**
 * A product of two matrices that may wait, as {@link Blas#addProduct} takes it: {@code AᵀB} or
 * {@code ABᵀ}.
 */
record Product(
        int rows,
        int inner,
        int columns,
        double[] a,
        boolean aTransposed,
        double[] b,
        boolean bTransposed) {

    /** Whether both operands are lent, so that it can be computed as often as is wanted. */
    boolean isOfLent() {
        return aTransposed;
    }

    double[] compute() {
        double[] c = new double[rows * columns];
        addTo(1, c);
        return c;
    }

    /** {@code sum ← sum + factor · product}. */
    void addTo(double factor, double[] sum) {
        Blas.addProduct(factor, rows, inner, columns, a, aTransposed, b, bTransposed, sum);
    }
}
