package backprop.chart;

import backprop.require.Require;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * A picture with a text alternative.
 *
 * <p>As the last expression of a notebook cell, or in {@code display(…)}, it is shown as a PNG of
 * its own size, at most 900 pixels wide. {@link #toString} says in a line what there is to see.
 */
public class Figure extends BufferedImage {

    private final String alternative;

    Figure(int width, int height, String alternative) {
        super(width, height, TYPE_INT_RGB);
        this.alternative = alternative;
        Graphics2D pen = pen();
        pen.setColor(Style.PAPER);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
    }

    final Graphics2D pen() {
        return Style.smooth(createGraphics());
    }

    /** Draws a chart into a rectangle. */
    final void draw(Chart<?, ?> chart, int left, int top, int width, int height) {
        Graphics2D pen = pen();
        pen.translate(left, top);
        chart.paint(pen, width, height);
        pen.dispose();
    }

    /**
     * Writes the picture as a PNG.
     *
     * @param file where to; its name ends in {@code .png}; its folder must exist
     * @throws IllegalArgumentException if the name ends differently
     * @throws UncheckedIOException if the file cannot be written
     */
    public final void save(Path file) {
        Require.that(
                file.toString().endsWith(".png"),
                "Figure.save: the file is %s, but its name must end in .png",
                file);
        try {
            ImageIO.write(this, "png", new File(file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("Figure.save: " + file + " cannot be written", e);
        }
    }

    /** What there is to see, in one line. */
    @Override
    public final String toString() {
        return alternative;
    }
}
