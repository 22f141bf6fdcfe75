package backprop.chart.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
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
    private static final double UNDECIDED = 1e-6; // what rounding makes of equal outputs is less

    /**
     * What one network says.
     *
     * @param from the least value of both features
     * @param to the largest
     * @param cells how many there are in each direction
     * @param winners the class of each cell, row by row from below
     * @param sureness how sure, from 0 to 1
     * @param accuracy the share of samples it gets right
     */
    public record Panel(
            String title,
            double from,
            double to,
            int cells,
            int[] winners,
            double[] sureness,
            double accuracy) {}

    private final Panel panel;
    private final int side;

    private DecisionPainting(Panel panel, int side) {
        this.panel = panel;
        this.side = side;
    }

    public static Painting of(double[][] points, int[] labels, List<Panel> panels) {
        int side = SIDES[panels.size() - 1];
        return new Painting(
                LEFT + panels.size() * (side + GAP),
                TITLE + side + BELOW,
                g -> {
                    for (int i = 0; i < panels.size(); i++) {
                        Graphics2D pen = (Graphics2D) g.create();
                        pen.translate(LEFT + i * (side + GAP), TITLE);
                        new DecisionPainting(panels.get(i), side).draw(pen, points, labels, i == 0);
                        pen.dispose();
                    }
                });
    }

    private void draw(Graphics2D g, double[][] points, int[] labels, boolean leftmost) {
        g.drawImage(ground(), 0, 0, side, side, null);
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
            Text.center(g, text, x(tick), side + 16);
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
        double x = x(right);
        double y = side - x(up);
        var shape =
                label == 0
                        ? new Ellipse2D.Double(x - size / 2, y - size / 2, size, size)
                        : new Rectangle2D.Double(x - size / 2, y - size / 2, size, size);
        g.setColor(Style.look(label).color());
        g.fill(shape);
        g.setColor(Style.PAPER);
        g.setStroke(new BasicStroke(1));
        g.draw(shape);
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
