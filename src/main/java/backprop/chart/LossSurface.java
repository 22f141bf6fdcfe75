package backprop.chart;

import backprop.chart.paint.Landscape;
import backprop.chart.paint.LossSurfacePainting;
import backprop.chart.paint.LossSurfacePainting.Panel;
import backprop.chart.paint.Text;
import backprop.require.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * The loss as a landscape over two weights, seen from above, and the paths of gradient descents.
 *
 * <pre>{@code
 * LossSurface.of((w, b) -> w * w + b * b, -3, 3).axes("w", "b").path(points)
 * }</pre>
 *
 * <p>The darker, the higher; each contour line joins places of the same loss, a round number. The
 * lines are denser at the bottom: their heights grow with the square of their number. What lies
 * outside of the square is cut off.
 *
 * <p>A surface never changes: each method returns a new one that shows more. The loss is measured
 * once, by {@link #of}.
 */
public final class LossSurface extends Figure {

    private record Plane(DoubleBinaryOperator loss, Landscape landscape, String right, String up) {}

    private final Plane plane;
    private final List<Panel> panels;

    private LossSurface(Plane plane, List<Panel> panels) {
        super(
                alternative(plane, panels),
                LossSurfacePainting.of(plane.landscape, plane.right, plane.up, panels));
        this.plane = plane;
        this.panels = panels;
    }

    /**
     * The landscape over a square.
     *
     * @param loss the loss of two weights, called w1 and w2 on the axes (see {@link #axes})
     * @param from the least value of both weights
     * @param to the largest value of both weights, more than {@code from}
     * @return the figure
     * @throws IllegalArgumentException if the ends are not two different numbers in this order, or
     *     if there is no finite loss between them
     */
    public static LossSurface of(DoubleBinaryOperator loss, double from, double to) {
        Require.that(
                from < to && Double.isFinite(to - from),
                "LossSurface.of: the weights go from %s to %s, but the first must be less than the"
                        + " second",
                from,
                to);
        Landscape landscape = Landscape.of(loss, from, to);
        Require.that(
                landscape.some(),
                "LossSurface: the loss is NaN or infinite everywhere in this square");
        return new LossSurface(
                new Plane(loss, landscape, "w1", "w2"), List.of(new Panel("", List.of())));
    }

    /**
     * Other names for the two weights than w1 and w2.
     *
     * @param right the first, on the horizontal axis
     * @param up the second, on the vertical axis
     * @return a new figure
     */
    public LossSurface axes(String right, String up) {
        return new LossSurface(new Plane(plane.loss, plane.landscape, right, up), panels);
    }

    /**
     * A path over the landscape: a hollow dot at its start, a filled one at its end.
     *
     * @param points the weights {w1, w2} after each step; copied
     * @return a new figure
     * @throws IllegalArgumentException if there is no point, if one does not have two values, or if
     *     a value is NaN or infinite
     */
    public LossSurface path(double[][] points) {
        List<Panel> all = new ArrayList<>(panels);
        Panel last = all.remove(all.size() - 1);
        List<double[][]> paths = new ArrayList<>(last.paths());
        paths.add(copy("path", points));
        all.add(new Panel(last.title(), paths));
        return new LossSurface(plane, all);
    }

    /**
     * One more square of the same landscape beside, with a path of its own: so several descents can
     * be compared. The first panel takes the place of a landscape without any path.
     *
     * @param title such as {@code η = 0.2}
     * @param points the weights {w1, w2} after each step; copied
     * @return a new figure
     * @throws IllegalArgumentException as {@link #path}, or if there are more than 4 panels
     */
    public LossSurface panel(String title, double[][] points) {
        List<Panel> all = new ArrayList<>(panels);
        all.removeIf(panel -> panel.paths().isEmpty());
        Require.that(
                all.size() < LossSurfacePainting.MOST,
                "LossSurface.panel: %s would be panel %d, but only %d fit side by side",
                title,
                all.size() + 1,
                LossSurfacePainting.MOST);
        all.add(new Panel(title, List.<double[][]>of(copy("panel", points))));
        return new LossSurface(plane, all);
    }

    private static double[][] copy(String method, double[][] points) {
        Require.that(
                points.length > 0,
                "LossSurface.%s: no point came; start with the first one",
                method);
        double[][] copy = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            Require.that(
                    points[i].length == 2
                            && Double.isFinite(points[i][0])
                            && Double.isFinite(points[i][1]),
                    "LossSurface.%s: point %d is %s, but two finite weights {w1, w2} are needed",
                    method,
                    i,
                    Arrays.toString(points[i]));
            copy[i] = points[i].clone();
        }
        return copy;
    }

    private static String alternative(Plane plane, List<Panel> panels) {
        StringBuilder text = new StringBuilder();
        text.append("loss surface over ").append(plane.right).append(" and ").append(plane.up);
        text.append(" from ").append(Text.number(plane.landscape.from()));
        text.append(" to ").append(Text.number(plane.landscape.to()));
        for (Panel panel : panels) {
            for (double[][] path : panel.paths()) {
                String title = panel.title().isEmpty() ? "" : panel.title() + ": ";
                text.append("; ").append(title).append(alternative(plane.loss, path));
            }
        }
        return text.toString();
    }

    private static String alternative(DoubleBinaryOperator loss, double[][] path) {
        double[] end = path[path.length - 1];
        return Text.of(
                "path of %d points, loss %s → %s",
                path.length,
                Text.number(loss.applyAsDouble(path[0][0], path[0][1])),
                Text.number(loss.applyAsDouble(end[0], end[1])));
    }
}
