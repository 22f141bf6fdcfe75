package backprop.chart;

import backprop.chart.paint.Painting;
import backprop.require.Require;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * A picture with a text alternative.
 *
 * <p>As the last expression of a notebook cell, or in {@code display(…)}, it is shown as a PNG.
 * {@link #toString} says in a line what there is to see.
 *
 * <p><b>Units.</b> For sharp screens the image has twice as many pixels in each direction as it is
 * to take on the page: {@link #displayWidth}, at most 900, by {@link #displayHeight}.
 *
 * <p><b>State.</b> It is drawn once, when somebody first looks at its pixels, so a figure that is
 * never shown costs no drawing. Safe to be looked at by several threads.
 */
public class Figure extends BufferedImage {

    private final String alternative;
    private Painting painting; // null once it is drawn

    Figure(String alternative, Painting painting) {
        super(
                painting.width() * Painting.SHARPNESS,
                painting.height() * Painting.SHARPNESS,
                TYPE_INT_RGB);
        this.alternative = alternative;
        this.painting = painting;
    }

    private synchronized void draw() {
        if (painting != null) {
            Painting now = painting;
            painting = null; // before it is drawn: drawing asks for the pixels, too
            now.onto(this);
        }
    }

    /**
     * How wide it is to be shown.
     *
     * @return pixels of the page
     */
    public final int displayWidth() {
        return getWidth() / Painting.SHARPNESS;
    }

    /**
     * How high it is to be shown.
     *
     * @return pixels of the page
     */
    public final int displayHeight() {
        return getHeight() / Painting.SHARPNESS;
    }

    @Override
    public final WritableRaster getRaster() {
        draw();
        return super.getRaster();
    }

    @Override
    public final Raster getData() {
        draw();
        return super.getData();
    }

    @Override
    public final Raster getData(Rectangle part) {
        draw();
        return super.getData(part);
    }

    @Override
    public final WritableRaster copyData(WritableRaster target) {
        draw();
        return super.copyData(target);
    }

    @Override
    public final Raster getTile(int x, int y) {
        draw();
        return super.getTile(x, y);
    }

    @Override
    public final int getRGB(int x, int y) {
        draw();
        return super.getRGB(x, y);
    }

    @Override
    public final int[] getRGB(
            int x, int y, int width, int height, int[] target, int offset, int scan) {
        draw();
        return super.getRGB(x, y, width, height, target, offset, scan);
    }

    @Override
    public final Graphics2D createGraphics() {
        draw();
        return super.createGraphics();
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
            ImageIO.write(this, "png", file.toFile());
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
