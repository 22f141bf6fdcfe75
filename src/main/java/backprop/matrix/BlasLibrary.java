package backprop.matrix;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.blas.NativeBLAS;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks for OpenBLAS. A web page has a class of its own in this one's place. */
final class BlasLibrary {

    private static final int UNPACKED = 100_000; // bytes

    private BlasLibrary() {}

    /** The machine's library, or null if there is none. */
    static BLAS load() {
        // It reports each variant that it could not load, in red, in the reader's first cell.
        Logger.getLogger("dev.ludovic.netlib").setLevel(Level.OFF);
        try {
            return NativeBLAS.getInstance();
        } catch (RuntimeException e) {
            warnIfNoRoom(Path.of(System.getProperty("java.io.tmpdir")));
            return null;
        }
    }

    /** Whether OpenBLAS computes in one thread, as in the kernel, and not in one for each core. */
    static boolean hasOneThread() {
        return "1".equals(System.getenv("OPENBLAS_NUM_THREADS"))
                || Runtime.getRuntime().availableProcessors() == 1;
    }

    /** What leads to OpenBLAS is unpacked there; without room it fails, and only time tells. */
    private static void warnIfNoRoom(Path folder) {
        try {
            Path file = Files.write(Files.createTempFile(folder, "blas", ""), new byte[UNPACKED]);
            Files.delete(file);
        } catch (IOException e) {
            System.err.println(
                    "No room in "
                            + folder
                            + " for what leads to OpenBLAS: products of matrices are computed in"
                            + " Java, which takes longer.");
        }
    }
}
