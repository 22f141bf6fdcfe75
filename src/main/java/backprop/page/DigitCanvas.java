package backprop.page;

import backprop.chart.Parts;
import backprop.chart.Predictions;
import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import backprop.require.Require;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

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
 * remains; so let {@link Predictions}, a picture of the same, follow it.
 *
 * <p><b>Precision.</b> Each weight travels as a whole number of 16 bits times a scale for its
 * matrix, 2.7 bytes of text. For the same pixels the probabilities are the library's to two
 * decimals and better.
 *
 * <p>Source of the scaling: LeCun, Cortes, Burges, The MNIST database of handwritten digits.
 */
public final class DigitCanvas {

    private static final int PIXELS = 28 * 28;
    private static final int DIGITS = 10;

    /** What the page is given. */
    private record Data(List<LayerData> layers) {}

    /** A Linear; a ReLU has neither. */
    private record LayerData(Numbers w, Numbers b) {}

    /** Whole numbers from -32767 to 32767, the low byte first, times a scale. */
    private record Numbers(double scale, String numbers) {}

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
        List<Layer> layers = Parts.flat(network);
        layers.forEach(DigitCanvas::requireKnown);
        requireShapes(layers);
        List<LayerData> data = layers.stream().map(DigitCanvas::data).toList();
        return LiveHtml.of("digit-canvas", new Data(data));
    }

    private static void requireKnown(Layer layer) {
        Require.that(
                layer instanceof Linear || layer instanceof ReLU,
                "DigitCanvas.html: the layer %s is a %s, but the page can compute only the"
                        + " library's Linear and ReLU; train a network of backprop.layer.Linear and"
                        + " backprop.layer.ReLU, whose formulas are the same",
                Parts.name(layer),
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

    private static LayerData data(Layer layer) {
        return layer instanceof Linear linear
                ? new LayerData(data(linear.w.value), data(linear.b.value))
                : new LayerData(null, null);
    }

    private static Numbers data(Matrix m) {
        double[] values = m.toArray();
        double most = Arrays.stream(values).map(Math::abs).max().orElse(0);
        double scale = most > 0 ? most / Short.MAX_VALUE : 1;
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double v : values) {
            bytes.putShort((short) Math.round(v / scale));
        }
        return new Numbers(scale, Base64.getEncoder().encodeToString(bytes.array()));
    }
}
