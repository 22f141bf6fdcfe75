package backprop.chart.paint;

import java.util.Arrays;

/** Round heights between the least and the largest loss, denser at the bottom. */
final class LossLevels {

    /** Where the levels begin, as shares of a round height; all of them make round numbers. */
    private static final double[] SHARES = {
        0.005, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9
    };

    private static final double[] ROUND = {1, 1.5, 2, 3, 4, 5, 6, 8, 10};
    private static final double STEP = 0.05; // of the height: to a multiple of this is rounded

    private final double[] bottoms; // of each level but the lowest, which has none

    LossLevels(double least, double most) {
        double height = most > least ? roundAbove(most - least) : 1;
        double step = STEP * height;
        double ground = Math.floor(least / step) * step;
        bottoms = Arrays.stream(SHARES).map(share -> ground + share * height).toArray();
    }

    private static double roundAbove(double v) {
        double power = Math.pow(10, Math.floor(Math.log10(v)));
        return Arrays.stream(ROUND)
                .map(round -> round * power)
                .filter(round -> round >= v * (1 - 1e-9))
                .findFirst()
                .orElse(10 * power);
    }

    int count() {
        return bottoms.length + 1;
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
