package backprop.chart.paint;

import backprop.matrix.Matrix;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;

/**
 * The weights of a layer, each on its line. All of them stand at the same share of the way: near
 * the circles where few lines end, for there the lines of different circles are far apart, and
 * those of one circle spread.
 */
final class WeightLabels {

    private static final int MOST = 12; // of more, nobody sees which line a label belongs to
    private static final int MOST_AT_CIRCLE = 3; // with 4, they are too near to each other
    private static final double NEAREST_MIDDLE = 0.28;
    private static final int PADDING = 3;
    static final int HEIGHT = 17;

    private final Matrix weights;
    private final double share;

    private WeightLabels(Matrix weights, double share) {
        this.weights = weights;
        this.share = share;
    }

    /**
     * Places them.
     *
     * @param across pixels from column to column
     * @param radius pixels from the middle of a circle to its edge
     */
    static WeightLabels of(Matrix weights, double across, double radius) {
        double least = (radius + widest(weights) / 2.0 + PADDING) / across;
        double end = fromCircle(weights.rows());
        double start = fromCircle(weights.columns());
        boolean few = weights.rows() * weights.columns() <= MOST;
        if (few && weights.rows() <= MOST_AT_CIRCLE && end >= least) {
            return new WeightLabels(weights, 1 - end);
        }
        boolean fits = few && weights.columns() <= MOST_AT_CIRCLE && start >= least;
        return new WeightLabels(weights, fits ? start : Double.NaN);
    }

    /** Where n lines from a column end in each circle, the labels come evenly one below another. */
    private static double fromCircle(int lines) {
        return Math.min(NEAREST_MIDDLE, 1.0 / (1 + lines));
    }

    private static int widest(Matrix weights) {
        int widest = 0;
        for (double w : weights.toArray()) {
            widest = Math.max(widest, width(w));
        }
        return widest;
    }

    private static int width(double weight) {
        return Text.width(Text.number(weight), Style.PLAIN) + 2 * PADDING;
    }

    /** Whether there is room for them. */
    boolean areShown() {
        return !Double.isNaN(share);
    }

    boolean areNearTheStart() {
        return share < 0.5;
    }

    static Point2D at(Line2D line, double share) {
        return new Point2D.Double(
                line.getX1() + share * (line.getX2() - line.getX1()),
                line.getY1() + share * (line.getY2() - line.getY1()));
    }

    /** The middle of the label on a line. */
    Point2D on(Line2D line) {
        return at(line, share);
    }

    /** One of them, on its line. */
    void draw(Graphics2D g, Line2D line, int from, int to) {
        double weight = weights.get(from, to);
        Point2D middle = on(line);
        double x = middle.getX() - width(weight) / 2.0;
        double y = middle.getY() - HEIGHT / 2.0;
        g.setColor(Style.PAPER);
        g.fill(new RoundRectangle2D.Double(x, y, width(weight), HEIGHT, 6, 6));
        g.setFont(Style.PLAIN);
        g.setColor(Style.TEXT);
        Text.middle(g, Text.number(weight), middle.getX(), middle.getY());
    }
}
