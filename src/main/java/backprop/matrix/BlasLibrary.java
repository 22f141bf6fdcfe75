package backprop.matrix;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.blas.NativeBLAS;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks for OpenBLAS. A web page has a class of its own in this one's place. */
final class BlasLibrary {

    private BlasLibrary() {}

    /** The machine's library, or null if there is none. */
    static BLAS load() {
        // It reports each variant that it could not load, in red, in the reader's first cell.
        Logger.getLogger("dev.ludovic.netlib").setLevel(Level.OFF);
        try {
            return NativeBLAS.getInstance();
        } catch (RuntimeException e) {
            return null;
        }
    }
}
