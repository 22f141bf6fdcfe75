package backprop.chart.paint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A function as points that can be joined by lines. Where it jumps, a NaN interrupts the line, so
 * that no slanted line appears which the function does not have.
 *
 * @param x from left to right
 * @param y f(x), NaN where there is no line
 * @param jumps where the function jumps
 */
public record Samples(double[] x, double[] y, List<Jump> jumps) {

    private static final int INTERVALS = 800;
    private static final double SUSPICIOUS = 0.02; // of the whole height, from one x to the next
    private static final int HALVINGS = 30;

    /** A place where the values from the left and from the right differ. */
    public record Jump(double x, double left, double right) {}

    public static Samples of(DoubleUnaryOperator f, double from, double to) {
        double[] grid = new double[INTERVALS + 1];
        for (int i = 0; i <= INTERVALS; i++) {
            // Both ends are exact, and so is the middle: a grid from -3 to 3 contains 0.
            grid[i] = (from * (INTERVALS - i) + to * i) / INTERVALS;
        }
        return join(f, grid);
    }

    /** Whether there is anything to draw. */
    public boolean some() {
        return Arrays.stream(y).anyMatch(Double::isFinite);
    }

    /** Whether a point lies in a rectangle around (x, y) that is that far from it to the sides. */
    boolean within(double x, double wide, double y, double high) {
        for (int i = 0; i < this.x.length; i++) {
            if (Math.abs(this.x[i] - x) < wide && Math.abs(this.y[i] - y) < high) {
                return true;
            }
        }
        return false;
    }

    private static Samples join(DoubleUnaryOperator f, double[] grid) {
        double suspicious = SUSPICIOUS * height(f, grid);
        List<double[]> points = new ArrayList<>();
        List<Jump> jumps = new ArrayList<>();
        for (int i = 0; i < grid.length; i++) {
            points.add(new double[] {grid[i], f.applyAsDouble(grid[i])});
            if (i < grid.length - 1) {
                Jump jump = jump(f, grid[i], grid[i + 1], suspicious);
                if (jump != null) {
                    jumps.add(jump);
                    points.add(new double[] {jump.x, jump.left});
                    points.add(new double[] {jump.x, Double.NaN});
                    points.add(new double[] {jump.x, jump.right});
                }
            }
        }
        return new Samples(
                points.stream().mapToDouble(p -> p[0]).toArray(),
                points.stream().mapToDouble(p -> p[1]).toArray(),
                List.copyOf(jumps));
    }

    private static double height(DoubleUnaryOperator f, double[] grid) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double x : grid) {
            double y = f.applyAsDouble(x);
            if (Double.isFinite(y)) {
                low = Math.min(low, y);
                high = Math.max(high, y);
            }
        }
        return high - low;
    }

    /** Halves the interval; what a continuous function changes there shrinks, a jump does not. */
    private static Jump jump(DoubleUnaryOperator f, double a, double b, double suspicious) {
        double before = Math.abs(f.applyAsDouble(b) - f.applyAsDouble(a));
        if (!(before > suspicious) || !Double.isFinite(before)) {
            return null;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double mid = (a + b) / 2;
            double left = Math.abs(f.applyAsDouble(mid) - f.applyAsDouble(a));
            double right = Math.abs(f.applyAsDouble(b) - f.applyAsDouble(mid));
            a = left >= right ? a : mid;
            b = left >= right ? mid : b;
        }
        Jump found = new Jump((a + b) / 2, f.applyAsDouble(a), f.applyAsDouble(b));
        return Math.abs(found.right - found.left) > before / 2 ? found : null;
    }
}
