package backprop.chart;

import backprop.require.Require;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The loss as a landscape over two weights, seen from above, and the path of gradient descent.
 *
 * <p>The darker, the higher; each contour line joins places of the same loss. The lines are denser
 * at the bottom: their heights grow with the square of their number.
 *
 * <p>A surface never changes: {@link #path} returns a new one that shows more.
 */
public final class LossSurface extends Figure {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 440;
    private static final int KEY_WIDTH = 110;

    private record Plane(
            DoubleBinaryOperator loss, double from, double to, String right, String up) {}

    private final Plane plane;
    private final List<double[][]> paths;

    private LossSurface(Plane plane, List<double[][]> paths) {
        super(WIDTH, HEIGHT, alternative(plane, paths));
        this.plane = plane;
        this.paths = paths;
        draw();
    }

    /**
     * The landscape over a square.
     *
     * @param loss the loss of two weights, called w1 and w2 on the axes (see {@link #axes})
     * @param from the least value of both weights
     * @param to the largest value of both weights, more than {@code from}
     * @return the figure
     * @throws IllegalArgumentException if the ends are not two different numbers in this order
     */
    public static LossSurface of(DoubleBinaryOperator loss, double from, double to) {
        Require.that(
                from < to && Double.isFinite(to - from),
                "LossSurface.of: the weights go from %s to %s, but the first must be less than the"
                        + " second",
                from,
                to);
        return new LossSurface(new Plane(loss, from, to, "w1", "w2"), List.of());
    }

    /**
     * Other names for the two weights than w1 and w2.
     *
     * @param right the first, on the horizontal axis
     * @param up the second, on the vertical axis
     * @return a new figure
     */
    public LossSurface axes(String right, String up) {
        return new LossSurface(new Plane(plane.loss, plane.from, plane.to, right, up), paths);
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
        Require.that(
                points.length > 0, "LossSurface.path: no point came; start with the first one");
        double[][] copy = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            Require.that(
                    points[i].length == 2
                            && Double.isFinite(points[i][0])
                            && Double.isFinite(points[i][1]),
                    "LossSurface.path: point %d is %s, but two finite weights {w1, w2} are needed",
                    i,
                    Arrays.toString(points[i]));
            copy[i] = points[i].clone();
        }
        List<double[][]> more = new ArrayList<>(paths);
        more.add(copy);
        return new LossSurface(plane, more);
    }

    private void draw() {
        double[] ends = {plane.from, plane.to};
        XYChart chart = Charts.xy("", plane.right, plane.up, ends, ends);
        chart.getStyler().setPlotGridLinesVisible(false).setMarkerSize(5);
        for (int i = 0; i < paths.size(); i++) {
            drawPath(chart, paths.get(i), Style.look(i + 1).color());
        }
        int width = WIDTH - KEY_WIDTH;
        // Only once it has been painted, the chart knows where its plot is.
        chart.paint(new BufferedImage(width, HEIGHT, TYPE_INT_RGB).createGraphics(), width, HEIGHT);
        int left = (int) Math.round(chart.getScreenXFromChart(plane.from));
        int top = (int) Math.round(chart.getScreenYFromChart(plane.to));
        int right = (int) Math.round(chart.getScreenXFromChart(plane.to));
        int bottom = (int) Math.round(chart.getScreenYFromChart(plane.from));
        Graphics2D pen = pen();
        drawLandscape(pen, new Rectangle(left, top, right - left, bottom - top));
        pen.dispose();
        draw(chart, 0, 0, width, HEIGHT);
    }

    private void drawLandscape(Graphics2D g, Rectangle plot) {
        double[][] heights = new double[plot.height][plot.width];
        double size = plane.to - plane.from;
        LossLevels scale = new LossLevels();
        for (int y = 0; y < plot.height; y++) {
            for (int x = 0; x < plot.width; x++) {
                double w1 = plane.from + size * (x + 0.5) / plot.width;
                double w2 = plane.to - size * (y + 0.5) / plot.height;
                heights[y][x] = plane.loss.applyAsDouble(w1, w2);
                scale.add(heights[y][x]);
            }
        }
        scale.require();
        g.drawImage(image(scale.levels(heights)), plot.x, plot.y, null);
        drawKey(g, scale, plot.x + plot.width + 24, plot.y, plot.height);
    }

    private static BufferedImage image(int[][] levels) {
        BufferedImage image =
                new BufferedImage(levels[0].length, levels.length, BufferedImage.TYPE_INT_RGB);
        int[] colors = new int[LossLevels.COUNT + 1];
        int[] edges = new int[LossLevels.COUNT + 1];
        for (int level = -1; level < LossLevels.COUNT; level++) {
            colors[level + 1] = color(level).getRGB();
            edges[level + 1] = Style.between(0.25, color(level), Style.TEXT).getRGB();
        }
        for (int y = 0; y < levels.length; y++) {
            for (int x = 0; x < levels[0].length; x++) {
                int level = levels[y][x];
                boolean edge =
                        x > 0 && levels[y][x - 1] != level || y > 0 && levels[y - 1][x] != level;
                image.setRGB(x, y, (edge ? edges : colors)[level + 1]);
            }
        }
        return image;
    }

    private static Color color(int level) {
        return level < 0 ? Style.AXIS : Style.blues(0.05 + 0.6 * level / (LossLevels.COUNT - 1));
    }

    private static void drawKey(Graphics2D g, LossLevels scale, int left, int top, int height) {
        g.setFont(Style.PLAIN);
        g.setColor(Style.TEXT);
        Text.upwards(g, "loss", left + 76, top + height / 2.0);
        g.setFont(Style.SMALL);
        for (int level = 0; level < LossLevels.COUNT; level++) {
            int y = top + height - (level + 1) * height / LossLevels.COUNT;
            g.setColor(color(level));
            g.fillRect(left, y, 16, top + height - level * height / LossLevels.COUNT - y);
            g.setColor(Style.SOFT_TEXT);
            if (level % 2 == 1) {
                Text.left(g, Text.number(scale.bottom(level + 1)), left + 22, y + 5);
            }
        }
        Text.left(g, Text.number(scale.bottom(0)), left + 22, top + height + 5);
    }

    private static void drawPath(XYChart chart, double[][] points, Color color) {
        double[] x = Arrays.stream(points).mapToDouble(p -> p[0]).toArray();
        double[] y = Arrays.stream(points).mapToDouble(p -> p[1]).toArray();
        String id = "path " + chart.getSeriesMap().size();
        addLine(chart, id + " edge", x, y, Style.PAPER, 4.5f);
        addLine(chart, id, x, y, color, 2);
        int last = points.length - 1;
        double[][] start = {{x[0]}, {y[0]}};
        double[][] end = {{x[last]}, {y[last]}};
        Charts.points(chart, id + " start", color, Charts.RING, start[0], start[1]);
        Charts.points(chart, id + " end", color, Charts.DOT, end[0], end[1]);
    }

    private static void addLine(
            XYChart chart, String id, double[] x, double[] y, Color color, float width) {
        XYSeries series = chart.addSeries(id, x, y);
        series.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(color);
        series.setLineColor(color).setLineStyle(new BasicStroke(width));
    }

    private static String alternative(Plane plane, List<double[][]> paths) {
        StringBuilder text = new StringBuilder("loss surface over ");
        text.append(plane.right).append(" and ").append(plane.up).append(" from ");
        text.append(Text.number(plane.from)).append(" to ").append(Text.number(plane.to));
        for (double[][] path : paths) {
            double[] end = path[path.length - 1];
            text.append("; path of %d points, loss ".formatted(path.length))
                    .append(Text.number(plane.loss.applyAsDouble(path[0][0], path[0][1])))
                    .append(" → ")
                    .append(Text.number(plane.loss.applyAsDouble(end[0], end[1])));
        }
        return text.toString();
    }
}
