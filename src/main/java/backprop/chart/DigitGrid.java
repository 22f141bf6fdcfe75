package backprop.chart;

import backprop.matrix.Matrix;
import backprop.require.Require;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/** Images of 28 × 28 pixels side by side: digits, or the weights that a first layer has learned. */
public final class DigitGrid {

    private static final int SIDE = 28;
    private static final int PIXELS = SIDE * SIDE;
    private static final int GAP = 5;
    private static final int WIDEST = 895;
    private static final int LINE = 15;
    private static final int KEY_HEIGHT = 40;

    private DigitGrid() {}

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
        double black = Math.max(1, Arrays.stream(images.toArray()).max().orElse(1));
        String alternative =
                images.rows() + (images.rows() == 1 ? " image" : " images") + list(captions);
        Grid grid = new Grid(images, captions, 0);
        Figure figure = new Figure(grid.width(), grid.height(), alternative);
        grid.draw(figure, v -> Style.between(v / black, Style.PAPER, Color.BLACK));
        return figure;
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
        double most = Math.max(1e-12, Arrays.stream(w.toArray()).map(Math::abs).max().orElse(1));
        Grid grid = new Grid(w.t(), captions, KEY_HEIGHT);
        String alternative =
                "weights of %d outputs as images, from -%s (blue) to %s (vermillion)%s"
                        .formatted(
                                w.columns(), Text.number(most), Text.number(most), list(captions));
        Figure figure = new Figure(grid.width(), grid.height(), alternative);
        grid.draw(figure, v -> Style.diverging(v / most));
        drawKey(figure, most);
        return figure;
    }

    private static void require(String method, String name, Matrix m, int came, String side) {
        Require.that(
                came == PIXELS,
                "DigitGrid.%s: %s is %s, but %d %s are needed: the %d×%d pixels of an image",
                method,
                name,
                m.shape(),
                PIXELS,
                side,
                SIDE,
                SIDE);
        Require.that(
                m.isFinite(),
                "DigitGrid.%s: %s contains NaN or an infinite value, which has no colour",
                method,
                name);
    }

    private static void requireCaptions(String method, int images, String[] captions) {
        Require.that(
                captions.length == 0 || captions.length == images,
                "DigitGrid.%s: %d captions came for %d images; give one for each, or none",
                method,
                captions.length,
                images);
    }

    private static String list(String[] captions) {
        return captions.length == 0 ? "" : ": " + String.join("; ", captions);
    }

    private static void drawKey(Figure figure, double most) {
        Graphics2D pen = figure.pen();
        pen.setFont(Style.SMALL);
        pen.setColor(Style.SOFT_TEXT);
        int y = figure.getHeight() - KEY_HEIGHT + 20;
        String low = "-" + Text.number(most);
        Text.left(pen, low, GAP, y);
        int left = GAP + (int) Text.width(pen, low) + 8;
        int length = Math.min(200, figure.getWidth() - 2 * left);
        Text.left(pen, "+" + Text.number(most), left + length + 8, y);
        for (int i = 0; i < length; i++) {
            pen.setColor(Style.diverging(2.0 * i / length - 1));
            pen.fillRect(left + i, y - 11, 1, 13);
        }
        pen.dispose();
    }

    /** The places of the images: three pixels wide each pixel, more if few, fewer if many. */
    private static final class Grid {

        private final Matrix images;
        private final int scale;
        private final int perRow;
        private final int extra;
        private final List<List<String>> captions = new ArrayList<>();
        private int captionLines;

        Grid(Matrix images, String[] texts, int extra) {
            this.images = images;
            this.extra = extra;
            int n = images.rows();
            scale = n <= 7 ? 4 : n <= 40 ? 3 : 2;
            perRow = Math.min(n, (WIDEST - GAP) / (SIDE * scale + GAP));
            for (String text : texts) {
                List<String> lines = Text.lines(text, Style.SMALL, SIDE * scale);
                captions.add(lines);
                captionLines = Math.max(captionLines, lines.size());
            }
        }

        int width() {
            return Math.max(GAP + perRow * (SIDE * scale + GAP), extra > 0 ? 320 : 0);
        }

        int height() {
            int rows = (images.rows() + perRow - 1) / perRow;
            return GAP + rows * tileHeight() + extra;
        }

        private int tileHeight() {
            return SIDE * scale + GAP + (captionLines > 0 ? captionLines * LINE + 5 : 0);
        }

        void draw(Figure figure, DoubleFunction<Color> color) {
            Graphics2D pen = figure.pen();
            pen.setFont(Style.SMALL);
            for (int k = 0; k < images.rows(); k++) {
                int left = GAP + k % perRow * (SIDE * scale + GAP);
                int top = GAP + k / perRow * tileHeight();
                drawImage(pen, k, left, top, color);
                pen.setColor(Style.TEXT);
                for (int i = 0; k < captions.size() && i < captions.get(k).size(); i++) {
                    Text.center(
                            pen,
                            captions.get(k).get(i),
                            left + SIDE * scale / 2.0,
                            top + SIDE * scale + LINE * (i + 1) - 1);
                }
            }
            pen.dispose();
        }

        private void drawImage(
                Graphics2D pen, int k, int left, int top, DoubleFunction<Color> color) {
            for (int pixel = 0; pixel < PIXELS; pixel++) {
                pen.setColor(color.apply(images.get(k, pixel)));
                pen.fillRect(left + pixel % SIDE * scale, top + pixel / SIDE * scale, scale, scale);
            }
            pen.setColor(Style.GRID);
            pen.setStroke(new BasicStroke(1));
            pen.drawRect(left, top, SIDE * scale - 1, SIDE * scale - 1);
        }
    }
}
