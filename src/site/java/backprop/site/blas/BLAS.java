package backprop.site.blas;

/** What the library calls of BLAS, as the page has it: the same routines, in loops of Java. */
public interface BLAS {

    /** {@code y ← alpha · x + y}. */
    void daxpy(int n, double alpha, double[] x, int incx, double[] y, int incy);

    /** {@code y ← alpha · op(A) x + beta · y}, A stored column by column, m × n. */
    void dgemv(
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
            int incy);

    /** {@code C ← alpha · op(A) op(B) + beta · C}, all stored column by column, C m × n. */
    void dgemm(
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
            int ldc);
}
