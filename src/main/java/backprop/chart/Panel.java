package backprop.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A coordinate system: a title, a legend outside of the plot, two axes, and marks on it.
 *
 * <p>XChart lays out and draws the axes and the grid. Lines are drawn here, because XChart starts a
 * dash pattern anew at every sample, which makes a finely sampled dashed line a solid one.
 */
final class Panel {

    private static final int HEADER = 30;
    private static final int KEY = 30; // length of the line in the legend
    private static final double CONTENT = 0.99; // XChart drops ticks at the ends of a full axis
    private static final int TICK_SPACING_X = 80;
    private static final double PLOT_SHARE = 0.88; // of the width; the rest is for titles
    private static final double MOST_SPACING =
            0.72; // of the width; more, and XChart draws no ticks
    private static final int TICK_SPACING_Y = 45;

    /** Something drawn in the coordinates of a panel. */
    interface Mark {
        void draw(Graphics2D g, Panel panel);
    }

    private record Key(String name, Style.Look look, boolean marker) {}

    private final String title;
    private final String xTitle;
    private final String yTitle;
    private final List<Key> keys = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark> labels = new ArrayList<>();
    private double[] xRange = {0, 1};
    private double[] yRange = {0, 1};
    private boolean wholeX;
    private boolean xTicks = true;
    private boolean yTicks = true;
    private XYChart chart;

    Panel(String title, String xTitle, String yTitle) {
        this.title = title;
        this.xTitle = xTitle;
        this.yTitle = yTitle;
    }

    Panel x(double from, double to) {
        xRange = new double[] {from, to};
        return this;
    }

    Panel y(double from, double to) {
        yRange = new double[] {from, to};
        return this;
    }

    /** Ticks of the x axis at whole numbers only. */
    Panel wholeX() {
        wholeX = true;
        return this;
    }

    Panel withoutTicks(boolean onX, boolean onY) {
        xTicks = !onX;
        yTicks = !onY;
        return this;
    }

    /** Something inside of the plot; what reaches over its edge is cut off. */
    void mark(Mark mark) {
        marks.add(mark);
    }

    /** Something on top that is not cut off. */
    void label(Mark mark) {
        labels.add(mark);
    }

    void key(String name, Style.Look look, boolean marker) {
        keys.add(new Key(name, look, marker));
    }

    /** A line through the points; NaN interrupts it. */
    void line(Style.Look look, float width, double[] x, double[] y) {
        mark(
                (g, p) -> {
                    g.setColor(look.color());
                    g.setStroke(look.stroke(width));
                    g.draw(p.path(x, y));
                });
    }

    void points(Style.Look look, double[] x, double[] y) {
        label(
                (g, p) -> {
                    for (int i = 0; i < x.length; i++) {
                        if (Double.isFinite(y[i])) {
                            Markers.draw(g, look, p.px(x[i]), p.py(y[i]));
                        }
                    }
                });
    }

    /** A line in the look of a series, with its name in the legend. */
    void series(int number, String name, double[] x, double[] y, boolean markers) {
        Style.Look look = Style.look(number);
        key(name, look, markers);
        line(look, 2.2f, x, y);
        if (markers) {
            points(look, x, y);
        }
    }

    /** A remark in the middle of an empty plot. */
    void message(String text) {
        label(
                (g, p) -> {
                    g.setFont(Style.PLAIN);
                    g.setColor(Style.SOFT_TEXT);
                    Text.middle(g, text, p.plot().getCenterX(), p.plot().getCenterY());
                });
    }

