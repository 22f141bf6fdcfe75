package backprop.chart.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Boxes and arrows from left to right, in several rows if there are many. */
public final class GraphPainting {

    private static final int PER_ROW = 4;
    private static final int EDGE = 12;
    private static final int BOX = 122;
    private static final int ARROW = 76;
    private static final int ROW = 112;
    private static final int TOP = 34; // room for the legend
    private static final int APART = 9; // from the middle line to each of the two arrows
    private static final Color FILL = new Color(0xF4, 0xF6, 0xF8);
    private static final Font STRONG = new Font(Font.SANS_SERIF, Font.BOLD, 13);

    private final Graphics2D pen;
    private final boolean backward;

    private GraphPainting(Graphics2D pen, boolean backward) {
        this.pen = pen;
        this.backward = backward;
    }

    /** A box: its name and what stands below it. */
    public record Box(String name, List<String> details) {}

    /**
     * Boxes from input to output.
     *
     * @param values one more than boxes: before the first, between them, after the last
     * @param gradients as many as values; or none, then nothing flows back
     */
    public static Painting of(List<Box> boxes, List<String> values, List<String> gradients) {
        int perRow = Math.min(boxes.size(), PER_ROW);
        int rows = (boxes.size() + PER_ROW - 1) / PER_ROW;
        int width = Math.max(400, 2 * EDGE + perRow * (BOX + ARROW) + ARROW);
        return new Painting(
                width,
                TOP + rows * ROW,
                g -> {
                    GraphPainting painting = new GraphPainting(g, !gradients.isEmpty());
                    painting.legend();
                    painting.flow(boxes, values, gradients);
                });
    }

    private void flow(List<Box> boxes, List<String> values, List<String> gradients) {
        for (int i = 0; i < boxes.size(); i++) {
            int x = EDGE + i % PER_ROW * (BOX + ARROW);
            int y = TOP + i / PER_ROW * ROW + ROW / 2;
            arrows(x, y, values.get(i), backward ? gradients.get(i) : "");
            box(x + ARROW, y, boxes.get(i));
            boolean lastOfRow = i % PER_ROW == PER_ROW - 1 || i == boxes.size() - 1;
            if (lastOfRow) {
                String gradient = backward ? gradients.get(i + 1) : "";
                arrows(x + ARROW + BOX, y, values.get(i + 1), gradient);
            }
        }
    }

    private void legend() {
        pen.setFont(Style.PLAIN);
        forwardArrow(EDGE, 18, 30);
        pen.setColor(Style.TEXT);
        Text.left(pen, Words.text("forward"), EDGE + 38, 23);
        if (backward) {
            int left = EDGE + 38 + (int) Text.width(pen, Words.text("forward")) + 28;
            backwardArrow(left, 18, 30);
            pen.setColor(Style.TEXT);
            Text.left(pen, Words.text("backward"), left + 38, 23);
        }
    }

    private void box(int x, int y, Box box) {
        int height = 62;
        RoundRectangle2D shape =
                new RoundRectangle2D.Double(x, y - height / 2.0, BOX, height, 14, 14);
        pen.setColor(FILL);
        pen.fill(shape);
        pen.setColor(Style.SOFT_TEXT);
        pen.setStroke(new BasicStroke(1.5f));
        pen.draw(shape);
        int lines = box.details().size();
        double line = y - 8.5 * lines;
        pen.setColor(Style.TEXT);
        pen.setFont(fitting(box.name(), BOX - 8));
        Text.middle(pen, box.name(), x + BOX / 2.0, line);
        pen.setFont(Style.SMALL);
        pen.setColor(Style.SOFT_TEXT);
        for (int i = 0; i < lines; i++) {
            Text.middle(pen, box.details().get(i), x + BOX / 2.0, line + 17 * (i + 1));
        }
    }

    /** The strong font, smaller if the text is too wide for it. */
    private static Font fitting(String text, int width) {
        int natural = Text.width(text, STRONG);
        return natural <= width
                ? STRONG
                : STRONG.deriveFont(Math.max(9f, STRONG.getSize2D() * width / natural));
    }

    private void arrows(int x, int y, String value, String gradient) {
        int apart = backward ? APART : 0;
        forwardArrow(x + 6, y - apart, ARROW - 12);
        pen.setFont(STRONG);
        Text.center(pen, value, x + ARROW / 2.0, y - apart - 9);
        if (backward) {
            backwardArrow(x + 6, y + apart, ARROW - 12);
            pen.setFont(STRONG);
            Text.center(pen, gradient, x + ARROW / 2.0, y + apart + 20);
        }
    }

    private void forwardArrow(int x, int y, int length) {
        pen.setColor(Style.BLUE);
        pen.setStroke(new BasicStroke(2f));
        pen.draw(new Line2D.Double(x, y, x + length - 8, y));
        head(x + length, y, -1);
    }

    /** Dashed, so that it differs from forward in grey, too. */
    private void backwardArrow(int x, int y, int length) {
        pen.setColor(Style.VERMILLION);
        pen.setStroke(
                new BasicStroke(
                        2f,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_ROUND,
                        1,
                        new float[] {6, 4},
                        0));
        pen.draw(new Line2D.Double(x + length, y, x + 8, y));
        head(x, y, 1);
    }

    private void head(double tip, double y, int direction) {
        Path2D head = new Path2D.Double();
        head.moveTo(tip, y);
        head.lineTo(tip + direction * 10, y - 5);
        head.lineTo(tip + direction * 10, y + 5);
        head.closePath();
        pen.fill(head);
    }
}
