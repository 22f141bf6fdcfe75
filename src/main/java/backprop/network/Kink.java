package backprop.network;

import backprop.require.Message;

/**
 * A place without a derivative: the slopes on its two sides differ, and backward has to choose one.
 *
 * @param left beside it, towards smaller numbers
 * @param right beside it, towards larger numbers
 * @param chosen what backward says at the place itself
 */
record Kink(int row, int column, Side left, Side right, double chosen) {

    /**
     * One side of a kink.
     *
     * @param near the slope measured near it
     * @param far the slope measured twice as far away
     * @param backward what backward says at the near place
     */
    record Side(double near, double far, double backward) {

        /** The slope right at the kink: the straight line through the two measured ones. */
        double slope() {
            return 2 * near - far;
        }

        boolean agrees(double tolerance) {
            return Math.abs(near - backward) <= tolerance;
        }
    }

    /**
     * Whether the two slopes differ, backward is right beside the kink, and what it chose lies
     * between 0 and the two slopes; NaN never does.
     */
    boolean explains(double tolerance) {
        double least = Math.min(0, Math.min(left.slope(), right.slope())) - tolerance;
        double most = Math.max(0, Math.max(left.slope(), right.slope())) + tolerance;
        return Math.abs(right.slope() - left.slope()) > tolerance
                && left.agrees(tolerance)
                && right.agrees(tolerance)
                && least <= chosen
                && chosen <= most;
    }

    @Override
    public String toString() {
        return Message.of(
                "kink at (%d, %d): slope %.6g on the left, %.6g on the right, backward says %.6g",
                row, column, left.slope(), right.slope(), chosen);
    }
}
