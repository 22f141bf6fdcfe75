package backprop.chart.paint;

import backprop.matrix.Matrix;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A network as columns of circles, joined by a line for each weight. */
public final class NetworkPainting {

    private static final int ACROSS = 280; // from column to column
    private static final int MOST_WIDTH = 880;
    private static final int EDGE = 70;
    private static final int DOWN = 100; // from circle to circle
    private static final int TOP = 44;
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
    private final List<WeightLabels> labels =
            new ArrayList<>(); // one for each column but the first
    private final NetworkLegend legend;
    private final int width;
    private final int height;
    private final double across;

    private NetworkPainting(List<Column> columns) {
        this.columns = columns;
        across = Math.min(ACROSS, (MOST_WIDTH - 2.0 * EDGE) / Math.max(1, columns.size() - 1));
        width = (int) (2 * EDGE + (columns.size() - 1) * across);
        for (Column column : columns.subList(1, columns.size())) {
            labels.add(WeightLabels.of(column.weights, across, RADIUS));
        }
        boolean weights = labels.stream().anyMatch(WeightLabels::areShown);
        legend = new NetworkLegend(width, columns.get(0).gradients != null, weights);
        int most = columns.stream().mapToInt(c -> c.values.columns()).max().orElse(1);
        height = TOP + most * DOWN + legend.height();
    }

    public static Painting of(List<Column> columns, Weight marked) {
        NetworkPainting painting = new NetworkPainting(columns);
        return new Painting(painting.width, painting.height, g -> painting.draw(g, marked));
    }

    private void draw(Graphics2D g, Weight marked) {
        g.setColor(LINE);
        g.setStroke(new BasicStroke(1.4f));
        eachWeight((column, from, to) -> g.draw(line(column, from, to)));
        if (marked != null) {
            drawMarked(g, marked);
        }
        eachWeight((column, from, to) -> drawWeight(g, column, from, to));
        for (int c = 0; c < columns.size(); c++) {
            drawName(g, c);
            for (int i = 0; i < columns.get(c).values.columns(); i++) {
                drawCircle(g, c, i);
            }
        }
        if (marked != null) {
            drawLabel(g, marked);
        }
        legend.draw(g, height - legend.height());
    }

    private double x(int column) {
        return EDGE + column * across;
    }

    private double y(int column, int circle) {
        int count = columns.get(column).values.columns();
        return (TOP + height - legend.height()) / 2.0 + (circle - (count - 1) / 2.0) * DOWN;
    }

    private interface Stroke {
        void draw(int column, int from, int to);
    }

    private void eachWeight(Stroke stroke) {
        for (int c = 1; c < columns.size(); c++) {
            Matrix w = columns.get(c).weights;
            for (int i = 0; i < w.rows(); i++) {
                for (int j = 0; j < w.columns(); j++) {
                    stroke.draw(c, i, j);
                }
            }
        }
    }

    private void drawWeight(Graphics2D g, int column, int from, int to) {
        WeightLabels weights = labels.get(column - 1);
        if (weights.areShown()) {
            weights.draw(g, line(column, from, to), from, to);
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
        if (c.bias != null) {
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

    /** On the line, off its middle, where fewer others cross and no other weight is written. */
    private void drawLabel(Graphics2D g, Weight marked) {
        Column column = columns.get(marked.layer);
        Line2D line = line(marked.layer, marked.from - 1, marked.to - 1);
        boolean late = labels.get(marked.layer - 1).areNearTheStart();
        Point2D middle = WeightLabels.at(line, late ? 1 - BEFORE_MIDDLE : BEFORE_MIDDLE);
        double x = middle.getX();
        double y = middle.getY();
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
