package backprop.site.blas;

/**
 * What the library calls of BLAS, in place of the interface of that name: loops that run along the columns in which BLAS stores its matrices, and leave out the zeros on
 * the right, of which pixels and ReLU make many; so does the reference BLAS.
 *
 * <p>Source: Dongarra, Du Croz, Hammarling, Duff, A set of level 3 basic linear algebra subprograms
 * (1990).
 */
public final class BLAS {

    /** Nothing is kept. */
    public BLAS() {}

    /** {@code y ← alpha · x + y}. */
    public void daxpy(int n, double alpha, double[] x, int incx, double[] y, int incy) {
        for (int i = 0; i < n; i++) {
            y[i * incy] += alpha * x[i * incx];
        }
    }

    /** {@code y ← alpha · op(A) x + beta · y}; A is m × n. */
    public void dgemv(
            String trans,
            int m,
            int n,
            double alpha,
            double[] a,
            int lda,
            double[] x,
            int incx,
            double beta,
            double[] y,
            int incy) {
        boolean t = trans.equals("T");
        dgemm(trans, "N", t ? n : m, 1, t ? m : n, alpha, a, lda, x, t ? m : n, beta, y, t ? n : m);
    }

    /** {@code C ← alpha · op(A) op(B) + beta · C}; C is m × n. */
    public void dgemm(
            String transa,
            String transb,
            int m,
            int n,
            int k,
            double alpha,
            double[] a,
            int lda,
            double[] b,
            int ldb,
            double beta,
            double[] c,
            int ldc) {
        boolean tb = transb.equals("T");
        for (int j = 0; j < n; j++) {
            scale(beta, c, j * ldc, m);
            int from = tb ? j : j * ldb;
            int step = tb ? ldb : 1;
            if (transa.equals("T")) {
                dots(m, k, alpha, a, lda, b, from, step, c, j * ldc);
            } else {
                columns(m, k, alpha, a, lda, b, from, step, c, j * ldc);
            }
        }
    }

    private static void scale(double beta, double[] c, int start, int m) {
        for (int i = start; i < start + m; i++) {
            c[i] = beta == 0 ? 0 : beta * c[i];
        }
    }

    /** Adds multiples of the columns of A. */
    private static void columns(
            int m,
            int k,
            double alpha,
            double[] a,
            int lda,
            double[] b,
            int from,
            int step,
            double[] c,
            int start) {
        for (int l = 0; l < k; l++) {
            double factor = alpha * b[from + l * step];
            if (factor != 0) {
                int column = l * lda;
                for (int i = 0; i < m; i++) {
                    c[start + i] += factor * a[column + i];
                }
            }
        }
    }

    /** Adds inner products with the columns of A. */
    private static void dots(
            int m,
            int k,
            double alpha,
            double[] a,
            int lda,
            double[] b,
            int from,
            int step,
            double[] c,
            int start) {
        for (int i = 0; i < m; i++) {
            double sum = 0;
            for (int l = 0; l < k; l++) {
                sum += a[i * lda + l] * b[from + l * step];
            }
            c[start + i] += alpha * sum;
        }
    }
}
