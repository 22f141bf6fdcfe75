package backprop.chart;

/** Round numbers for an axis. */
final class Ticks {

    private static final double[] STEPS = {1, 2, 5, 10};
    private static final double ROUNDING = 1e-9; // of a step

    private Ticks() {}

    /** Evenly spaced round numbers between two values, and these themselves if they are round. */
    static double[] between(double from, double to, int most, boolean whole) {
        double step = step((to - from) / Math.max(2, most));
        step = whole ? Math.max(1, step) : step;
        long first = (long) Math.ceil(from / step - ROUNDING);
        long last = (long) Math.floor(to / step + ROUNDING);
        double[] ticks = new double[(int) (last - first) + 1];
        for (int i = 0; i < ticks.length; i++) {
            // 3 / 10 is 0.3, but 3 · 0.1 is 0.30000000000000004.
            ticks[i] = step < 1 ? (first + i) / (double) Math.round(1 / step) : (first + i) * step;
        }
        return ticks;
    }

    /** The smallest of 1, 2, 5, 10, 20, … and 0.5, 0.2, … that is not below a size. */
    private static double step(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double s : STEPS) {
            if (s * power >= atLeast * (1 - ROUNDING)) {
                return s * power;
            }
        }
        return 10 * power;
    }
}
