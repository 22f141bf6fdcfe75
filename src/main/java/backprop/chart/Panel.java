package backprop.chart;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A coordinate system: a title, a legend outside of the plot, two axes, and marks on it. */
final class Panel {

    private static final int HEADER = 30;
    private static final int KEY = 30; // length of the line in the legend

    /** Something drawn in the coordinates of a panel. */
    interface Mark {
        void draw(Graphics2D g, Panel panel);
    }

    private record Key(String name, Style.Look look, boolean marker, boolean line) {}

    private final String title;
    private final String xTitle;
    private final String yTitle;
    private final List<Key> keys = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark> labels = new ArrayList<>();
    private double[] xRange = {0, 1};
    private double[] yRange = {0, 1};
    private boolean wholeX;
    private Axes axes;

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

    /** Something inside of the plot; what reaches over its edge is cut off. */
    void mark(Mark mark) {
        marks.add(mark);
    }

    /** Something on top that is not cut off. */
    void label(Mark mark) {
        labels.add(mark);
    }

    void key(String name, Style.Look look, boolean marker) {
        keys.add(new Key(name, look, marker, true));
    }

    /** A legend entry without a line. */
    void pointKey(String name, Style.Look look) {
        keys.add(new Key(name, look, true, false));
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
        return axes.px(x);
    }

    /** Where a y is on the paper, once the axes have been drawn. */
    double py(double y) {
        return axes.py(y);
    }

    /** The plot without axes and titles, once the axes have been drawn. */
    Rectangle2D plot() {
        return axes.plot();
    }

    /** Draws all of it into a rectangle of the paper. */
    void draw(Graphics2D pen, int left, int top, int width, int height) {
        AffineTransform before = pen.getTransform();
        int header = title.isEmpty() && keys.isEmpty() ? 0 : HEADER;
        pen.translate(left, top + header);
        axes = new Axes(xRange, yRange, wholeX, width, height - header);
        axes.draw(pen, xTitle, yTitle);
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
        if (key.line) {
            pen.draw(new Line2D.Double(x, -13, x + KEY, -13));
        }
        if (key.marker) {
            Markers.draw(pen, key.look, x + KEY / 2.0, -13);
        }
        pen.setColor(Style.TEXT);
        Text.left(pen, key.name, x + KEY + 6, -8);
    }
}
