package backprop.site.matrix;

import dev.ludovic.netlib.blas.BLAS;

/** In place of {@code backprop.matrix.BlasLibrary}: a page has no BLAS but the library's loops. */
final class BlasLibrary {

    private BlasLibrary() {}

    static BLAS load() {
        return null;
    }

    static boolean hasOneThread() {
        return true;
    }
}
