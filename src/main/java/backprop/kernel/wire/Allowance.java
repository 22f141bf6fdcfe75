package backprop.kernel.wire;

/**
 * What one cell may send to the front end: an endless loop that prints must fill neither this
 * process nor the notebook. Threads of the cell and the kernel's share it; it guards itself.
 */
final class Allowance {

    static final int MEGABYTES = 16;
    static final int DISPLAYS = 10_000;

    private long bytes = (long) MEGABYTES << 20;
    private int displays = DISPLAYS;

    /** How many of these bytes of text may be sent. */
    synchronized int text(int count) {
        int granted = (int) Math.min(count, bytes);
        bytes -= granted;
        return granted;
    }

    /** How many displays may be sent, this one included. */
    synchronized int display() {
        return displays < 0 ? displays : displays--;
    }
}
