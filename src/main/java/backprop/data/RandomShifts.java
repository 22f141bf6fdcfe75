package backprop.data;

import backprop.matrix.Matrix;
import backprop.require.Require;
import java.util.Random;

/**
 * Images that lie a little elsewhere each time they are asked for: more handwriting from the same
 * images, to learn from. A digit that is moved by a pixel is still the same digit.
 *
 * <pre>{@code pixel (r, c) of the result = pixel (r − down, c − right) of the image, or 0 outside}
 * </pre>
 *
 * <p>down and right are drawn anew for each image of each batch, whole numbers from −most to most.
 * So, unlike other data sets, this one changes: meant for training, not for evaluation.
 *
 * <p>Source: LeCun, Bottou, Bengio, Haffner, Gradient-Based Learning Applied to Document
 * Recognition, Proc. IEEE 86 (1998), sec. III C, which moves and distorts the digits of MNIST.
 */
public final class RandomShifts implements Dataset {

    private final Images images;
    private final int most;
    private final Random random;

    /**
     * Images to be moved.
     *
     * @param images the images as they are; not modified
     * @param most how far an image may be moved in each direction, in pixels, at least 0
     * @param random decides how far; the same seed gives the same moves
     * @throws IllegalArgumentException if something is null, or {@code most} is negative
     */
    public RandomShifts(Images images, int most, Random random) {
        Require.notNull("RandomShifts", "new", "images", images);
        Require.notNull("RandomShifts", "new", "random", random);
        Require.that(
                most >= 0, "RandomShifts: most is %d pixels, but it must not be negative", most);
        this.images = images;
        this.most = most;
        this.random = random;
    }

    @Override
    public int size() {
        return images.size();
    }

    @Override
    public int features() {
        return images.features();
    }

    @Override
    public int classes() {
        return images.classes();
    }

    @Override
    public int label(int sample) {
        return images.label(sample);
    }

    @Override
    public Matrix x(int... samples) {
        double[] from = images.x(samples).toArray();
        double[] to = new double[from.length];
        for (int i = 0; i < samples.length; i++) {
            move(from, to, i * features(), draw(), draw());
        }
        return Matrix.of(samples.length, features(), k -> to[k]);
    }

    /** From −most to most, each as likely as any other. */
    private int draw() {
        return random.nextInt(2 * most + 1) - most;
    }

    private void move(double[] from, double[] to, int start, int down, int right) {
        int columns = images.columns();
        for (int r = Math.max(0, down); r < Math.min(images.rows(), images.rows() + down); r++) {
            for (int c = Math.max(0, right); c < Math.min(columns, columns + right); c++) {
                to[start + r * columns + c] = from[start + (r - down) * columns + c - right];
            }
        }
    }

    /** The images, and how far they are moved. */
    @Override
    public String toString() {
        return images + ", moved by up to " + most + " pixels";
    }
}
