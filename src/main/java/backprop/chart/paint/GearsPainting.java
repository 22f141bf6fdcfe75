package backprop.chart.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.StringJoiner;

/** Toothed dials side by side, each with a hand that has turned, and what joins them. */
public final class GearsPainting {

    private static final int RADIUS = 88; // to the tips of the teeth
    private static final int TOOTH = 9;
    private static final int TEETH = 24;
    private static final double[] CORNERS = {-0.17, 0.17, 0.3, 0.7}; // of a tooth's share
    private static final int NOTCH = 6;
    private static final int HAND = 58;
    private static final int BETWEEN = 104;
    private static final int EDGE = 16;
    private static final int TOP = 34; // for the letters
    private static final int BELOW = 76; // for the turns and their product
    private static final Color FILL = new Color(0xE9, 0xF3, 0xFA);
    private static final Color TURNED = new Color(0xF6, 0xC9, 0xA0);

    private final List<String> letters;
    private final double[] turns;
    private final double[] rates;
    private final int notches;

    private GearsPainting(List<String> letters, double[] turns, double[] rates, int notches) {
        this.letters = letters;
        this.turns = turns;
        this.rates = rates;
        this.notches = notches;
    }

    /**
     * Dials from left to right.
     *
     * @param letters a name for each
     * @param turns how many notches each has turned
     * @param rates from each to the next; one less
     * @param notches that each dial has
     */
    public static Painting of(List<String> letters, double[] turns, double[] rates, int notches) {
        int width = 2 * EDGE + 2 * RADIUS * turns.length + BETWEEN * rates.length;
        GearsPainting gears = new GearsPainting(letters, turns, rates, notches);
        return new Painting(width, TOP + 2 * RADIUS + BELOW, gears::draw);
    }

    private void draw(Graphics2D g) {
        double y = TOP + RADIUS;
        for (int i = 0; i < turns.length; i++) {
            double x = EDGE + RADIUS + i * (2 * RADIUS + BETWEEN);
            drawDial(g, x, y, 360 * turns[i] / notches);
            g.setColor(Style.TEXT);
            g.setFont(Arrows.VALUE);
            Text.center(g, letters.get(i), x, TOP - 12);
            Text.center(g, turned(turns[i]), x, y + RADIUS + 24);
            if (i < rates.length) {
                drawRate(g, rates[i], x + RADIUS, y);
            }
        }
        drawNotes(g, y + RADIUS + 60);
    }

    private static String turned(double turn) {
        return Words.text(turn == 1 ? "notch" : "notches", Text.number(turn));
    }

    private static void drawRate(Graphics2D g, double rate, double x, double y) {
        Arrows.forward(g, x + 12, y, x + BETWEEN - 12, y);
        String text = "× " + Text.number(rate);
        Arrows.text(g, text, Arrows.FORWARD, x + BETWEEN / 2.0, y - 20, BETWEEN - 10);
    }

    private void drawNotes(Graphics2D g, double y) {
        StringJoiner product = new StringJoiner(" × ");
        for (double rate : rates) {
            product.add(Text.number(rate));
        }
        String last = Text.number(turns[turns.length - 1]);
        String text = letters.get(0) + " → " + letters.get(rates.length) + ": " + product;
        g.setFont(Arrows.VALUE);
        g.setColor(Arrows.FORWARD);
        Text.left(g, text + " = " + last, EDGE, y);
        double left = EDGE + Text.width(g, text + " = " + last) + 32;
        g.setFont(Style.PLAIN);
        g.setColor(Style.SOFT_TEXT);
        Text.left(g, Words.text("dial", notches), left, y);
    }

    /** The hand started at the top and has turned to the right. */
    private void drawDial(Graphics2D g, double x, double y, double degrees) {
        g.setColor(FILL);
        g.fill(wheel(x, y));
        g.setColor(Style.BLUE);
        g.setStroke(new BasicStroke(1.6f));
        g.draw(wheel(x, y));
        double inner = HAND + NOTCH + 3;
        g.setColor(Style.PAPER);
        g.fill(new Ellipse2D.Double(x - inner, y - inner, 2 * inner, 2 * inner));
        g.setColor(TURNED);
        g.fill(new Arc2D.Double(x - HAND, y - HAND, 2 * HAND, 2 * HAND, 90, -degrees, Arc2D.PIE));
        drawNotches(g, x, y);
        drawHand(g, x, y, 0, Style.SOFT_TEXT, 1.2f);
        drawHand(g, x, y, degrees, Style.VERMILLION, 3f);
        g.setColor(Style.TEXT);
        g.fill(new Ellipse2D.Double(x - 4, y - 4, 8, 8));
    }

    private static Path2D wheel(double x, double y) {
        Path2D wheel = new Path2D.Double();
        for (int corner = 0; corner < 4 * TEETH; corner++) {
            double angle = 2 * Math.PI * (corner / 4 + CORNERS[corner % 4]) / TEETH;
            double radius = corner % 4 < 2 ? RADIUS : RADIUS - TOOTH; // up, along, down, along
            double toX = x + radius * Math.sin(angle);
            double toY = y - radius * Math.cos(angle);
            if (corner == 0) {
                wheel.moveTo(toX, toY);
            } else {
                wheel.lineTo(toX, toY);
            }
        }
        wheel.closePath();
        return wheel;
    }

    private void drawNotches(Graphics2D g, double x, double y) {
        g.setColor(Style.AXIS);
        g.setStroke(new BasicStroke(1));
        for (int i = 0; i < notches; i++) {
            double sin = Math.sin(2 * Math.PI * i / notches);
            double cos = Math.cos(2 * Math.PI * i / notches);
            double to = HAND + NOTCH;
            g.draw(new Line2D.Double(x + HAND * sin, y - HAND * cos, x + to * sin, y - to * cos));
        }
    }

    private static void drawHand(
            Graphics2D g, double x, double y, double degrees, Color color, float width) {
        double angle = Math.toRadians(degrees);
        g.setColor(color);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(x, y, x + HAND * Math.sin(angle), y - HAND * Math.cos(angle)));
    }
}
