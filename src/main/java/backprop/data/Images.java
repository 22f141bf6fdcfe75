package backprop.data;

import backprop.matrix.Matrix;
import backprop.require.Require;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Grey images with a class each, such as handwritten digits.
 *
 * <pre>{@code feature = pixel / 255, from 0 (background) to 1}</pre>
 *
 * <p><b>Shapes.</b> An image of r × c pixels is a sample of r·c features, row by row.
 *
 * <p><b>Memory.</b> A pixel stays a byte until a batch asks for it. Parts and other orders of the
 * images share these bytes.
 */
public final class Images implements Dataset {

    private static final double WHITE = 255;
    private static final double[] FEATURES = // of each pixel; looked up faster than divided
            IntStream.rangeClosed(0, (int) WHITE).mapToDouble(pixel -> pixel / WHITE).toArray();
    private static final int MOST_CLASSES = 256; // a label is a byte
    private static final int DIGITS = 10;

    private final byte[] pixels;
    private final byte[] labels;
    private final int[] places; // where each sample stands in the files
    private final int rows;
    private final int columns;
    private final int classes;

    private Images(byte[] pixels, byte[] labels, int[] places, int rows, int columns, int classes) {
        this.pixels = pixels;
        this.labels = labels;
        this.places = places;
        this.rows = rows;
        this.columns = columns;
        this.classes = classes;
    }

    /**
     * Reads images of ten classes, such as Fashion-MNIST.
     *
     * @param images an IDX file of n × rows × columns bytes
     * @param labels an IDX file of n bytes from 0 to 9
     * @return the data set
     * @throws IOException if one of the files cannot be read, as in {@link IdxFile#read(Path)}
     * @throws IllegalArgumentException if the two files do not fit together
     */
    public static Images read(Path images, Path labels) throws IOException {
        return read(images, labels, DIGITS);
    }

    /**
     * Reads images of any number of classes, such as the letters of EMNIST: 27, because their
     * labels start at 1.
     *
     * @param images an IDX file of n × rows × columns bytes
     * @param labels an IDX file of n bytes, each less than classes
     * @param classes how many there are, from 1 to 256
     * @return the data set
     * @throws IOException if one of the files cannot be read, as in {@link IdxFile#read(Path)}
     * @throws IllegalArgumentException if the two files do not fit together
     */
    public static Images read(Path images, Path labels, int classes) throws IOException {
        return of(IdxFile.read(images), IdxFile.read(labels), classes);
    }

    /**
     * Puts images and their classes together.
     *
     * @param images n × rows × columns bytes; kept, not copied
     * @param labels n bytes, each less than classes; kept, not copied
     * @param classes how many there are, from 1 to 256
     * @return the data set
     * @throws IllegalArgumentException if dimensions, numbers or a label do not fit
     */
    public static Images of(IdxFile images, IdxFile labels, int classes) {
        Require.notNull("Images", "of", "images", images);
        Require.notNull("Images", "of", "labels", labels);
        requireDimensions(images, 3, "images (number, rows, columns)");
        requireDimensions(labels, 1, "labels (number)");
        int[] shape = images.dimensions();
        int count = labels.dimensions()[0];
        Require.that(
                shape[0] == count,
                "Images: %s has %d images, but %s has %d labels; there must be one label per image",
                images.name(),
                shape[0],
                labels.name(),
                count);
        requireLabels(labels, classes);
        int[] places = IntStream.range(0, count).toArray();
        return new Images(images.bytes(), labels.bytes(), places, shape[1], shape[2], classes);
    }

    private static void requireDimensions(IdxFile file, int needed, String what) {
        Require.that(
                file.dimensions().length == needed,
                "Images: %s has %d dimensions, but a file of %s has %d",
                file,
                file.dimensions().length,
                what,
                needed);
    }

    private static void requireLabels(IdxFile labels, int classes) {
        Require.that(
                classes >= 1 && classes <= MOST_CLASSES,
                "Images: %d classes came, but a label is a byte, so it must be 1 to %d",
                classes,
                MOST_CLASSES);
        byte[] bytes = labels.bytes();
        for (int i = 0; i < bytes.length; i++) {
            int label = bytes[i] & 0xff;
            Require.that(
                    label < classes,
                    "Images: in %s, sample %d has the label %d, but with %d classes labels must be 0 to"
                            + " %d; if there are more classes, say how many:"
                            + " Images.read(images, labels, classes)",
                    labels.name(),
                    i,
                    label,
                    classes,
                    classes - 1);
        }
    }

    @Override
    public int size() {
        return places.length;
    }

    @Override
    public int features() {
        return rows * columns;
    }

    @Override
    public int classes() {
        return classes;
    }

    /**
     * The height of an image.
     *
     * @return in pixels
     */
    public int rows() {
        return rows;
    }

    /**
     * The width of an image.
     *
     * @return in pixels
     */
    public int columns() {
        return columns;
    }

    @Override
    public int label(int sample) {
        return labels[place(sample)] & 0xff;
    }

    @Override
    public Matrix x(int... samples) {
        // First the bytes alone: the machine fetches many images at once from memory, where they
        // lie
        // far apart.
        byte[] batch = new byte[Math.multiplyExact(samples.length, features())];
        for (int i = 0; i < samples.length; i++) {
            int start = place(samples[i]) * features();
            System.arraycopy(pixels, start, batch, i * features(), features());
        }
        return Matrix.of(samples.length, features(), k -> FEATURES[batch[k] & 0xff]);
    }

    /**
     * One image as a picture.
     *
     * @param sample from 0
     * @return rows × columns, from 0 to 1, a new matrix
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    public Matrix image(int sample) {
        int start = place(sample) * features();
        return Matrix.of(rows, columns, k -> FEATURES[pixels[start + k] & 0xff]);
    }

    /** The place of a sample in the files. */
    private int place(int sample) {
        return places[Require.index("Images", "image", sample, places.length)];
    }

    @Override
    public Images at(int... samples) {
        int[] part = Order.in(places, "Images", samples);
        return new Images(pixels, labels, part, rows, columns, classes);
    }

    @Override
    public Images first(int n) {
        return at(Order.first(n, size()));
    }

    @Override
    public Images shuffled(Random random) {
        return at(Order.shuffled(size(), random));
    }

    @Override
    public Split<Images> split(int training) {
        int[][] parts = Order.split(training, size());
        return new Split<>(at(parts[0]), at(parts[1]));
    }

    /** How many images of which size and classes: {@code 60000 images of 28×28, labels 0–9}. */
    @Override
    public String toString() {
        return size() + " images of " + rows + "×" + columns + ", labels 0–" + (classes - 1);
    }
}
