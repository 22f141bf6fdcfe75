package backprop.chart.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Squares of a loss landscape side by side, each with its paths, and one key for all. */
public final class LossSurfacePainting {

    /** Squares that fit beside each other. */
    public static final int MOST = 4;

    private static final int[] SIDES = {360, 330, 234, 172};
    private static final int TITLE = 30;
    private static final int BELOW = 46;
    private static final int LEFT = 56;
    private static final int GAP = 16;
    private static final int KEY = 92;
    private static final double DOT = 9;

    private final Landscape landscape;
    private final LossLevels levels;
    private final String right;
    private final String up;
    private final int side;
    private final BufferedImage ground;

    /** What is shown in a square. */
    public record Panel(String title, List<double[][]> paths) {}

    private LossSurfacePainting(Landscape landscape, String right, String up, int side) {
        this.landscape = landscape;
        this.right = right;
        this.up = up;
        this.side = side;
        levels = new LossLevels(landscape.least(), landscape.most());
        ground = ground();
    }

    public static Painting of(Landscape landscape, String right, String up, List<Panel> panels) {
        int n = panels.size();
        int side = SIDES[n - 1];
        return new Painting(
                LEFT + n * (side + GAP) + KEY,
                TITLE + side + BELOW,
                g -> new LossSurfacePainting(landscape, right, up, side).draw(g, panels));
    }

    private void draw(Graphics2D g, List<Panel> panels) {
        for (int i = 0; i < panels.size(); i++) {
            Graphics2D pen = (Graphics2D) g.create();
            pen.translate(LEFT + i * (side + GAP), TITLE);
            drawPanel(pen, panels.get(i), i == 0);
            pen.dispose();
        }
        Graphics2D pen = (Graphics2D) g.create();
        pen.translate(LEFT + panels.size() * (side + GAP) + 6, TITLE);
        drawKey(pen);
        pen.dispose();
    }

    private void drawPanel(Graphics2D g, Panel panel, boolean leftmost) {
        g.drawImage(ground, 0, 0, side, side, null);
        Shape clip = g.getClip();
        g.clip(new Rectangle2D.Double(0, 0, side, side));
        for (int i = 0; i < panel.paths.size(); i++) {
            drawPath(g, panel.paths.get(i), Style.look(i + 1).color());
        }
        g.setClip(clip);
        g.setColor(Style.AXIS);
        g.setStroke(new BasicStroke(1));
        g.draw(new Rectangle2D.Double(0, 0, side, side));
        g.setColor(Style.TEXT);
        g.setFont(Style.BOLD);
        Text.center(g, panel.title, side / 2.0, -10);
        drawAxes(g, leftmost);
    }

    private void drawAxes(Graphics2D g, boolean leftmost) {
        g.setFont(Style.SMALL);
        g.setColor(Style.SOFT_TEXT);
        for (double tick : Ticks.between(landscape.from(), landscape.to(), side / 40)) {
            String text = Text.number(tick);
            Text.center(g, text, x(tick), side + 16);
            if (leftmost) {
                Text.left(g, text, -8 - Text.width(g, text), y(tick) + 4);
            }
        }
        g.setColor(Style.TEXT);
        g.setFont(Style.PLAIN);
        Text.center(g, right, side / 2.0, side + 36);
        if (leftmost) {
            Text.middle(g, up, -44, side / 2.0);
        }
    }

    private double x(double w1) {
        return (w1 - landscape.from()) / (landscape.to() - landscape.from()) * side;
    }

    private double y(double w2) {
        return side - x(w2);
    }

    private void drawPath(Graphics2D g, double[][] points, Color color) {
        Path2D line = new Path2D.Double();
        for (int i = 0; i < points.length; i++) {
            double x = x(points[i][0]);
            double y = y(points[i][1]);
            if (i == 0) {
                line.moveTo(x, y);
            } else {
                line.lineTo(x, y);
            }
        }
        g.setColor(Style.PAPER);
        g.setStroke(new BasicStroke(4.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(line);
        g.setColor(color);
        g.setStroke(new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(line);
        for (double[] point : points) {
            g.fill(dot(point, DOT / 2));
        }
        drawEnds(g, points, color);
    }

    /** Hollow where it starts, filled where it ends. */
    private void drawEnds(Graphics2D g, double[][] points, Color color) {
        Shape end = dot(points[points.length - 1], DOT + 2);
        g.fill(end);
        g.setColor(Style.PAPER);
        g.setStroke(new BasicStroke(1.5f));
        g.draw(end);
        Shape start = dot(points[0], DOT);
        g.fill(start);
        g.setColor(color);
        g.setStroke(new BasicStroke(2f));
        g.draw(start);
    }

    private Shape dot(double[] point, double size) {
        return new Ellipse2D.Double(x(point[0]) - size / 2, y(point[1]) - size / 2, size, size);
    }

    private BufferedImage ground() {
        int pixels = side * Painting.SHARPNESS;
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB);
        int[] above = new int[pixels];
        for (int y = 0; y < pixels; y++) {
            int before = -2;
            for (int x = 0; x < pixels; x++) {
                double height = landscape.at((x + 0.5) / pixels, (pixels - y - 0.5) / pixels);
                int level = levels.level(height);
                boolean edge = x > 0 && level != before || y > 0 && level != above[x];
                Color color = color(level);
                image.setRGB(x, y, (edge ? Style.between(0.3, color, Style.TEXT) : color).getRGB());
                before = level;
                above[x] = level;
            }
        }
        return image;
    }

    private Color color(int level) {
        return level < 0 ? Style.AXIS : Style.blues(0.05 + 0.6 * level / (levels.count() - 1));
    }

    /** A label at every second step: there they stay apart, and the eye finds the rest. */
    private void drawKey(Graphics2D g) {
        g.setFont(Style.PLAIN);
        g.setColor(Style.TEXT);
        Text.left(g, Words.text("loss"), 0, -10);
        g.setFont(Style.SMALL);
        double step = (double) side / levels.count();
        for (int level = 0; level < levels.count(); level++) {
            double top = side - (level + 1) * step;
            g.setColor(color(level));
            g.fill(new Rectangle2D.Double(0, top, 16, step));
            if (level % 2 == 1) {
                g.setColor(Style.SOFT_TEXT);
                Text.left(g, Text.number(levels.bottom(level)), 22, top + step + 4);
            }
        }
        g.setColor(Style.AXIS);
        g.setStroke(new BasicStroke(1));
        g.draw(new Rectangle2D.Double(0, 0, 16, side));
    }
}
