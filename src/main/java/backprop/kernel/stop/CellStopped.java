package backprop.kernel.stop;

import backprop.kernel.words.Wording;

/** Ends an interrupted cell. An error, so that a cell which catches every Exception ends too. */
public final class CellStopped extends Error {

    private static final long serialVersionUID = 1L;

    public CellStopped() {
        this(Wording.of("interrupted"));
    }

    public CellStopped(String message) {
        super(message);
    }
}
