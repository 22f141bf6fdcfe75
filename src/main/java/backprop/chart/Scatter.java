package backprop.chart;

import backprop.matrix.Matrix;
import backprop.matrix.Require;
import java.awt.Graphics2D;
import java.util.Arrays;

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
        Panel panel = new Panel("", "x1", "x2");
        double[] x = points.t().rowsAt(0).toArray();
        double[] y = points.t().rowsAt(1).toArray();
        panel.x(range(x)[0], range(x)[1]).y(range(y)[0], range(y)[1]);
        panel.label((g, p) -> drawPoints(g, p, x, y, classes));
        for (int c = 0; c <= most; c++) {
            panel.pointKey("class " + c, Style.look(c));
        }
        Graphics2D pen = figure.pen();
        panel.draw(pen, 0, 4, WIDTH, HEIGHT - 4);
        pen.dispose();
        return figure;
    }

    private static void require(Matrix points, int... classes) {
        Require.columns("Scatter", "of", "points", points, 2);
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

    private static void drawPoints(Graphics2D g, Panel p, double[] x, double[] y, int[] classes) {
        for (int i = 0; i < x.length; i++) {
            Markers.draw(g, Style.look(classes[i]), p.px(x[i]), p.py(y[i]));
        }
    }

    private static double[] range(double[] values) {
        double least = Arrays.stream(values).min().orElse(0);
        double most = Arrays.stream(values).max().orElse(1);
        double room = most > least ? (most - least) * ROOM : 1;
        return new double[] {least - room, most + room};
    }
}
