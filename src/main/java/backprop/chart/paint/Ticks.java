package backprop.chart.paint;

import java.util.stream.DoubleStream;

/** Round numbers for an axis. */
final class Ticks {

    private Ticks() {}

    /** Multiples of 1, 2 or 5 times a power of ten, about as many as are wanted. */
    static double[] between(double from, double to, int wanted) {
        double step = step((to - from) / Math.max(1, wanted));
        double first = Math.ceil(from / step);
        double last = Math.floor(to / step + 1e-9);
        return DoubleStream.iterate(first, k -> k <= last, k -> k + 1).map(k -> k * step).toArray();
    }

    private static double step(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double share = least / power;
        return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
    }
}
