package backprop.chart.paint;

import backprop.matrix.Matrix;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Digits side by side, and under each the probabilities that a network gives to 0 to 9. */
public final class PredictionsPainting {

    private static final int SIDE = 28;
    private static final int WIDTH = 172;
    private static final int IMAGE = 4 * SIDE;
    private static final int LINE = 18;
    private static final int TOP = 8;
    private static final int BARS = TOP + IMAGE + 14;
    private static final int LABEL = 26;
    private static final int BAR = 88;

    private PredictionsPainting() {}

    public static Painting of(Matrix images, Matrix probabilities) {
        Painting[] columns = new Painting[images.rows()];
        for (int i = 0; i < columns.length; i++) {
            int row = i;
            columns[i] =
                    new Painting(
                            WIDTH,
                            BARS + probabilities.columns() * LINE + 8,
                            g -> draw(g, images.rowsAt(row), probabilities.rowsAt(row)));
        }
        return Painting.row(0, columns);
    }

    private static void draw(Graphics2D g, Matrix image, Matrix probabilities) {
        double left = (WIDTH - IMAGE) / 2.0;
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            g.setColor(Style.between(image.get(0, pixel), Style.PAPER, Style.TEXT));
            g.fill(new Rectangle2D.Double(left + pixel % SIDE * 4, TOP + pixel / SIDE * 4, 4, 4));
        }
        g.setColor(Style.AXIS);
        g.draw(new Rectangle2D.Double(left, TOP, IMAGE, IMAGE));
        int best = probabilities.argmax(0);
        for (int digit = 0; digit < probabilities.columns(); digit++) {
            drawBar(g, digit, probabilities.get(0, digit), digit == best);
        }
    }

    private static void drawBar(Graphics2D g, int digit, double probability, boolean best) {
        double middle = BARS + (digit + 0.5) * LINE;
        g.setColor(Style.GRID);
        g.fill(new Rectangle2D.Double(LABEL, middle - 5.5, BAR, 11));
        g.setColor(best ? Style.VERMILLION : Style.BLUE);
        g.fill(new Rectangle2D.Double(LABEL, middle - 5.5, BAR * probability, 11));
        g.setColor(best ? Style.TEXT : Style.SOFT_TEXT);
        g.setFont(best ? Style.BOLD : Style.PLAIN);
        Text.middle(g, String.valueOf(digit), LABEL - 12, middle);
        g.setFont(Style.SMALL);
        Text.middle(g, Text.of("%.1f%%", 100 * probability), LABEL + BAR + 26, middle);
    }
}
