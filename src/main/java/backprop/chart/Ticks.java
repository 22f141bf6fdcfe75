package backprop.chart;

/** Round numbers for an axis. */
final class Ticks {

    private static final double[] STEPS = {1, 2, 5, 10};

    private Ticks() {}

    /** Evenly spaced round numbers from one value to another, both included if they are round. */
    static double[] between(double from, double to, int most, boolean whole) {
        double step = step((to - from) / Math.max(2, most));
        step = whole ? Math.max(1, step) : step;
        long first = (long) Math.ceil(from / step - 1e-9);
        long last = (long) Math.floor(to / step + 1e-9);
        double[] ticks = new double[(int) (last - first) + 1];
        for (int i = 0; i < ticks.length; i++) {
            // Divided by a whole number where possible: 3 · 0.1 is not 0.3, but 3 / 10 is.
            ticks[i] = step < 1 ? (first + i) / (double) Math.round(1 / step) : (first + i) * step;
        }
        return ticks;
    }

    private static double step(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double s : STEPS) {
            if (s * power >= atLeast * (1 - 1e-9)) {
                return s * power;
            }
        }
        return 10 * power;
    }
}
