package backprop.chart;

import backprop.matrix.Matrix;
import backprop.matrix.Require;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Arrays;

/**
 * A confusion matrix as a picture: a row for each true class, a column for each guess.
 *
 * <p>The colour follows the logarithm of the count, so that a class mistaken five times can be seen
 * beside one that was recognised a thousand times. The right answers are framed.
 */
public final class HeatMap {

    private static final int LEFT = 52; // besides the longest name
    private static final int TOP = 34;
    private static final int BOTTOM = 48;
    private static final int RIGHT = 14;
    private static final int NARROWEST_CELL = 50;
    private static final int NARROWEST = 470; // room for the explanation above
    private static final int WIDEST = 900;
    private static final int CELL_HEIGHT = 34;
    private static final int MOST = 16; // classes; more would not fit into 900 pixels

    private final Matrix counts;
    private final String[] classes;
    private final int left;
    private final int cell;

    private HeatMap(Matrix counts, String[] classes) {
        this.counts = counts;
        this.classes = classes;
        int longest = 0;
        for (String name : classes) {
            longest = Math.max(longest, Text.width(name, Style.PLAIN));
        }
        left = LEFT + longest;
        cell = Math.max(NARROWEST_CELL, longest + 12);
        Require.that(
                x(classes.length) + RIGHT <= WIDEST,
                "HeatMap.of: the names of the %d classes are too long to stand side by side",
                classes.length);
    }

    /**
     * How often each class was taken for which.
     *
     * @param counts a row for each true class, a column for each guess; none negative
     * @param classes their names; without any, they are numbered from 0
     * @return the figure
     * @throws IllegalArgumentException if counts is not square, has more than 16 classes or a
     *     negative count, or if the number of names differs
     */
    public static Figure of(int[][] counts, String... classes) {
        Require.that(counts.length > 0, "HeatMap.of: no row came, but at least one is needed");
        double[][] rows =
                Arrays.stream(counts)
                        .map(row -> Arrays.stream(row).asDoubleStream().toArray())
                        .toArray(double[][]::new);
        return of(Matrix.of(rows), classes);
    }

    /**
     * How often each class was taken for which.
     *
     * @param counts a row for each true class, a column for each guess; none negative
     * @param classes their names; without any, they are numbered from 0
     * @return the figure
     * @throws IllegalArgumentException as above
     */
    public static Figure of(Matrix counts, String... classes) {
        int n = counts.rows();
        Require.that(
                n == counts.columns() && n <= MOST,
                "HeatMap.of: counts is %s, but it must be square, with at most %d classes",
                counts.shape(),
                MOST);
        Require.that(
                classes.length == 0 || classes.length == n,
                "HeatMap.of: %d names came for %d classes",
                classes.length,
                n);
        for (double v : counts.toArray()) {
            Require.that(
                    v >= 0 && Double.isFinite(v), "HeatMap.of: %s is not a count (0, 1, 2, …)", v);
        }
        return new HeatMap(counts, classes.length == 0 ? numbers(n) : classes).draw();
    }

    private static String[] numbers(int n) {
        String[] names = new String[n];
        Arrays.setAll(names, String::valueOf);
        return names;
    }

    private Figure draw() {
        int n = classes.length;
        int width = Math.max(x(n) + RIGHT, NARROWEST);
        Figure figure = new Figure(width, y(n) + BOTTOM, alternative());
        Graphics2D pen = figure.pen();
        drawTitles(pen);
        double most = Arrays.stream(counts.toArray()).max().orElse(0);
        for (int i = 0; i < n; i++) {
            pen.setFont(Style.PLAIN);
            pen.setColor(Style.TEXT);
            Text.right(pen, classes[i], left - 10, y(i) + CELL_HEIGHT / 2.0 + 5);
            Text.middle(pen, classes[i], x(i) + cell / 2.0, y(n) + 13);
            for (int j = 0; j < n; j++) {
                drawCell(pen, i, j, color(counts.get(i, j), most));
            }
        }
        pen.dispose();
        return figure;
    }

    private void drawTitles(Graphics2D pen) {
        int n = classes.length;
        pen.setFont(Style.PLAIN);
        pen.setColor(Style.TEXT);
        Text.center(pen, "guess", (x(0) + x(n)) / 2.0, y(n) + 40);
        Text.upwards(pen, "truth", 18, (y(0) + y(n)) / 2.0);
        pen.setFont(Style.BOLD);
        Text.left(pen, "Confusion", left, 20);
        double end = left + Text.width(pen, "Confusion");
        pen.setFont(Style.SMALL);
        pen.setColor(Style.SOFT_TEXT);
        Text.left(pen, "framed: right; darker: more often (log scale)", end + 14, 20);
    }

    private void drawCell(Graphics2D pen, int i, int j, Color color) {
        pen.setColor(color);
        pen.fillRect(x(j), y(i), cell - 1, CELL_HEIGHT - 1);
        if (i == j) {
            pen.setColor(Style.TEXT);
            pen.setStroke(new BasicStroke(1.4f));
            pen.drawRect(x(j), y(i), cell - 2, CELL_HEIGHT - 2);
        }
        double count = counts.get(i, j);
        pen.setFont(Style.PLAIN);
        pen.setColor(count == 0 ? Style.AXIS : Style.textOn(color));
        Text.middle(
                pen, Text.number(count), x(j) + (cell - 1) / 2.0, y(i) + (CELL_HEIGHT - 1) / 2.0);
    }

    private static Color color(double count, double most) {
        if (count == 0) {
            return new Color(0xF5, 0xF5, 0xF5);
        }
        return Style.blues(0.08 + 0.92 * Math.log1p(count) / Math.log1p(most));
    }

    private int x(int column) {
        return left + column * cell;
    }

    private static int y(int row) {
        return TOP + row * CELL_HEIGHT;
    }

    private String alternative() {
        double right = 0;
        for (int i = 0; i < classes.length; i++) {
            right += counts.get(i, i);
        }
        return "confusion of %d classes: %s of %s right; %s"
                .formatted(
                        classes.length,
                        Text.count(right),
                        Text.count(counts.sum()),
                        mostFrequentMistake());
    }

    private String mostFrequentMistake() {
        double most = 0;
        String text = "no mistake";
        for (int i = 0; i < classes.length; i++) {
            for (int j = 0; j < classes.length; j++) {
                if (i != j && counts.get(i, j) > most) {
                    most = counts.get(i, j);
                    text =
                            "most frequent mistake: %s taken for %s (%s times)"
                                    .formatted(classes[i], classes[j], Text.number(most));
                }
            }
        }
        return text;
    }
}
