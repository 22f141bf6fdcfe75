package backprop.chart;

import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Two axes with their grid, and where a point lies between them. */
final class Axes {

    private static final int TITLE = 24; // room beside an axis for its title
    private static final int LABELS = 26; // room below the x axis for its numbers
    private static final int TOP = 10;
    private static final int RIGHT = 22; // half of the last number on the x axis
    private static final int DISTANCE = 6; // from the plot to the axes, so that no line is hidden
    private static final int TICK = 4;
    private static final int SPACING_X = 52;
    private static final int SPACING_Y = 34;

    private final double[] xRange;
    private final double[] yRange;
    private final double[] xTicks;
    private final double[] yTicks;
    private final Rectangle2D plot;
    private final int height;

    /**
     * Axes within a rectangle whose upper left corner is the origin.
     *
     * @param xRange the ends of the x axis
     * @param yRange the ends of the y axis
     * @param wholeX whether the x axis has whole numbers only
     */
    Axes(double[] xRange, double[] yRange, boolean wholeX, int width, int height) {
        this.xRange = xRange;
        this.yRange = yRange;
        this.height = height;
        double bottom = height - TITLE - LABELS - DISTANCE;
        yTicks = Ticks.between(yRange[0], yRange[1], (int) (bottom - TOP) / SPACING_Y, false);
        int widest = 0;
        for (double y : yTicks) {
            widest = Math.max(widest, Text.width(Text.tick(y), Style.SMALL));
        }
        double left = TITLE + widest + TICK + 4 + DISTANCE;
        xTicks =
                Ticks.between(
                        xRange[0], xRange[1], (int) (width - left - RIGHT) / SPACING_X, wholeX);
        plot = new Rectangle2D.Double(left, TOP, width - left - RIGHT, bottom - TOP);
    }

    Rectangle2D plot() {
        return plot;
    }

    double px(double x) {
        return plot.getX() + (x - xRange[0]) / (xRange[1] - xRange[0]) * plot.getWidth();
    }

    double py(double y) {
        return plot.getMaxY() - (y - yRange[0]) / (yRange[1] - yRange[0]) * plot.getHeight();
    }

    void draw(Graphics2D g, String xTitle, String yTitle) {
        g.setStroke(new BasicStroke(1));
        g.setFont(Style.SMALL);
        FontMetrics m = g.getFontMetrics();
        double axisY = plot.getMaxY() + DISTANCE;
        for (double x : xTicks) {
            tick(g, px(x), plot.getMinY(), px(x), plot.getMaxY(), 0, DISTANCE);
            Text.center(g, Text.tick(x), px(x), axisY + TICK + 3 + m.getAscent());
        }
        double axisX = plot.getMinX() - DISTANCE;
        for (double y : yTicks) {
            tick(g, plot.getMaxX(), py(y), plot.getMinX(), py(y), -DISTANCE, 0);
            Text.right(g, Text.tick(y), axisX - TICK - 4, py(y) + m.getAscent() / 2.0 - 1);
        }
        g.setColor(Style.AXIS);
        g.draw(new Line2D.Double(plot.getMinX(), axisY, plot.getMaxX(), axisY));
        g.draw(new Line2D.Double(axisX, plot.getMinY(), axisX, plot.getMaxY()));
        g.setFont(Style.PLAIN);
        g.setColor(Style.TEXT);
        Text.center(g, xTitle, plot.getCenterX(), height - 8);
        Text.upwards(g, yTitle, TITLE / 2.0 + 2, plot.getCenterY());
    }

    /** A line of the grid, and a tick on the axis a little beyond its end. */
    private static void tick(
            Graphics2D g, double x1, double y1, double x2, double y2, int dx, int dy) {
        g.setColor(Style.GRID);
        g.draw(new Line2D.Double(x1, y1, x2, y2));
        g.setColor(Style.AXIS);
        double out = TICK / (double) DISTANCE;
        g.draw(new Line2D.Double(x2 + dx, y2 + dy, x2 + dx * (1 + out), y2 + dy * (1 + out)));
        g.setColor(Style.SOFT_TEXT);
    }
}
