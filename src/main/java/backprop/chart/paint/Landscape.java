package backprop.chart.paint;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.DoubleStream;

/**
 * A loss over a square of two weights, measured once on a grid.
 *
 * @param from the least value of both weights
 * @param to the largest value of both weights
 * @param heights from the smallest second weight up; each row from the smallest first weight on
 */
public record Landscape(double from, double to, double[][] heights) {

    private static final int CELLS = 300;

    public static Landscape of(DoubleBinaryOperator loss, double from, double to) {
        double[][] heights = new double[CELLS + 1][CELLS + 1];
        for (int i = 0; i <= CELLS; i++) {
            for (int j = 0; j <= CELLS; j++) {
                double w1 = from + (to - from) * j / CELLS;
                double w2 = from + (to - from) * i / CELLS;
                heights[i][j] = loss.applyAsDouble(w1, w2);
            }
        }
        return new Landscape(from, to, heights);
    }

    /** Whether there is any place with a finite loss. */
    public boolean some() {
        return Arrays.stream(heights).flatMapToDouble(Arrays::stream).anyMatch(Double::isFinite);
    }

    double least() {
        return finite().min().orElse(0);
    }

    double most() {
        return finite().max().orElse(0);
    }

    private DoubleStream finite() {
        return Arrays.stream(heights).flatMapToDouble(Arrays::stream).filter(Double::isFinite);
    }

    /** Between the places of the grid: both coordinates from 0 to 1, from below on the left. */
    double at(double right, double up) {
        double x = right * CELLS;
        double y = up * CELLS;
        int j = Math.min(CELLS - 1, (int) x);
        int i = Math.min(CELLS - 1, (int) y);
        double below = mix(heights[i][j], heights[i][j + 1], x - j);
        double above = mix(heights[i + 1][j], heights[i + 1][j + 1], x - j);
        return mix(below, above, y - i);
    }

    private static double mix(double a, double b, double share) {
        return a + (b - a) * share;
    }
}
