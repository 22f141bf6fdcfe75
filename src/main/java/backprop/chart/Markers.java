package backprop.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Small shapes that mark a point, one for each series. */
final class Markers {

    private static final double RADIUS = 4.5;

    private Markers() {}

    /** The marker of a series, with a white edge so that it stands off the line. */
    static void draw(Graphics2D g, Style.Look look, double x, double y) {
        Shape shape =
                switch (look.marker()) {
                    case 's' -> square(x, y);
                    case '^' -> polygon(x, y, 3);
                    case 'd' -> polygon(x, y, 4);
                    default -> circle(x, y);
                };
        draw(g, shape, look.color(), Style.PAPER);
    }

    /** A filled dot. */
    static void dot(Graphics2D g, Color color, double x, double y) {
        draw(g, circle(x, y), color, Style.PAPER);
    }

    /** A hollow dot: a point that does not belong to the line. */
    static void ring(Graphics2D g, Color color, double x, double y) {
        draw(g, circle(x, y), Style.PAPER, color);
    }

    private static void draw(Graphics2D g, Shape shape, Color inside, Color edge) {
        g.setColor(inside);
        g.fill(shape);
        g.setColor(edge);
        g.setStroke(new BasicStroke(edge == Style.PAPER ? 1f : 1.8f));
        g.draw(shape);
    }

    private static Shape circle(double x, double y) {
        return circle(x, y, RADIUS);
    }

    static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Shape square(double x, double y) {
        return new Rectangle2D.Double(x - 4, y - 4, 8, 8);
    }

    private static Shape polygon(double x, double y, int corners) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners - Math.PI / 2;
            double cx = x + 5.5 * Math.cos(angle);
            double cy = y + 5.5 * Math.sin(angle);
            if (i == 0) {
                path.moveTo(cx, cy);
            } else {
                path.lineTo(cx, cy);
            }
        }
        path.closePath();
        return path;
    }
}
