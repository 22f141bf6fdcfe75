package backprop.chart.paint;

import backprop.matrix.Matrix;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** A network as columns of circles, joined by a line for each weight. */
public final class NetworkPainting {

    private static final int ACROSS = 280; // from column to column
    private static final int MOST_WIDTH = 880;
    private static final int EDGE = 70;
    private static final int DOWN = 100; // from circle to circle
    private static final int TOP = 44;
    private static final int BOTTOM = 30;
    private static final int RADIUS = 27;
    private static final double BEFORE_MIDDLE = 0.46; // of a line: where its label stands
    private static final Color FILL = new Color(0xE9, 0xF3, 0xFA);
    private static final Color LINE = new Color(0xB4, 0xBA, 0xC0);

    /** One circle for each value, and the weights that lead to it; null where there is none. */
    public record Column(
            String name,
            Matrix values,
            Matrix gradients,
            Matrix weights,
            Matrix weightGradients,
            Matrix bias) {

        public static Column input(Matrix values, Matrix gradients) {
            return new Column("input", values, gradients, null, null, null);
        }

        /** The same circles after a layer without parameters. */
        public Column then(String layer, Matrix after, Matrix gradientsAfter) {
            return new Column(
                    name + " + " + layer, after, gradientsAfter, weights, weightGradients, bias);
        }
    }

    /** A weight of a Linear; all are counted from 1. */
    public record Weight(int layer, int from, int to) {

        public double of(Matrix matrix) {
            return matrix.get(from - 1, to - 1);
        }
    }

    private final List<Column> columns;
    private final int height;
    private final double across;

    private NetworkPainting(List<Column> columns) {
        this.columns = columns;
        int most = columns.stream().mapToInt(c -> c.values.columns()).max().orElse(1);
        height = TOP + most * DOWN + BOTTOM;
        across = Math.min(ACROSS, (MOST_WIDTH - 2.0 * EDGE) / Math.max(1, columns.size() - 1));
    }

    public static Painting of(List<Column> columns, Weight marked) {
        NetworkPainting painting = new NetworkPainting(columns);
        int width = (int) (2 * EDGE + (columns.size() - 1) * painting.across);
        return new Painting(width, painting.height, g -> painting.draw(g, marked));
    }

    private void draw(Graphics2D g, Weight marked) {
        for (int c = 1; c < columns.size(); c++) {
            drawWeights(g, c);
        }
        if (marked != null) {
            drawMarked(g, marked);
        }
        for (int c = 0; c < columns.size(); c++) {
            drawName(g, c);
            for (int i = 0; i < columns.get(c).values.columns(); i++) {
                drawCircle(g, c, i);
            }
        }
        if (marked != null) {
            drawLabel(g, marked);
        }
        drawLegend(g);
    }

    private void drawLegend(Graphics2D g) {
        String circle = Words.text("in.circle");
        g.setFont(Style.PLAIN);
        g.setColor(Style.TEXT);
        Text.left(g, circle, 16, height - 10);
        if (columns.get(0).gradients != null) {
            g.setColor(Arrows.BACKWARD_TEXT);
            Text.left(g, Words.text("below.circle"), 40 + Text.width(g, circle), height - 10);
        }
    }

    private double x(int column) {
        return EDGE + column * across;
    }

    private double y(int column, int circle) {
        int count = columns.get(column).values.columns();
        return (TOP + height - BOTTOM) / 2.0 + (circle - (count - 1) / 2.0) * DOWN;
    }

    private void drawWeights(Graphics2D g, int column) {
        Matrix w = columns.get(column).weights;
        g.setColor(LINE);
        g.setStroke(new BasicStroke(1.4f));
        for (int i = 0; i < w.rows(); i++) {
            for (int j = 0; j < w.columns(); j++) {
                g.draw(line(column, i, j));
            }
        }
    }

    private Line2D line(int column, int from, int to) {
        return new Line2D.Double(x(column - 1), y(column - 1, from), x(column), y(column, to));
    }

    private void drawMarked(Graphics2D g, Weight marked) {
        g.setColor(Style.BLUE);
        g.setStroke(new BasicStroke(4f));
        g.draw(line(marked.layer, marked.from - 1, marked.to - 1));
    }

    private void drawName(Graphics2D g, int column) {
        String name = column == 0 ? Words.text("input") : columns.get(column).name;
        g.setFont(Arrows.fitting(name, Style.BOLD, across - 10));
        g.setColor(Style.TEXT);
        double x = x(column);
        double half = Text.width(g, name) / 2;
        double right = x(columns.size() - 1) + EDGE - 4;
        Text.center(g, name, Math.max(4 + half, Math.min(right - half, x)), 20);
    }

    private void drawCircle(Graphics2D g, int column, int i) {
        Column c = columns.get(column);
        double x = x(column);
        double y = y(column, i);
        Ellipse2D circle = new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        g.setColor(FILL);
        g.fill(circle);
        g.setColor(Style.BLUE);
        g.setStroke(new BasicStroke(1.8f));
        g.draw(circle);
        Arrows.text(g, Text.number(c.values.get(0, i)), Style.TEXT, x, y, 2 * RADIUS - 8);
        drawBiasAndGradient(g, c, i, x, y);
    }

    private static void drawBiasAndGradient(Graphics2D g, Column c, int i, double x, double y) {
        if (c.bias != null && c.bias.get(0, i) != 0) {
            g.setFont(Style.SMALL);
            g.setColor(Style.SOFT_TEXT);
            Text.center(g, "b = " + Text.number(c.bias.get(0, i)), x, y - RADIUS - 5);
        }
        if (c.gradients != null) {
            g.setFont(Style.BOLD);
            g.setColor(Arrows.BACKWARD_TEXT);
            Text.center(g, Text.number(c.gradients.get(0, i)), x, y + RADIUS + 16);
        }
    }

    /** On the line, before its middle, where fewer others cross. */
    private void drawLabel(Graphics2D g, Weight marked) {
        Column column = columns.get(marked.layer);
        Line2D line = line(marked.layer, marked.from - 1, marked.to - 1);
        double x = line.getX1() + BEFORE_MIDDLE * (line.getX2() - line.getX1());
        double y = line.getY1() + BEFORE_MIDDLE * (line.getY2() - line.getY1());
        String name = "w" + subscript(marked.from) + subscript(marked.to);
        String value = name + " = " + Text.number(marked.of(column.weights));
        Matrix dw = column.weightGradients;
        String gradient = dw == null ? "" : "∂L/∂" + name + " = " + Text.number(marked.of(dw));
        int lines = dw == null ? 1 : 2;
        drawPaper(g, x, y, lines, value, gradient);
        g.setFont(Style.LARGE_BOLD);
        Text.middle(g, value, x, y - 11 * (lines - 1));
        g.setColor(Arrows.BACKWARD_TEXT);
        Text.middle(g, gradient, x, y + 11);
    }

    private static void drawPaper(Graphics2D g, double x, double y, int lines, String... texts) {
        double width = 14;
        for (String text : texts) {
            width = Math.max(width, Text.width(text, Style.LARGE_BOLD) + 14);
        }
        RoundRectangle2D paper =
                new RoundRectangle2D.Double(
                        x - width / 2, y - 12 * lines, width, 24 * lines, 10, 10);
        g.setColor(Style.PAPER);
        g.fill(paper);
        g.setColor(Style.BLUE);
        g.setStroke(new BasicStroke(1.4f));
        g.draw(paper);
    }

    private static String subscript(int n) {
        return String.valueOf((char) ('₀' + n));
    }
}
