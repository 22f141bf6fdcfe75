package backprop.chart.paint;

import java.util.Arrays;

/**
 * Round heights between the least and the largest loss, denser at the bottom: before it is rounded,
 * a level grows with the square of its number.
 */
final class LossLevels {

    private static final int COUNT = 14;

    private final double[] bottoms; // of each level but the lowest, which has none

    LossLevels(double least, double most) {
        bottoms = new double[COUNT - 1];
        double unit = (most - least) / COUNT / COUNT;
        for (int i = 1; i < COUNT; i++) {
            bottoms[i - 1] = rounded(least + unit * i * i, unit * (2 * i + 1));
        }
    }

    /** To a multiple of 1 or 5, or of these times a power of ten, at most a distance. */
    private static double rounded(double v, double distance) {
        if (!(distance > 0)) {
            return v;
        }
        double power = Math.pow(10, Math.floor(Math.log10(distance)));
        double step = distance >= 5 * power ? 5 * power : power;
        return Math.rint(v / step) * step;
    }

    int count() {
        return COUNT;
    }

    /** From 0, the lowest; -1 where there is no height. */
    int level(double height) {
        if (!Double.isFinite(height)) {
            return -1;
        }
        int at = Arrays.binarySearch(bottoms, height);
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** Where a level begins, from level 1 on. */
    double bottom(int level) {
        return bottoms[level - 1];
    }
}
