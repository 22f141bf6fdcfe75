package backprop.chart;

import backprop.chart.paint.ImageGridPainting;
import backprop.chart.paint.Text;
import backprop.data.Images;
import backprop.matrix.Matrix;
import backprop.require.Require;
import backprop.training.Mistake;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Images of 28 × 28 pixels side by side: digits, or the weights that a first layer has learned. */
public final class ImageGrid {

    private static final int SIDE = 28;
    private static final int PIXELS = SIDE * SIDE;
    private static final double LEAST = 1e-12; // a scale that is not 0

    private ImageGrid() {}

    /**
     * Digits, dark on white as on paper: 0 is white, and the largest value (at least 1) black.
     *
     * @param images a row of 784 pixels for each image
     * @param captions what to write under each, such as {@code "7, guess 1 (99%)"}; or none
     * @return the figure
     * @throws IllegalArgumentException if images does not have 784 columns, if a pixel is not a
     *     number, or if the number of captions differs
     */
    public static Figure of(Matrix images, String... captions) {
        require("of", "images", images, images.columns(), "columns");
        requireCaptions("of", images.rows(), captions);
        return new Figure(
                alternative(images, captions),
                ImageGridPainting.digits(images.times(1), black(images), captions));
    }

    private static double black(Matrix images) {
        return Math.max(1, Arrays.stream(images.toArray()).max().orElse(1));
    }

    private static String alternative(Matrix images, String... captions) {
        return images.rows() + (images.rows() == 1 ? " image" : " images") + list(captions);
    }

    /**
     * Digits with their class under each, and in the corner of each its number: 0 for the first.
     *
     * @param images of 28 × 28 pixels
     * @return the figure
     * @throws IllegalArgumentException if the images have another size
     */
    public static Figure of(Images images) {
        Require.notNull("ImageGrid", "of", "images", images);
        String[] labels =
                IntStream.range(0, images.size())
                        .mapToObj(i -> String.valueOf(images.label(i)))
                        .toArray(String[]::new);
        Matrix x = images.x();
        require("of", "images", x, x.columns(), "columns");
        return new Figure(alternative(x, labels), ImageGridPainting.numbered(x, black(x), labels));
    }

    /**
     * Digits that a network took for others. {@code 9 → 5 97%} under one means: it is a 9, but was
     * taken for a 5, with a probability of 97 %.
     *
     * @param images what was evaluated, of 28 × 28 pixels
     * @param mistakes some of its mistakes, at least one, such as {@code evaluation.worst(20)}
     * @return the figure
     * @throws IllegalArgumentException if there is no mistake to draw
     */
    public static Figure mistakes(Images images, List<Mistake> mistakes) {
        Require.notNull("ImageGrid", "mistakes", "images", images);
        Require.that(
                mistakes != null && !mistakes.isEmpty(),
                "ImageGrid.mistakes: there is no mistake to draw");
        int[] samples = mistakes.stream().mapToInt(Mistake::sample).toArray();
        Matrix x = images.x(samples);
        require("mistakes", "images", x, x.columns(), "columns");
        return new Figure(
                Text.of("%d mistake%s", samples.length, samples.length == 1 ? "" : "s")
                        + list(captions(mistakes, "%d, not %d (%d%%)")),
                ImageGridPainting.digits(x, 1, captions(mistakes, "%d → %d  %d%%")));
    }

    private static String[] captions(List<Mistake> mistakes, String format) {
        return mistakes.stream()
                .map(m -> Text.of(format, m.truth(), m.guess(), percent(m)))
                .toArray(String[]::new);
    }

    private static long percent(Mistake mistake) {
        return Math.round(100 * mistake.confidence());
    }

    /**
     * The weights that lead to each output of a first layer, as images: blue is negative, white 0,
     * vermillion positive.
     *
     * @param w 784 × outputs, such as {@code linear.w.value}
     * @param captions what to write under each image; or none
     * @return the figure
     * @throws IllegalArgumentException if w does not have 784 rows, if a weight is not a number, or
     *     if the number of captions differs
     */
    public static Figure weights(Matrix w, String... captions) {
        require("weights", "w", w, w.rows(), "rows");
        requireCaptions("weights", w.columns(), captions);
        double most = largest(w);
        String scale = Text.number(most);
        return new Figure(
                Text.of(
                        "weights of %d outputs as images, from -%s (blue) to %s (vermillion)%s",
                        w.columns(), scale, scale, list(captions)),
                ImageGridPainting.weights(w.times(1).t(), most, captions));
    }

    /**
     * The weights of a first layer before and after its training, side by side on one scale.
     *
     * @param before 784 × outputs
     * @param after as many
     * @param first how many outputs to draw, from the first on
     * @return the figure
     * @throws IllegalArgumentException if one does not have 784 rows, if their shapes differ, if
     *     there are fewer outputs than first, or if a weight is not a number
     */
    public static Figure beforeAndAfter(Matrix before, Matrix after, int first) {
        require("beforeAndAfter", "before", before, before.rows(), "rows");
        require("beforeAndAfter", "after", after, after.rows(), "rows");
        Require.that(
                before.columns() == after.columns(),
                "ImageGrid.beforeAndAfter: before is %s and after %s, but both must have the same"
                        + " shape",
                before.shape(),
                after.shape());
        Require.that(
                first >= 1 && first <= before.columns(),
                "ImageGrid.beforeAndAfter: %d outputs are asked for, but it must be 1 to %d",
                first,
                before.columns());
        int[] outputs = IntStream.range(0, first).toArray();
        return beforeAndAfter(before.t().rowsAt(outputs), after.t().rowsAt(outputs));
    }

    /** A row for each output. */
    private static Figure beforeAndAfter(Matrix before, Matrix after) {
        double most = Math.max(largest(before), largest(after));
        return new Figure(
                Text.of(
                        "weights of %d outputs as images; largest before %s, after %s",
                        before.rows(), Text.number(largest(before)), Text.number(largest(after))),
                ImageGridPainting.beforeAndAfter(before, after, most));
    }

    private static double largest(Matrix w) {
        return Math.max(LEAST, Arrays.stream(w.toArray()).map(Math::abs).max().orElse(1));
    }

    private static void require(String method, String name, Matrix m, int came, String side) {
        Require.that(
                came == PIXELS,
                "ImageGrid.%s: %s is %s, but %d %s are needed: the %d×%d pixels of an image",
                method,
                name,
                m.shape(),
                PIXELS,
                side,
                SIDE,
                SIDE);
        Require.that(
                m.isFinite(),
                "ImageGrid.%s: %s contains NaN or an infinite value, which has no colour",
                method,
                name);
    }

    private static void requireCaptions(String method, int images, String[] captions) {
        Require.that(
                captions.length == 0 || captions.length == images,
                "ImageGrid.%s: %d captions came for %d images; give one for each, or none",
                method,
                captions.length,
                images);
    }

    private static String list(String[] captions) {
        return captions.length == 0 ? "" : ": " + String.join("; ", captions);
    }
}
