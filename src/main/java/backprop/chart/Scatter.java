package backprop.chart;

import backprop.matrix.Matrix;
import backprop.matrix.RequireMatrix;
import backprop.require.Require;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;

/** Points of a plane, with a colour and a marker for each class. */
public final class Scatter {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 400;
    private static final int MOST = 4; // classes: as many looks as there are
    private static final double ROOM = 0.06;

    private Scatter() {}

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
        int most = Arrays.stream(classes).max().orElse(0);
        String alternative = "%d points in %d classes".formatted(points.rows(), most + 1);
        Figure figure = new Figure(WIDTH, HEIGHT, alternative);
        double[] x = points.t().rowsAt(0).toArray();
        double[] y = points.t().rowsAt(1).toArray();
        XYChart chart = Charts.xy("", "x1", "x2", range(x), range(y));
        for (int c = 0; c <= most; c++) {
            Style.Look look = Style.look(c);
            double[] xs = ofClass(c, classes, x);
            double[] ys = ofClass(c, classes, y);
            Charts.points(chart, "class " + c, look.color(), look.marker(), xs, ys);
        }
        chart.getStyler().setLegendSeriesLineLength(20);
        Charts.legend(chart, WIDTH);
        figure.draw(chart, 0, 0, WIDTH, HEIGHT);
        return figure;
    }

    /** The values of a class, or NaN where it has none. */
    private static double[] ofClass(int c, int[] classes, double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> classes[i] == c ? values[i] : Double.NaN)
                .toArray();
    }

    private static void require(Matrix points, int... classes) {
        RequireMatrix.columns("Scatter", "of", "points", points, 2);
        Require.that(points.isFinite(), "Scatter.of: points contains NaN or an infinite value");
        Require.that(
                classes.length == points.rows(),
                "Scatter.of: %d classes came for %d points",
                classes.length,
                points.rows());
        Require.that(
                Arrays.stream(classes).allMatch(c -> c >= 0 && c < MOST),
                "Scatter.of: the classes must be from 0 to %d",
                MOST - 1);
    }

    private static double[] range(double[] values) {
        double least = Arrays.stream(values).min().orElse(0);
        double most = Arrays.stream(values).max().orElse(1);
        double room = most > least ? (most - least) * ROOM : 1;
        return new double[] {least - room, most + room};
    }
}
