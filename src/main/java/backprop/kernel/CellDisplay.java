package backprop.kernel;

import java.nio.charset.StandardCharsets;
import org.dflib.jjava.jupyter.kernel.JupyterIO;

/**
 * Where displays go: to the cell that runs, or to the last one for what goes on in its background.
 */
final class CellDisplay extends JupyterIO {

    CellDisplay() {
        super(StandardCharsets.UTF_8);
    }

    void attach(Reply cell) {
        setEnv(cell);
    }
}
