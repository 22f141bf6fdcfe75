package backprop.chart.paint;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * What is to be drawn, and how large; nothing is drawn, and no chart is made, before it is put onto
 * an image.
 *
 * @param width in pixels of the page
 * @param height in pixels of the page
 * @param strokes draws it from (0, 0) to (width, height)
 */
public record Painting(int width, int height, Consumer<Graphics2D> strokes) {

    /** Pixels of the image for one of the page, so that sharp screens have enough of them. */
    public static final int SHARPNESS = 2;

    public static Painting of(int width, int height, Supplier<Chart<?, ?>> chart) {
        return new Painting(width, height, g -> chart.get().paint(g, width, height));
    }

    /** Side by side, each in the middle of the height. */
    public static Painting row(int gap, Painting... parts) {
        int width = Arrays.stream(parts).mapToInt(p -> p.width + gap).sum() - gap;
        int height = Arrays.stream(parts).mapToInt(Painting::height).max().orElse(0);
        return new Painting(
                width,
                height,
                g -> {
                    int x = 0;
                    for (Painting part : parts) {
                        part.at(g, x, (height - part.height) / 2);
                        x += part.width + gap;
                    }
                });
    }

    /** One below the other, each in the middle of the width. */
    public static Painting column(int gap, Painting... parts) {
        int height = Arrays.stream(parts).mapToInt(p -> p.height + gap).sum() - gap;
        int width = Arrays.stream(parts).mapToInt(Painting::width).max().orElse(0);
        return new Painting(
                width,
                height,
                g -> {
                    int y = 0;
                    for (Painting part : parts) {
                        part.at(g, (width - part.width) / 2, y);
                        y += part.height + gap;
                    }
                });
    }

    void at(Graphics2D g, int x, int y) {
        Graphics2D pen = (Graphics2D) g.create();
        pen.translate(x, y);
        strokes.accept(pen);
        pen.dispose();
    }

    /** Draws it on white paper. */
    public void onto(BufferedImage image) {
        Graphics2D pen = Style.smooth(image.createGraphics());
        pen.setColor(Style.PAPER);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(SHARPNESS, SHARPNESS);
        strokes.accept(pen);
        pen.dispose();
    }
}
