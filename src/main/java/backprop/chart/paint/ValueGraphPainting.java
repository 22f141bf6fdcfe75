package backprop.chart.paint;

import backprop.chart.paint.GraphLayout.Edge;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Values as circles, joined to the values that were made of them. */
public final class ValueGraphPainting {

    private static final int MOST_WIDTH = 880;
    private static final int ACROSS = 150;
    private static final int DOWN = 96;
    private static final int EDGE = 56;
    private static final int TOP = 64;
    private static final int BOTTOM = 84;
    private static final int LEGEND_LINE = 22;
    private static final int RADIUS = 25;
    private static final int TWIN = 13; // pixels that two lines between the same circles bend apart
    private static final double LABEL = 0.5; // of the way to the next column
    private static final Color FILL = new Color(0xF2, 0xF7, 0xFB);
    private static final Color LINE = new Color(0x8A, 0xB4, 0xCF);
    private static final Font SLOPE = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    /** What is written at a circle. */
    public record Dot(String name, double value, double gradient) {}

    private final GraphLayout layout;
    private final double across;
    private final int height;
    private final boolean backward;

    private ValueGraphPainting(GraphLayout layout, boolean backward) {
        this.layout = layout;
        this.backward = backward;
        int steps = Math.max(1, layout.columns() - 1);
        across = Math.min(ACROSS, (MOST_WIDTH - 2.0 * EDGE) / steps);
        int second = backward ? LEGEND_LINE : 0;
        height = TOP + (layout.rows() - 1) * DOWN + BOTTOM + second;
    }

    /**
     * Circles and lines.
     *
     * @param dots by the nodes' numbers
     * @param backward whether there are gradients to be drawn
     */
    public static Painting of(
            List<Dot> dots, List<Edge> edges, GraphLayout layout, boolean backward) {
        ValueGraphPainting painting = new ValueGraphPainting(layout, backward);
        double width = 2 * EDGE + (layout.columns() - 1) * painting.across;
        return new Painting(
                (int) Math.max(width, painting.legendWidth()),
                painting.height,
                g -> painting.draw(g, dots, edges));
    }

    private void draw(Graphics2D g, List<Dot> dots, List<Edge> edges) {
        for (int e = 0; e < edges.size(); e++) {
            line(g, e, bend(edges, e));
        }
        for (int e = 0; e < edges.size() && backward; e++) {
            slope(g, e, bend(edges, e), edges.get(e).slope());
        }
        for (int i = 0; i < dots.size(); i++) {
            circle(g, dots.get(i), x(layout.node(i)), y(layout.node(i)));
        }
        legend(g);
    }

    private double x(double... spot) {
        return EDGE + spot[0] * across;
    }

    private double y(double... spot) {
        return TOP + ((layout.rows() - 1) / 2.0 + spot[1]) * DOWN;
    }

    /** Where a value is used twice in one place, as in x·x, one line bends up and one down. */
    private static double bend(List<Edge> edges, int e) {
        for (int other = 0; other < edges.size(); other++) {
            boolean twin =
                    edges.get(other).from() == edges.get(e).from()
                            && edges.get(other).to() == edges.get(e).to();
            if (twin && other != e) {
                return other > e ? -TWIN : TWIN;
            }
        }
        return 0;
    }

    private void line(Graphics2D g, int e, double bend) {
        List<double[]> spots = layout.line(e);
        for (int i = 1; i < spots.size(); i++) {
            double[] from = {x(spots.get(i - 1)), y(spots.get(i - 1))};
            double[] to = {x(spots.get(i)), y(spots.get(i))};
            double[] middle = {(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 + 2 * bend};
            g.setColor(LINE);
            g.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            if (i < spots.size() - 1) {
                piece(g, from, to);
            } else {
                double[] level = {middle[0], from[1]};
                Arrows.bow(g, from, spots.size() > 2 ? level : middle, to, RADIUS + 3);
            }
        }
    }

    /**
     * Of a line that passes columns: level at both ends, so that the pieces join without a kink.
     */
    private static void piece(Graphics2D g, double[] from, double... to) {
        double middle = (from[0] + to[0]) / 2;
        g.draw(
                new CubicCurve2D.Double(
                        from[0], from[1], middle, from[1], middle, to[1], to[0], to[1]));
    }

    /** On the first piece of the line, on paper, so that no line runs through it. */
    private void slope(Graphics2D g, int e, double bend, double slope) {
        List<double[]> spots = layout.line(e);
        double x = x(spots.get(0)) + LABEL * (x(spots.get(1)) - x(spots.get(0)));
        double y = y(spots.get(0)) + LABEL * (y(spots.get(1)) - y(spots.get(0))) + bend;
        String text = slope < 0 ? "×(" + Text.number(slope) + ")" : "×" + Text.number(slope);
        g.setFont(SLOPE);
        double width = Text.width(g, text) + 6;
        g.setColor(Style.PAPER);
        g.fill(new Rectangle2D.Double(x - width / 2, y - 8, width, 16));
        g.setColor(Arrows.BACKWARD_TEXT);
        Text.middle(g, text, x, y);
    }

    private void circle(Graphics2D g, Dot dot, double x, double y) {
        Ellipse2D circle = new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        g.setColor(FILL);
        g.fill(circle);
        g.setColor(Style.BLUE);
        g.setStroke(new BasicStroke(1.8f));
        g.draw(circle);
        Arrows.text(g, Text.number(dot.value), Style.TEXT, x, y, 2 * RADIUS - 8);
        g.setFont(Style.BOLD);
        g.setColor(Style.TEXT);
        Text.center(g, dot.name, x, y - RADIUS - 6);
        if (backward) {
            g.setColor(Arrows.BACKWARD_TEXT);
            Text.center(g, Text.number(dot.gradient), x, y + RADIUS + 16);
        }
    }

    private void legend(Graphics2D g) {
        g.setFont(Style.PLAIN);
        g.setColor(Style.TEXT);
        int first = backward ? height - 12 - LEGEND_LINE : height - 12;
        Text.left(g, Words.text("around.circle"), 16, first);
        if (backward) {
            g.setColor(Arrows.BACKWARD_TEXT);
            Text.left(g, Words.text("below.circle.output"), 16, height - 12);
        }
    }

    private double legendWidth() {
        int around = Text.width(Words.text("around.circle"), Style.PLAIN);
        int below = Text.width(Words.text("below.circle.output"), Style.PLAIN);
        return 32 + (backward ? Math.max(around, below) : around);
    }
}
