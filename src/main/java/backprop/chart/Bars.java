package backprop.chart;

import backprop.matrix.Matrix;
import backprop.matrix.Require;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** A few numbers as bars, such as the ten outputs or probabilities for one image. */
public final class Bars {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 260;
    private static final int MARGIN = 16;
    private static final int BELOW = 30; // room for the labels
    private static final int ABOVE = 26; // room for a number over the tallest bar
    private static final int MOST = 16;

    private Bars() {}

    /**
     * The values of one row, labelled 0, 1, 2 and so on.
     *
     * @param row a single row, such as the probabilities of one image
     * @return the figure
     * @throws IllegalArgumentException if there is more than one row, if there are more than 16
     *     values, or if one is NaN or infinite
     */
    public static Figure of(Matrix row) {
        Require.that(
                row.rows() == 1,
                "Bars.of: %s came, but one row is needed; choose it with rowsAt(…)",
                row.shape());
        String[] labels = new String[row.columns()];
        Arrays.setAll(labels, String::valueOf);
        return of(labels, row.toArray());
    }

    /**
     * Values with labels.
     *
     * @param labels one for each value
     * @param values 1 to 16 of them; the largest is drawn in another colour
     * @return the figure
     * @throws IllegalArgumentException if the numbers of labels and values differ, if there are
     *     none or more than 16, or if one is NaN or infinite
     */
    public static Figure of(String[] labels, double... values) {
        Require.that(
                labels.length == values.length,
                "Bars.of: %d labels came for %d values",
                labels.length,
                values.length);
        Require.that(
                values.length > 0 && values.length <= MOST,
                "Bars.of: %d values came, but 1 to %d can be drawn",
                values.length,
                MOST);
        for (double v : values) {
            Require.that(Double.isFinite(v), "Bars.of: %s came, which is no height for a bar", v);
        }
        int best = Matrix.row(values).argmax(0);
        String alternative =
                "%d bars, the largest at %s: %s"
                        .formatted(values.length, labels[best], Text.number(values[best]));
        Figure figure = new Figure(WIDTH, HEIGHT, alternative);
        Graphics2D pen = figure.pen();
        draw(pen, labels, values, best);
        pen.dispose();
        return figure;
    }

    private static void draw(Graphics2D pen, String[] labels, double[] values, int best) {
        double most = Math.max(0, Arrays.stream(values).max().orElse(0));
        double least = Math.min(0, Arrays.stream(values).min().orElse(0));
        double bottom = HEIGHT - BELOW - (least < 0 ? 20 : 0);
        double scale = (bottom - ABOVE) / (most > least ? most - least : 1);
        double zero = bottom + least * scale;
        double step = (WIDTH - 2.0 * MARGIN) / values.length;
        for (int i = 0; i < values.length; i++) {
            double middle = MARGIN + (i + 0.5) * step;
            pen.setColor(i == best ? Style.VERMILLION : Style.BLUE);
            pen.fill(bar(middle, step * 0.72, zero, zero - values[i] * scale));
            pen.setFont(i == best ? Style.SMALL_BOLD : Style.SMALL);
            pen.setColor(Style.TEXT);
            double beyond = values[i] < 0 ? 15 : -6;
            String number = Text.number(rounded(values[i]));
            Text.center(pen, number, middle, zero - values[i] * scale + beyond);
            Text.center(pen, labels[i], middle, HEIGHT - 10);
        }
        pen.setColor(Style.AXIS);
        pen.setStroke(new BasicStroke(1));
        pen.draw(new Line2D.Double(MARGIN, zero, WIDTH - MARGIN, zero));
    }

    private static Rectangle2D bar(double middle, double width, double zero, double end) {
        return new Rectangle2D.Double(
                middle - width / 2, Math.min(zero, end), width, Math.abs(zero - end));
    }

    /** To three decimals: beside a probability of 0.98, one of 1.2e-7 is 0. */
    private static double rounded(double v) {
        return Math.round(v * 1000) / 1000.0;
    }
}
