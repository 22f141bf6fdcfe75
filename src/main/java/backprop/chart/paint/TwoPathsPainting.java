package backprop.chart.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;

/** A value that goes two ways, each through a box, and the sum in which the ways meet again. */
public final class TwoPathsPainting {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 346;
    private static final int MIDDLE = 198;
    private static final int RISE = 92; // from the middle to each of the ways
    private static final int FORK = 200;
    private static final int FORK_RADIUS = 7;
    private static final int BOX = 340;
    private static final int BOX_WIDTH = 170;
    private static final int SUM = 650;
    private static final int SUM_RADIUS = 22;

    private final Graphics2D g;

    /**
     * One way: its box, the value that comes out of it, and the gradient that arrives at the fork.
     */
    public record Way(GraphPainting.Box box, String letter, double value, double gradient) {}

    private TwoPathsPainting(Graphics2D g) {
        this.g = g;
    }

    /**
     * The two ways.
     *
     * @param input the value before the fork, such as {@code x = 3}
     * @param total the gradient there: the sum of the two
     * @param output the value after the sum
     * @param start the gradient there, and on both ways behind the boxes
     */
    public static Painting of(
            String input, String total, Way upper, Way lower, String output, String start) {
        return new Painting(
                WIDTH,
                HEIGHT,
                g -> {
                    Arrows.legend(g, 16, 20, Words.text("backward.times"));
                    TwoPathsPainting painting = new TwoPathsPainting(g);
                    painting.way(upper, -RISE, start);
                    painting.way(lower, RISE, start);
                    painting.ends(input, total, output, start);
                });
    }

    private void way(Way way, int rise, String start) {
        int y = MIDDLE + rise;
        int bend = rise < 0 ? -6 : 6;
        Arrows.both(g, FORK + 12, MIDDLE + bend, BOX - 6, y);
        GraphPainting.box(g, way.box, BOX, y, BOX_WIDTH);
        Arrows.both(g, BOX + BOX_WIDTH + 6, y, SUM - SUM_RADIUS - 2, MIDDLE + bend);
        // The forward arrow is the upper one of each pair: values stand above, gradients below.
        double half = MIDDLE + rise / 2.0;
        boolean up = rise < 0;
        place(Text.number(way.gradient), Arrows.BACKWARD_TEXT, up ? 292 : 246, half + 26);
        place(
                way.letter + " = " + Text.number(way.value),
                Arrows.FORWARD,
                up ? 606 : 540,
                half - 26);
        place(start, Arrows.BACKWARD_TEXT, up ? 552 : 598, half + 26);
    }

    private void place(String text, Color color, double x, double y) {
        Arrows.text(g, text, color, x, y, 130);
    }

    private void ends(String input, String total, String output, String start) {
        Arrows.both(g, 16, MIDDLE, FORK - 12, MIDDLE);
        Arrows.text(g, input, Arrows.FORWARD, 100, MIDDLE - 28, 180);
        Arrows.text(g, total, Arrows.BACKWARD_TEXT, 102, MIDDLE + 28, 190);
        g.setColor(Style.TEXT);
        g.fill(circle(FORK, FORK_RADIUS));
        g.setColor(Style.PAPER);
        g.fill(circle(SUM, SUM_RADIUS));
        g.setColor(Style.SOFT_TEXT);
        g.setStroke(new BasicStroke(1.6f));
        g.draw(circle(SUM, SUM_RADIUS));
        g.setFont(Arrows.VALUE.deriveFont(24f));
        g.setColor(Style.TEXT);
        Text.middle(g, "+", SUM, MIDDLE);
        Arrows.both(g, SUM + SUM_RADIUS + 6, MIDDLE, WIDTH - 16, MIDDLE);
        double right = (SUM + SUM_RADIUS + WIDTH) / 2.0;
        Arrows.text(g, output, Arrows.FORWARD, right, MIDDLE - 28, 150);
        Arrows.text(g, start, Arrows.BACKWARD_TEXT, right, MIDDLE + 28, 150);
    }

    private static Ellipse2D circle(double x, double radius) {
        return new Ellipse2D.Double(x - radius, MIDDLE - radius, 2 * radius, 2 * radius);
    }
}
