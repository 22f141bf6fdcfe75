package backprop.site.blas;

/** In place of {@code backprop.matrix.BlasLibrary}: a page has loops. */
final class BlasLibrary {

    private BlasLibrary() {}

    static BLAS load() {
        return new BLAS();
    }
}
