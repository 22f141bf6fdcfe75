package backprop.data;

import backprop.matrix.Matrix;
import backprop.require.Require;
import java.util.stream.IntStream;

/**
 * Samples given as numbers: a matrix of features and the class of each row.
 *
 * <p><b>Shapes.</b> {@code x (n × features)}, n labels.
 */
public final class Samples implements Dataset {

    private final Matrix x;
    private final int[] labels;
    private final int classes;

    /**
     * A data set.
     *
     * @param x one sample per row, finite numbers; copied
     * @param labels the class of each row, from 0, less than classes; copied
     * @param classes how many there are, at least 1
     * @throws IllegalArgumentException if the numbers of rows and labels differ, a label is out of
     *     range, or a feature is NaN or infinite
     */
    public Samples(Matrix x, int[] labels, int classes) {
        Require.notNull("Samples", "new", "x", x);
        Require.notNull("Samples", "new", "labels", labels);
        Require.that(classes >= 1, "Samples: %d classes came, but at least 1 is needed", classes);
        Require.that(
                labels.length == x.rows(),
                "Samples: x has %d rows, but there are %d labels; there must be one label per row",
                x.rows(),
                labels.length);
        requireFinite(x);
        requireLabels(labels, classes);
        this.x = x.rowsAt(IntStream.range(0, x.rows()).toArray());
        this.labels = labels.clone();
        this.classes = classes;
    }

    private static void requireFinite(Matrix x) {
        for (int i = 0; i < x.rows(); i++) {
            for (int j = 0; j < x.columns(); j++) {
                Require.that(
                        Double.isFinite(x.get(i, j)),
                        "Samples: x has %s in row %d, column %d, but features must be finite numbers",
                        x.get(i, j),
                        i,
                        j);
            }
        }
    }

    private static void requireLabels(int[] labels, int classes) {
        for (int i = 0; i < labels.length; i++) {
            Require.that(
                    labels[i] >= 0 && labels[i] < classes,
                    "Samples: sample %d has the label %d, but with %d classes labels must be 0 to %d",
                    i,
                    labels[i],
                    classes,
                    classes - 1);
        }
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public int features() {
        return x.columns();
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public int label(int sample) {
        return labels[Require.index("Samples", "sample", sample, labels.length)];
    }

    @Override
    public Matrix x(int... samples) {
        for (int sample : samples) {
            Require.index("Samples", "sample", sample, labels.length);
        }
        return x.rowsAt(samples);
    }

    /** How many samples, features and classes. */
    @Override
    public String toString() {
        return size() + " samples of " + features() + " features, labels 0–" + (classes - 1);
    }
}
