package backprop.chart.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Boxes and arrows from left to right over the whole width, in several rows if there are many. */
public final class GraphPainting {

    private static final int PER_ROW = 4;
    private static final int PER_ROW_WITH_SLOPES = 3; // their texts need more room
    private static final int WIDTH = 860;
    private static final int EDGE = 10;
    private static final int MOST_ARROW = 150;
    private static final int ALONE = 240; // a box that is the only one
    private static final double ARROW_SHARE = 0.68; // of a box
    private static final int ROW = 148;
    private static final int TOP = 40; // room for the legend
    private static final int BOX_HEIGHT = 88;
    private static final int LINE = 20;
    private static final Color FILL = new Color(0xF4, 0xF6, 0xF8);
    private static final Font NAME = new Font(Font.SANS_SERIF, Font.BOLD, 18);
    private static final Font DETAIL = new Font(Font.SANS_SERIF, Font.PLAIN, 15);
    private static final Font SLOPE = new Font(Font.SANS_SERIF, Font.BOLD, 16);

    private final Graphics2D pen;
    private final int perRow;
    private final int arrow;
    private final int box;
    private final boolean backward;

    /**
     * A box: its name, what stands below it, and its local derivative; all but the name may be "".
     */
    public record Box(String name, List<String> details, String slope) {}

    private GraphPainting(Graphics2D pen, int perRow, boolean backward) {
        this.pen = pen;
        this.perRow = perRow;
        this.backward = backward;
        double unit = (WIDTH - 2 * EDGE) / (perRow + (perRow + 1) * ARROW_SHARE);
        arrow = (int) Math.min(MOST_ARROW, unit * ARROW_SHARE);
        box = perRow == 1 ? ALONE : (WIDTH - 2 * EDGE - (perRow + 1) * arrow) / perRow;
    }

    /**
     * Boxes from input to output.
     *
     * @param values one more than boxes: before the first, between them, after the last
     * @param gradients as many as values; or none, then nothing flows back
     */
    public static Painting of(List<Box> boxes, List<String> values, List<String> gradients) {
        boolean slopes = boxes.stream().anyMatch(box -> !box.slope.isEmpty());
        int most = slopes ? PER_ROW_WITH_SLOPES : PER_ROW;
        int rows = (boxes.size() + most - 1) / most;
        int perRow = (boxes.size() + rows - 1) / rows;
        return new Painting(
                perRow == 1 ? 2 * (EDGE + MOST_ARROW) + ALONE : WIDTH,
                TOP + rows * ROW,
                g -> {
                    boolean backward = !gradients.isEmpty();
                    String back = Words.text(slopes ? "backward.times" : "backward");
                    Arrows.legend(g, EDGE + 6, 20, backward ? back : "");
                    new GraphPainting(g, perRow, backward).flow(boxes, values, gradients);
                });
    }

    private void flow(List<Box> boxes, List<String> values, List<String> gradients) {
        for (int i = 0; i < boxes.size(); i++) {
            int x = EDGE + i % perRow * (box + arrow);
            int y = TOP + i / perRow * ROW + ROW / 2;
            arrows(x, y, values.get(i), backward ? gradients.get(i) : "");
            box(pen, boxes.get(i), x + arrow, y, box);
            boolean lastOfRow = i % perRow == perRow - 1 || i == boxes.size() - 1;
            if (lastOfRow) {
                String gradient = backward ? gradients.get(i + 1) : "";
                arrows(x + arrow + box, y, values.get(i + 1), gradient);
            }
        }
    }

    private void arrows(int x, int y, String value, String gradient) {
        double middle = x + arrow / 2.0;
        if (backward) {
            Arrows.both(pen, x + 6, y, x + arrow - 6, y);
            Arrows.text(pen, gradient, Arrows.BACKWARD_TEXT, middle, y + 28, arrow - 6);
        } else {
            Arrows.forward(pen, x + 6, y, x + arrow - 6, y);
        }
        Arrows.text(pen, value, Arrows.FORWARD, middle, y - (backward ? 28 : 20), arrow - 6);
    }

    /** A box from a left edge on, around a middle height. */
    static void box(Graphics2D pen, Box box, double x, double y, double width) {
        RoundRectangle2D shape =
                new RoundRectangle2D.Double(x, y - BOX_HEIGHT / 2.0, width, BOX_HEIGHT, 16, 16);
        pen.setColor(FILL);
        pen.fill(shape);
        pen.setColor(Style.SOFT_TEXT);
        pen.setStroke(new BasicStroke(1.6f));
        pen.draw(shape);
        int lines = box.details.size() + (box.slope.isEmpty() ? 0 : 1);
        double middle = x + width / 2;
        double line = y - LINE * lines / 2.0;
        write(pen, box.name, NAME, Style.TEXT, middle, line, width - 10);
        for (String detail : box.details) {
            line += LINE;
            write(pen, detail, DETAIL, Style.SOFT_TEXT, middle, line, width - 10);
        }
        write(pen, box.slope, SLOPE, Arrows.BACKWARD_TEXT, middle, line + LINE + 4, width - 10);
    }

    private static void write(
            Graphics2D pen, String text, Font font, Color color, double x, double y, double room) {
        pen.setFont(Arrows.fitting(text, font, room));
        pen.setColor(color);
        Text.middle(pen, text, x, y);
    }
}
