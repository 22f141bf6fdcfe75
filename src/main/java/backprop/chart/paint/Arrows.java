package backprop.chart.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;

/**
 * What flows forward is blue and solid, what flows backward vermillion and dashed, so that the two
 * differ in grey, too.
 */
final class Arrows {

    static final Font VALUE = new Font(Font.SANS_SERIF, Font.BOLD, 17);
    static final Color FORWARD = Style.BLUE;
    static final Color BACKWARD = Style.VERMILLION;
    static final Color BACKWARD_TEXT = new Color(0xB3, 0x4F, 0x00); // darker, to be read
    private static final float WIDTH = 2.4f;
    private static final float[] DASH = {7, 4};
    private static final double HEAD = 12;
    private static final double APART = 8; // from the middle to each of the two

    private Arrows() {}

    static void forward(Graphics2D g, double x1, double y1, double x2, double y2) {
        g.setColor(FORWARD);
        g.setStroke(new BasicStroke(WIDTH));
        arrow(g, x1, y1, x2, y2);
    }

    static void backward(Graphics2D g, double x1, double y1, double x2, double y2) {
        g.setColor(BACKWARD);
        g.setStroke(
                new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASH, 0));
        arrow(g, x1, y1, x2, y2);
    }

    /** Forward from the left to the right end, and backward below it. */
    static void both(Graphics2D g, double x1, double y1, double x2, double y2) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        double right = APART * (y2 - y1) / length;
        double down = APART * (x2 - x1) / length;
        forward(g, x1 + right, y1 - down, x2 + right, y2 - down);
        backward(g, x2 - right, y2 + down, x1 - right, y1 + down);
    }

    private static void arrow(Graphics2D g, double x1, double y1, double x2, double y2) {
        double angle = Math.atan2(y2 - y1, x2 - x1);
        double back = HEAD - 2;
        g.draw(new Line2D.Double(x1, y1, x2 - back * Math.cos(angle), y2 - back * Math.sin(angle)));
        head(g, x2, y2, angle);
    }

    private static void head(Graphics2D g, double x, double y, double angle) {
        Path2D head = new Path2D.Double();
        head.moveTo(0, 0);
        head.lineTo(-HEAD, -6);
        head.lineTo(-HEAD, 6);
        head.closePath();
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(angle);
        g.fill(place.createTransformedShape(head));
    }

    /** A bow in the colour and stroke that are set; its head is that far before the end, if any. */
    static void bow(Graphics2D g, double[] from, double[] middle, double[] to, double before) {
        g.draw(new QuadCurve2D.Double(from[0], from[1], middle[0], middle[1], to[0], to[1]));
        if (before >= 0) {
            double angle = Math.atan2(to[1] - middle[1], to[0] - middle[0]);
            head(g, to[0] - before * Math.cos(angle), to[1] - before * Math.sin(angle), angle);
        }
    }

    /** A text, smaller if it would be wider than there is room. */
    static void text(Graphics2D g, String text, Color color, double x, double y, double room) {
        g.setColor(color);
        g.setFont(fitting(text, VALUE, room));
        Text.middle(g, text, x, y);
    }

    /** The font, smaller if the text would be wider than there is room. */
    static Font fitting(String text, Font font, double room) {
        int natural = Text.width(text, font);
        return natural <= room
                ? font
                : font.deriveFont((float) Math.max(9, font.getSize2D() * room / natural));
    }

    /** What the arrows mean, from (x, y) on to the right; "" if nothing flows backward. */
    static void legend(Graphics2D g, double x, double y, String backward) {
        g.setFont(Style.PLAIN);
        forward(g, x, y, x + 36, y);
        g.setColor(Style.TEXT);
        String values = Words.text("forward");
        Text.left(g, values, x + 44, y + 5);
        if (!backward.isEmpty()) {
            double left = x + 44 + Text.width(g, values) + 32;
            backward(g, left + 36, y, left, y);
            g.setColor(Style.TEXT);
            Text.left(g, backward, left + 44, y + 5);
        }
    }
}
