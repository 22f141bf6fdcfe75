package backprop.chart.paint;

import backprop.matrix.Matrix;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/** Images of 28 × 28 pixels, a row of the matrix each, with a caption under each. */
public final class ImageGridPainting {

    private static final int SIDE = 28;
    private static final int GAP = 5;
    private static final int WIDEST = 895;
    private static final int LINE = 15;
    private static final int KEY_WIDTH = 320;
    private static final int KEY_HEIGHT = 34;
    private static final int TITLE_HEIGHT = 26;
    private static final Font NUMBER = Style.SMALL.deriveFont(10f); // fits in a digit's white rim

    private final Matrix images;
    private final DoubleFunction<Color> color;
    private final int scale;
    private final int perRow;
    private final List<List<String>> captions;
    private final int captionLines;
    private boolean numbered;

    private ImageGridPainting(
            Matrix images, DoubleFunction<Color> color, int scale, int widest, String... texts) {
        this.images = images;
        this.color = color;
        this.scale = scale;
        perRow = Math.min(images.rows(), (widest - GAP) / (SIDE * scale + GAP));
        captions =
                Arrays.stream(texts)
                        .map(text -> Text.lines(text, Style.SMALL, SIDE * scale))
                        .toList();
        captionLines = captions.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Dark on white: 0 is white, {@code black} is black. */
    public static Painting digits(Matrix images, double black, String... captions) {
        return grid(images, black, captions).painting();
    }

    /** Dark on white, with the number of its row, from 0 on, in the corner of each. */
    public static Painting numbered(Matrix images, double black, String... captions) {
        ImageGridPainting grid = grid(images, black, captions);
        grid.numbered = true;
        return grid.painting();
    }

    private static ImageGridPainting grid(Matrix images, double black, String... captions) {
        DoubleFunction<Color> color = v -> Style.between(v / black, Style.PAPER, Color.BLACK);
        return new ImageGridPainting(images, color, scale(images.rows()), WIDEST, captions);
    }

    /** Blue from {@code -most}, white at 0, vermillion up to {@code most}; with a key. */
    public static Painting weights(Matrix images, double most, String... captions) {
        DoubleFunction<Color> color = v -> Style.diverging(v / most);
        Painting grid =
                new ImageGridPainting(images, color, scale(images.rows()), WIDEST, captions)
                        .painting();
        return Painting.column(0, grid, key(most));
    }

    /** Two sets of weights side by side under titles, with one key for both. */
    public static Painting beforeAndAfter(Matrix before, Matrix after, double most) {
        DoubleFunction<Color> color = v -> Style.diverging(v / most);
        int scale = Math.max(1, scale(before.rows()) - 1);
        int widest = (WIDEST - 4 * GAP) / 2;
        Painting left = new ImageGridPainting(before, color, scale, widest).painting();
        Painting right = new ImageGridPainting(after, color, scale, widest).painting();
        Painting both =
                Painting.row(
                        4 * GAP,
                        Painting.column(0, title(Words.text("before"), left.width()), left),
                        Painting.column(0, title(Words.text("after"), right.width()), right));
        return Painting.column(0, both, key(most));
    }

    /** Four pixels wide each pixel if there are few images, fewer if there are many. */
    private static int scale(int images) {
        return images <= 7 ? 4 : images <= 40 ? 3 : 2;
    }

    private static Painting title(String text, int width) {
        return new Painting(
                width,
                TITLE_HEIGHT,
                g -> {
                    g.setFont(Style.BOLD);
                    g.setColor(Style.TEXT);
                    Text.center(g, text, width / 2.0, TITLE_HEIGHT - 7);
                });
    }

    private static Painting key(double most) {
        return new Painting(KEY_WIDTH, KEY_HEIGHT, g -> drawKey(g, most));
    }

    private static void drawKey(Graphics2D g, double most) {
        int length = 180;
        int left = (KEY_WIDTH - length) / 2;
        for (int i = 0; i < length; i++) {
            g.setColor(Style.diverging(2.0 * i / length - 1));
            g.fillRect(left + i, 8, 1, 13);
        }
        g.setFont(Style.SMALL);
        g.setColor(Style.SOFT_TEXT);
        String low = "-" + Text.number(most);
        Text.left(g, low, left - 8 - Text.width(g, low), 19);
        Text.left(g, "+" + Text.number(most), left + length + 8, 19);
    }

    private Painting painting() {
        int rows = (images.rows() + perRow - 1) / perRow;
        int width = GAP + perRow * (SIDE * scale + GAP);
        return new Painting(width, GAP + rows * tileHeight(), this::draw);
    }

    private int tileHeight() {
        return SIDE * scale + GAP + (captionLines > 0 ? captionLines * LINE + 5 : 0);
    }

    private void draw(Graphics2D pen) {
        for (int k = 0; k < images.rows(); k++) {
            int left = GAP + k % perRow * (SIDE * scale + GAP);
            int top = GAP + k / perRow * tileHeight();
            drawImage(pen, k, left, top);
            drawCaption(pen, k, left + SIDE * scale / 2.0, top + SIDE * scale);
            if (numbered) {
                pen.setFont(NUMBER);
                pen.setColor(Style.SOFT_TEXT);
                Text.left(pen, String.valueOf(k), left + 3, top + NUMBER.getSize() + 1);
            }
        }
    }

    private void drawCaption(Graphics2D pen, int k, double middle, int top) {
        pen.setFont(Style.SMALL);
        pen.setColor(Style.TEXT);
        for (int i = 0; k < captions.size() && i < captions.get(k).size(); i++) {
            Text.center(pen, captions.get(k).get(i), middle, top + LINE * (i + 1) - 1);
        }
    }

    private void drawImage(Graphics2D pen, int k, int left, int top) {
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            pen.setColor(color.apply(images.get(k, pixel)));
            pen.fillRect(left + pixel % SIDE * scale, top + pixel / SIDE * scale, scale, scale);
        }
        pen.setColor(Style.GRID);
        pen.setStroke(new BasicStroke(1));
        pen.drawRect(left, top, SIDE * scale - 1, SIDE * scale - 1);
    }
}
