package backprop.kernel.trace;

/** Ends a cell whose code threw something. */
public final class CellFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Thrown thrown;

    public CellFailure(Thrown thrown) {
        super(thrown.message(), null, false, false);
        this.thrown = thrown;
    }

    public Thrown thrown() {
        return thrown;
    }
}
