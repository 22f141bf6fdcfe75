package backprop.chart;

import backprop.chart.paint.ConfusionPainting;
import backprop.chart.paint.Text;
import backprop.matrix.Matrix;
import backprop.require.Require;
import java.util.Arrays;

/**
 * A confusion matrix as a picture: a row for each true class, a column for each guess.
 *
 * <p>The colour follows the logarithm of the count, so that a class mistaken five times can be seen
 * beside one that was recognised a thousand times.
 */
public final class ConfusionMatrix {

    private static final int WIDEST = 900;
    private static final int MOST = 16; // classes; more would not fit

    private final Matrix counts;
    private final String[] classes;

    private ConfusionMatrix(Matrix counts, String[] classes) {
        this.counts = counts;
        this.classes = classes;
        Require.that(
                ConfusionPainting.width(classes) <= WIDEST,
                "ConfusionMatrix.of: the names of the %d classes are too long to stand side by side",
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
        Require.that(
                counts.length > 0, "ConfusionMatrix.of: no row came, but at least one is needed");
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
                "ConfusionMatrix.of: counts is %s, but it must be square, with at most %d classes",
                counts.shape(),
                MOST);
        Require.that(
                classes.length == 0 || classes.length == n,
                "ConfusionMatrix.of: %d names came for %d classes",
                classes.length,
                n);
        for (double v : counts.toArray()) {
            Require.that(
                    v >= 0 && Double.isFinite(v),
                    "ConfusionMatrix.of: %s is not a count (0, 1, 2, …)",
                    v);
        }
        return draw(counts.times(1), classes.length == 0 ? numbers(n) : classes.clone());
    }

    private static Figure draw(Matrix counts, String... classes) {
        String alternative = new ConfusionMatrix(counts, classes).alternative();
        return new Figure(alternative, ConfusionPainting.of(counts, classes));
    }

    private static String[] numbers(int n) {
        String[] names = new String[n];
        Arrays.setAll(names, String::valueOf);
        return names;
    }

    private String alternative() {
        double right = 0;
        for (int i = 0; i < classes.length; i++) {
            right += counts.get(i, i);
        }
        return Text.of(
                "confusion of %d classes: %s of %s right; %s",
                classes.length, Text.count(right), Text.count(counts.sum()), mostFrequentMistake());
    }

    private String mostFrequentMistake() {
        double most = 0;
        String text = "no mistake";
        for (int i = 0; i < classes.length; i++) {
            for (int j = 0; j < classes.length; j++) {
                if (i != j && counts.get(i, j) > most) {
                    most = counts.get(i, j);
                    text =
                            Text.of(
                                    "most frequent mistake: %s taken for %s (%s times)",
                                    classes[i], classes[j], Text.number(most));
                }
            }
        }
        return text;
    }
}
