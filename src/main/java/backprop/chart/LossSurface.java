package backprop.chart;

import backprop.matrix.Require;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

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
    private static final int LEVELS = 14;
    private static final double ZERO = 1e-4; // of all heights: what counts as 0 in the key

    private final DoubleBinaryOperator loss;
    private final double from;
    private final double to;
    private final List<double[][]> paths;

    private LossSurface(DoubleBinaryOperator loss, double from, double to, List<double[][]> paths) {
        super(WIDTH, HEIGHT, alternative(loss, from, to, paths));
        this.loss = loss;
        this.from = from;
        this.to = to;
        this.paths = paths;
        draw();
    }

    /**
     * The landscape over a square.
     *
     * @param loss the loss of two weights, called w1 and w2 on the axes
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
        return new LossSurface(loss, from, to, List.of());
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
        return new LossSurface(loss, from, to, more);
    }

    private void draw() {
        Panel panel = new Panel("", "w1", "w2").x(from, to).y(from, to);
        Graphics2D pen = pen();
        panel.mark(this::drawLandscape);
        for (int i = 0; i < paths.size(); i++) {
            int number = i;
            panel.mark((g, p) -> drawPath(g, p, paths.get(number), Style.look(number + 1)));
        }
        panel.draw(pen, 0, 12, WIDTH - KEY_WIDTH, HEIGHT - 16);
        pen.dispose();
    }

    private void drawLandscape(Graphics2D g, Panel p) {
        Rectangle2D plot = p.plot();
        int width = (int) Math.round(plot.getWidth());
        int height = (int) Math.round(plot.getHeight());
        double[][] heights = new double[height][width];
        Range range = new Range();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double w1 = from + (to - from) * (x + 0.5) / width;
                double w2 = to - (to - from) * (y + 0.5) / height;
                heights[y][x] = loss.applyAsDouble(w1, w2);
                range.add(heights[y][x]);
            }
        }
        range.require();
        int left = (int) Math.round(plot.getX());
        int top = (int) Math.round(plot.getY());
        g.drawImage(image(range.levels(heights)), left, top, null);
        g.setClip(null);
        drawKey(g, range, left + width + 24, top, height);
        g.setClip(plot);
    }

    private static BufferedImage image(int[][] levels) {
        BufferedImage image =
                new BufferedImage(levels[0].length, levels.length, BufferedImage.TYPE_INT_RGB);
        int[] colors = new int[LEVELS + 1];
        int[] edges = new int[LEVELS + 1];
        for (int level = -1; level < LEVELS; level++) {
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
        return level < 0 ? Style.AXIS : Style.blues(0.05 + 0.6 * level / (LEVELS - 1));
    }

    private static void drawKey(Graphics2D g, Range range, int left, int top, int height) {
        g.setFont(Style.PLAIN);
        g.setColor(Style.TEXT);
        Text.upwards(g, "loss", left + 76, top + height / 2.0);
        g.setFont(Style.SMALL);
        for (int level = 0; level < LEVELS; level++) {
            int y = top + height - (level + 1) * height / LEVELS;
            g.setColor(color(level));
            g.fillRect(left, y, 16, top + height - level * height / LEVELS - y);
            g.setColor(Style.SOFT_TEXT);
            if (level % 2 == 1) {
                Text.left(g, Text.number(range.bottom(level + 1)), left + 22, y + 5);
            }
        }
        Text.left(g, Text.number(range.bottom(0)), left + 22, top + height + 5);
    }

    private static void drawPath(Graphics2D g, Panel p, double[][] points, Style.Look look) {
        Path2D line = new Path2D.Double();
        line.moveTo(p.px(points[0][0]), p.py(points[0][1]));
        for (double[] point : points) {
            line.lineTo(p.px(point[0]), p.py(point[1]));
        }
        g.setColor(Style.PAPER);
        g.setStroke(new BasicStroke(4.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(line);
        g.setColor(look.color());
        g.setStroke(new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(line);
        for (double[] point : points) {
            g.fill(Markers.circle(p.px(point[0]), p.py(point[1]), 2.5));
        }
        double[] end = points[points.length - 1];
        Markers.ring(g, look.color(), p.px(points[0][0]), p.py(points[0][1]));
        Markers.dot(g, look.color(), p.px(end[0]), p.py(end[1]));
    }

    private static String alternative(
            DoubleBinaryOperator loss, double from, double to, List<double[][]> paths) {
        StringBuilder text = new StringBuilder("loss surface over w1 and w2 from ");
        text.append(Text.number(from)).append(" to ").append(Text.number(to));
        for (double[][] path : paths) {
            double[] end = path[path.length - 1];
            text.append("; path of %d points, loss ".formatted(path.length))
                    .append(Text.number(loss.applyAsDouble(path[0][0], path[0][1])))
                    .append(" → ")
                    .append(Text.number(loss.applyAsDouble(end[0], end[1])));
        }
        return text.toString();
    }

    /** The least and the largest loss, and the levels between them. */
    private static final class Range {

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
            return Math.min(LEVELS - 1, (int) (Math.sqrt(share) * LEVELS));
        }

        double bottom(int level) {
            double share = (double) level / LEVELS;
            double v = least + share * share * (most - least);
            return Math.abs(v) < ZERO * (most - least) ? 0 : v;
        }
    }
}
