package backprop.chart;

import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.loss.CrossEntropy;
import backprop.matrix.Matrix;
import backprop.matrix.RequireMatrix;
import backprop.network.NeuralNetwork;
import backprop.require.Require;
import java.awt.Graphics2D;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A canvas to draw a digit on, and what a network says to it: the page computes the ten
 * probabilities itself, from the weights that the network has now.
 *
 * <pre>{@code
 * display(DigitCanvas.html(network), "text/html");
 * }</pre>
 *
 * <p>Like the makers of MNIST it first scales a drawing to fit into 20 × 20 pixels, grey at the
 * edges, and then puts its centre of mass into the middle of 28 × 28.
 *
 * <p>It needs a notebook that is trusted, since a script moves it. Elsewhere one line of text
 * remains; so let {@link #still}, a picture of the same, follow it.
 *
 * <p><b>Precision.</b> Each weight travels as a whole number of 16 bits times a scale for its
 * matrix, 2.7 bytes of text. For the same pixels the probabilities are the library's to two
 * decimals and better.
 *
 * <p>Source of the scaling: LeCun, Cortes, Burges, The MNIST database of handwritten digits.
 */
public final class DigitCanvas {

    private static final String STILL =
            "Canvas to draw a digit on, where this notebook is trusted. A picture is below.";
    private static final int PIXELS = 28 * 28;
    private static final int DIGITS = 10;
    private static final int GAP = 24;

    private DigitCanvas() {}

    /**
     * The canvas, the 28 × 28 pixels that the network sees, and the probabilities.
     *
     * @param network of the library's Linear and ReLU, 784 inputs, 10 outputs; not run
     * @return HTML without references to anything outside, to display as {@code text/html}
     * @throws IllegalArgumentException if the network has other layers or another shape, or a
     *     weight that is not a number
     */
    public static String html(NeuralNetwork network) {
        Require.notNull("DigitCanvas", "html", "network", network);
        List<Layer> layers = Graph.flat(network);
        layers.forEach(DigitCanvas::requireKnown);
        requireShapes(layers);
        String json = layers.stream().map(DigitCanvas::json).collect(Collectors.joining(","));
        return LiveHtml.of("digit-canvas", STILL, LiveHtml.object("layers", "[" + json + "]"));
    }

    private static void requireKnown(Layer layer) {
        Require.that(
                layer instanceof Linear || layer instanceof ReLU,
                "DigitCanvas.html: the layer %s is a %s, but the page can compute only the"
                        + " library's Linear and ReLU; train a network of backprop.layer.Linear and"
                        + " backprop.layer.ReLU, whose formulas are the same",
                Graph.name(layer),
                layer.getClass().getName());
        layer.parameters()
                .forEach(
                        p ->
                                Require.that(
                                        p.value.isFinite(),
                                        "DigitCanvas.html: the weights of %s contain NaN or an"
                                                + " infinite value; the training went wrong, so make"
                                                + " a new network and try a smaller learning rate",
                                        layer));
    }

    private static void requireShapes(List<Layer> layers) {
        int columns = PIXELS;
        for (Layer layer : layers) {
            if (layer instanceof Linear linear) {
                Require.that(
                        linear.w.value.rows() == columns,
                        "DigitCanvas.html: %s comes after %d values, so it must have %d inputs (an"
                                + " image is 28×28 = 784 pixels)",
                        linear,
                        columns,
                        columns);
                columns = linear.w.value.columns();
            }
        }
        Require.that(
                columns == DIGITS,
                "DigitCanvas.html: the network has %d outputs, but 10 are needed, one per digit",
                columns);
    }

    private static String json(Layer layer) {
        if (!(layer instanceof Linear linear)) {
            return LiveHtml.object();
        }
        return LiveHtml.object("w", json(linear.w.value), "b", json(linear.b.value));
    }

    /** Whole numbers from -32767 to 32767, the low byte first, times a scale. */
    private static String json(Matrix m) {
        double[] values = m.toArray();
        double most = Arrays.stream(values).map(Math::abs).max().orElse(0);
        double scale = most > 0 ? most / Short.MAX_VALUE : 1;
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double v : values) {
            bytes.putShort((short) Math.round(v / scale));
        }
        String text = Base64.getEncoder().encodeToString(bytes.array());
        return LiveHtml.object("scale", String.valueOf(scale), "numbers", LiveHtml.json(text));
    }

    /**
     * The same as a picture, for one given image: what the network sees, and what it says.
     *
     * @param network any whose 10 outputs become probabilities by softmax; it is run forward
     * @param image a row of 784 pixels, from 0 (background) to 1
     * @return the figure
     * @throws IllegalArgumentException if the image is not 1 × 784, or if the network does not take
     *     it or does not have 10 outputs
     */
    public static Figure still(Layer network, Matrix image) {
        Require.notNull("DigitCanvas", "still", "network", network);
        RequireMatrix.shape(
                "DigitCanvas", "still", "image", image, 1, PIXELS, "one image of 28×28");
        Matrix y = network.forward(image);
        RequireMatrix.shape("DigitCanvas", "still", "the output", y, 1, DIGITS, "one per digit");
        Matrix probabilities = CrossEntropy.softmax(y);
        int guess = probabilities.argmax(0);
        long percent = Math.round(100 * probabilities.get(0, guess));
        Figure digit = DigitGrid.of(image, "%d (%d%%)".formatted(guess, percent));
        return beside(digit, Bars.of(probabilities), "image read as " + guess);
    }

    private static Figure beside(Figure left, Figure right, String what) {
        int width = left.getWidth() + GAP + right.getWidth();
        int height = Math.max(left.getHeight(), right.getHeight());
        Figure both = new Figure(width, height, what + "; " + right);
        Graphics2D pen = both.pen();
        pen.drawImage(left, 0, (height - left.getHeight()) / 2, null);
        pen.drawImage(right, left.getWidth() + GAP, (height - right.getHeight()) / 2, null);
        pen.dispose();
        return both;
    }
}
