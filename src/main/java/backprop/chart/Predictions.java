package backprop.chart;

import backprop.chart.paint.PredictionsPainting;
import backprop.chart.paint.Text;
import backprop.layer.Layer;
import backprop.loss.CrossEntropy;
import backprop.matrix.Matrix;
import backprop.matrix.RequireMatrix;
import backprop.require.Require;
import java.util.ArrayList;
import java.util.List;

/** What a network says to a few images: each image, and under it the ten probabilities. */
public final class Predictions {

    private static final int PIXELS = 28 * 28;
    private static final int DIGITS = 10;
    private static final int MOST = 5;

    private Predictions() {}

    /**
     * Runs a network forward and draws what it says.
     *
     * @param network any whose 10 outputs become probabilities by softmax; it is run forward
     * @param images a row of 784 pixels each, from 0 (background) to 1; 1 to 5 of them
     * @return the figure
     * @throws IllegalArgumentException if there are more than 5 images, if they do not have 784
     *     pixels, or if the network does not take them or does not have 10 outputs
     */
    public static Figure of(Layer network, Matrix images) {
        Require.notNull("Predictions", "of", "network", network);
        RequireMatrix.columns("Predictions", "of", "images", images, PIXELS);
        Require.that(
                images.rows() <= MOST,
                "Predictions.of: %d images came, but at most %d fit side by side",
                images.rows(),
                MOST);
        Matrix y = network.forward(images);
        RequireMatrix.shape(
                "Predictions", "of", "the output", y, images.rows(), DIGITS, "one per digit");
        Matrix probabilities = CrossEntropy.softmax(y);
        List<String> guesses = new ArrayList<>();
        for (int i = 0; i < images.rows(); i++) {
            int guess = probabilities.argmax(i);
            guesses.add(Text.of("%d (%.1f%%)", guess, 100 * probabilities.get(i, guess)));
        }
        return new Figure(
                "images read as " + String.join(", ", guesses),
                PredictionsPainting.of(images.times(1), probabilities));
    }
}
