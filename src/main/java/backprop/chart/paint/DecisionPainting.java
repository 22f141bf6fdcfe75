package backprop.chart.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Planes coloured by class, grey where no class wins, with the samples on top, side by side. */
public final class DecisionPainting {

    private static final int[] SIDES = {400, 370, 270, 200}; // by the number of panels
    private static final int LEFT = 44;
    private static final int GAP = 14;
    private static final int TITLE = 30;
    private static final int BELOW = 50;
    private static final double WEAKEST = 0.08; // share of a class's colour
    private static final double STRONGEST = 0.5;
    private static final int SHADES = 16; // so few that the picture stays small
    private static final BasicStroke BEND =
            new BasicStroke(
                    1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 4}, 0);
    private static final double UNDECIDED = 1e-9; // what rounding makes of equal outputs is less

    /**
     * What one network says.
     *
     * @param from the least value of both features
     * @param to the largest
     * @param cells how many there are in each direction
     * @param winners the class of each cell, row by row from below
     * @param sureness how sure, from 0 to 1
     * @param accuracy the share of samples it gets right
     * @param bends lines of equation {@code a x1 + b x2 + c = 0}, with a² + b² = 1
     */
    public record Panel(
            String title,
            double from,
            double to,
            int cells,
            int[] winners,
            double[] sureness,
            double accuracy,
            List<double[]> bends) {}

    private final Panel panel;
    private final int side;

    private DecisionPainting(Panel panel, int side) {
        this.panel = panel;
        this.side = side;
    }

    /** With or without the lines where units bend. */
    public static Painting of(double[][] points, int[] labels, List<Panel> panels, boolean bends) {
        int side = SIDES[panels.size() - 1];
        return new Painting(
                LEFT + panels.size() * (side + GAP),
                TITLE + side + BELOW,
                g -> {
                    for (int i = 0; i < panels.size(); i++) {
                        Graphics2D pen = (Graphics2D) g.create();
                        pen.translate(LEFT + i * (side + GAP), TITLE);
                        DecisionPainting one = new DecisionPainting(panels.get(i), side);
                        one.ground(pen, bends);
                        one.draw(pen, points, labels, i == 0);
                        pen.dispose();
                    }
                });
    }

    private void ground(Graphics2D g, boolean bends) {
        g.drawImage(ground(), 0, 0, side, side, null);
        if (bends) {
            Graphics2D inside = (Graphics2D) g.create(0, 0, side, side);
            inside.setColor(Style.SOFT_TEXT);
            inside.setStroke(BEND);
            panel.bends.forEach(line -> bend(inside, line[0], line[1], line[2]));
            inside.dispose();
        }
    }

    /**
     * From the point that is next to the origin, so far to both sides that it leaves the square.
     */
    private void bend(Graphics2D g, double a, double b, double c) {
        double far = Math.abs(c) + 2 * (Math.abs(panel.from) + Math.abs(panel.to));
        g.draw(
                new Line2D.Double(
                        x(-c * a - far * b),
                        side - x(-c * b + far * a),
                        x(-c * a + far * b),
                        side - x(-c * b - far * a)));
    }

    private void draw(Graphics2D g, double[][] points, int[] labels, boolean leftmost) {
        for (int i = 0; i < labels.length; i++) {
            point(g, points[0][i], points[1][i], labels[i], labels.length);
        }
        g.setColor(Style.AXIS);
        g.setStroke(new BasicStroke(1));
        g.draw(new Rectangle2D.Double(0, 0, side, side));
        g.setColor(Style.TEXT);
        g.setFont(Arrows.fitting(panel.title, Style.BOLD, side));
        Text.center(g, panel.title, side / 2.0, -10);
        ticks(g, leftmost);
        g.setColor(Style.TEXT);
        String right = Text.of("%.1f", 100 * panel.accuracy);
        Text.center(g, Words.text("right.answers", right), side / 2.0, side + 38);
    }

    private void ticks(Graphics2D g, boolean leftmost) {
        g.setFont(Style.SMALL);
        g.setColor(Style.SOFT_TEXT);
        for (double tick : Ticks.between(panel.from, panel.to, side / 60)) {
            String text = Text.number(tick);
            double half = Text.width(g, text) / 2.0; // stays below its own panel
            Text.center(g, text, Math.max(half, Math.min(side - half, x(tick))), side + 16);
            if (leftmost) {
                Text.left(g, text, -8 - Text.width(g, text), side - x(tick) + 4);
            }
        }
    }

    private double x(double feature) {
        return (feature - panel.from) / (panel.to - panel.from) * side;
    }

    /** The first class is round, the others are square, so that two differ in grey, too. */
    private void point(Graphics2D g, double right, double up, int label, int count) {
        double size = count > 20 ? 6 : 13;
        double rim = count > 20 ? 0.5 : 1;
        // On whole pixels of a sharp screen, all points look the same and the picture stays small.
        double x = Math.rint(2 * x(right)) / 2;
        double y = side - Math.rint(2 * x(up)) / 2;
        g.setColor(Style.PAPER);
        g.fill(shape(label, x, y, size + 2 * rim));
        g.setColor(Style.look(label).color());
        g.fill(shape(label, x, y, size));
    }

    private static Shape shape(int label, double x, double y, double size) {
        double left = x - size / 2;
        double top = y - size / 2;
        return label == 0
                ? new Ellipse2D.Double(left, top, size, size)
                : new Rectangle2D.Double(left, top, size, size);
    }

    private BufferedImage ground() {
        int n = panel.cells;
        BufferedImage image = new BufferedImage(side * 2, side * 2, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side * 2; y++) {
            for (int x = 0; x < side * 2; x++) {
                int row = n - 1 - y * n / (side * 2);
                int cell = row * n + x * n / (side * 2);
                image.setRGB(x, y, color(cell).getRGB());
            }
        }
        return image;
    }

    private Color color(int cell) {
        if (!(panel.sureness[cell] > UNDECIDED)) {
            return Style.GRID;
        }
        double sureness = Math.rint(panel.sureness[cell] * SHADES) / SHADES;
        double share = WEAKEST + (STRONGEST - WEAKEST) * sureness;
        Color strong = Style.look(panel.winners[cell]).color();
        return Style.between(share, Style.PAPER, strong);
    }
}
