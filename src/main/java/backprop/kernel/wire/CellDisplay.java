package backprop.kernel.wire;

import java.nio.charset.StandardCharsets;
import org.dflib.jjava.jupyter.kernel.JupyterIO;

/**
 * Where displays go: to the cell that runs, or to the last one for what goes on in its background.
 */
public final class CellDisplay extends JupyterIO {

    public CellDisplay() {
        super(StandardCharsets.UTF_8);
    }

    public void attach(Reply cell) {
        setEnv(cell);
    }
}
