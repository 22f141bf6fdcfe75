package backprop.chart;

import backprop.chart.paint.ScatterPainting;
import backprop.chart.paint.Text;
import backprop.matrix.Matrix;
import backprop.matrix.RequireMatrix;
import backprop.require.Require;
import java.util.Arrays;

/** Points of a plane, with a colour and a marker for each class. */
public final class ScatterPlot {

    private ScatterPlot() {}

    /**
     * Draws points.
     *
     * @param points n × 2: x and y of each point
     * @param classes the class of each point, from 0 to 3
     * @return the figure
     * @throws IllegalArgumentException if points does not have two columns of finite numbers, or if
     *     the classes do not fit
     */
    public static Figure of(Matrix points, int... classes) {
        require(points, classes);
        int count = Arrays.stream(classes).max().orElse(0) + 1;
        return new Figure(
                Text.of("%d points in %d classes", points.rows(), count),
                ScatterPainting.of(
                        points.t().rowsAt(0).toArray(),
                        points.t().rowsAt(1).toArray(),
                        classes.clone()));
    }

    private static void require(Matrix points, int... classes) {
        RequireMatrix.columns("ScatterPlot", "of", "points", points, 2);
        Require.that(points.isFinite(), "ScatterPlot.of: points contains NaN or an infinite value");
        Require.that(
                classes.length == points.rows(),
                "ScatterPlot.of: %d classes came for %d points",
                classes.length,
                points.rows());
        Require.that(
                Arrays.stream(classes).allMatch(c -> c >= 0 && c < ScatterPainting.MOST),
                "ScatterPlot.of: the classes must be from 0 to %d",
                ScatterPainting.MOST - 1);
    }
}