    private Path2D path(double[] x, double[] y) {
        Path2D path = new Path2D.Double();
        boolean down = false;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(y[i])) {
                down = false;
            } else if (down) {
                path.lineTo(px(x[i]), py(y[i]));
            } else {
                path.moveTo(px(x[i]), py(y[i]));
                down = true;
            }
        }
        return path;
    }

    /** Where an x is on the paper, once the axes have been drawn. */
    double px(double x) {
        return chart.getScreenXFromChart(x);
    }

    /** Where a y is on the paper, once the axes have been drawn. */
    double py(double y) {
        return chart.getScreenYFromChart(y);
    }

    /** The plot without axes and titles, once the axes have been drawn. */
    Rectangle2D plot() {
        double left = px(xRange[0]);
        double top = py(yRange[1]);
        return new Rectangle2D.Double(left, top, px(xRange[1]) - left, py(yRange[0]) - top);
    }

    /** Draws all of it into a rectangle of the paper. */
    void draw(Graphics2D pen, int left, int top, int width, int height) {
        AffineTransform before = pen.getTransform();
        pen.translate(left, top);
        int header = title.isEmpty() && keys.isEmpty() ? 0 : HEADER;
        pen.translate(0, header);
        chart = axes(width, height - header);
        chart.paint(pen, width, height - header);
        Style.smooth(pen);
        drawMarks(pen);
        if (header > 0) {
            drawHeader(pen, width);
        }
        pen.setTransform(before);
    }

    private void drawMarks(Graphics2D pen) {
        Shape clip = pen.getClip();
        Rectangle2D plot = plot();
        pen.setClip(
                new Rectangle2D.Double(
                        plot.getX() - 1,
                        plot.getY() - 1,
                        plot.getWidth() + 2,
                        plot.getHeight() + 2));
        marks.forEach(mark -> mark.draw(pen, this));
        pen.setClip(clip);
        labels.forEach(mark -> mark.draw(pen, this));
    }

    private void drawHeader(Graphics2D pen, int width) {
        pen.setFont(Style.BOLD);
        pen.setColor(Style.TEXT);
        double plotLeft = plot().getX();
        Text.left(pen, title, plotLeft, -8);
        double titleEnd = plotLeft + Text.width(pen, title) + (title.isEmpty() ? 0 : 24);
        pen.setFont(Style.PLAIN);
        double keysWidth = 0;
        for (Key key : keys) {
            keysWidth += KEY + 8 + Text.width(pen, key.name) + 18;
        }
        double x = title.isEmpty() ? plotLeft : Math.max(titleEnd, width - keysWidth);
        for (Key key : keys) {
            drawKey(pen, key, x);
            x += KEY + 8 + Text.width(pen, key.name) + 18;
        }
    }

    private static void drawKey(Graphics2D pen, Key key, double x) {
        pen.setColor(key.look.color());
        pen.setStroke(key.look.stroke(2.2f));
        pen.draw(new Line2D.Double(x, -13, x + KEY, -13));
        if (key.marker) {
            Markers.draw(pen, key.look, x + KEY / 2.0, -13);
        }
        pen.setColor(Style.TEXT);
        Text.left(pen, key.name, x + KEY + 6, -8);
    }

    private XYChart axes(int width, int height) {
        XYChart axes = new XYChart(width, height);
        axes.setXAxisTitle(xTitle);
        axes.setYAxisTitle(yTitle);
        style(axes.getStyler());
        axes.getStyler().setXAxisTickMarkSpacingHint(spacingX(width));
        XYSeries frame = axes.addSeries("frame", uneven(xRange), uneven(yRange));
        frame.setMarker(SeriesMarkers.NONE);
        frame.setLineStyle(SeriesLines.NONE);
        return axes;
    }

    /**
     * Three values from end to end: of two, XChart would make the ticks, instead of round numbers.
     */
    private static double[] uneven(double[] range) {
        return new double[] {range[0], range[0] + (range[1] - range[0]) / 3, range[1]};
    }

    /** A spacing at which XChart's ticks are at whole numbers, if they are to be. */
    private int spacingX(int width) {
        double perUnit = PLOT_SHARE * width / (xRange[1] - xRange[0]);
        return wholeX
                ? (int) Math.max(TICK_SPACING_X, Math.min(perUnit, MOST_SPACING * width))
                : TICK_SPACING_X;
    }

    private void style(XYStyler s) {
        s.setXAxisMin(xRange[0]).setXAxisMax(xRange[1]);
        s.setYAxisMin(yRange[0]).setYAxisMax(yRange[1]);
        s.setXAxisTicksVisible(xTicks).setYAxisTicksVisible(yTicks);
        s.setPlotContentSize(CONTENT);
        s.setYAxisTickMarkSpacingHint(TICK_SPACING_Y);
        s.setLegendVisible(false).setChartTitleVisible(false);
        s.setXAxisTitleVisible(!xTitle.isEmpty());
        s.setYAxisTitleVisible(!yTitle.isEmpty());
        s.setChartBackgroundColor(Style.PAPER).setPlotBackgroundColor(Style.PAPER);
        s.setPlotBorderVisible(false).setChartPadding(6).setChartFontColor(Style.TEXT);
        s.setPlotGridLinesColor(Style.GRID);
        s.setPlotGridLinesStroke(new BasicStroke(1));
        s.setAxisTickMarksColor(Style.AXIS);
        s.setAxisTickMarksStroke(new BasicStroke(1));
        s.setAxisTickLabelsFont(Style.SMALL).setAxisTitleFont(Style.PLAIN);
        s.setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right);
        s.setDecimalPattern("#,##0.######");
        s.setAxisTickLabelsColor(Style.SOFT_TEXT);
    }
}
