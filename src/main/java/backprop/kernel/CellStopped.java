package backprop.kernel;

/** Ends an interrupted cell. An error, so that a cell which catches every Exception ends too. */
final class CellStopped extends Error {

    private static final long serialVersionUID = 1L;

    CellStopped() {
        this(Wording.interrupted());
    }

    CellStopped(String message) {
        super(message);
    }
}
