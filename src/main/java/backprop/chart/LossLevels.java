package backprop.chart;

import backprop.require.Require;
import java.util.Arrays;

/**
 * The least and the largest loss, and the levels between them, denser at the bottom: the height of
 * a level grows with the square of its number.
 */
final class LossLevels {

    static final int COUNT = 14;
    private static final double ZERO = 1e-4; // of all heights: what counts as 0 in the key

    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    void add(double v) {
        if (Double.isFinite(v)) {
            least = Math.min(least, v);
            most = Math.max(most, v);
        }
    }

    void require() {
        Require.that(
                most >= least,
                "LossSurface: the loss is NaN or infinite everywhere in this square");
    }

    int[][] levels(double[][] heights) {
        return Arrays.stream(heights)
                .map(row -> Arrays.stream(row).mapToInt(this::level).toArray())
                .toArray(int[][]::new);
    }

    private int level(double v) {
        if (!Double.isFinite(v)) {
            return -1;
        }
        double share = most > least ? (v - least) / (most - least) : 0;
        return Math.min(COUNT - 1, (int) (Math.sqrt(share) * COUNT));
    }

    double bottom(int level) {
        double share = (double) level / COUNT;
        double v = least + share * share * (most - least);
        return Math.abs(v) < ZERO * (most - least) ? 0 : v;
    }
}
