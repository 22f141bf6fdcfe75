package backprop.exercise;

import backprop.data.Images;
import backprop.data.Mnist;
import backprop.layer.Layer;
import backprop.layer.Parameter;
import backprop.matrix.Matrix;
import backprop.training.Evaluation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.IntStream;

/** Chapter 05: training. */
final class TrainingExercises {

    /** Batches of 128 in an epoch of 60,000 samples. */
    static final NumberExercise UPDATES =
            new NumberExercise(
                    "05-2",
                    (60000 + 127) / 128,
                    0,
                    Map.of(
                            "rest", 468.0,
                            "fraction", 468.75,
                            "every.sample", 60000.0,
                            "batch.32", 1875.0,
                            "batch.size", 128.0,
                            "epochs", 4690.0));

    static final int MOST_HIDDEN = 16;
    static final double ACCURACY = 0.85;
    private static final int TEST_IMAGES = 1000;
    private static final int PIXELS = 784;
    private static final int DIGITS = 10;

    private TrainingExercises() {}

    static Verdict step(TrainingStep step) {
        return new StepTrial(step).judge();
    }

    /** A network with few hidden units that reads most of the first test images. */
    static Verdict small(Layer network) {
        if (network.parameters() == null || network.parameters().isEmpty()) {
            return Verdict.hint("03.parameters");
        }
        int count = network.parameters().stream().mapToInt(TrainingExercises::size).sum();
        if (count > (PIXELS + 1 + DIGITS) * MOST_HIDDEN + DIGITS) {
            return Verdict.hint("05-3.large", count, MOST_HIDDEN);
        }
        Images test = test();
        Matrix y = network.forward(test.x(IntStream.range(0, TEST_IMAGES).toArray()));
        if (y == null || y.columns() != DIGITS) {
            return Verdict.hint("03.output", y == null ? 0 : y.columns(), DIGITS);
        }
        return y.isFinite() ? accuracy(network, y, test) : Verdict.hint("05-3.nan");
    }

    private static int size(Parameter p) {
        return p.value.rows() * p.value.columns();
    }

    private static Images test() {
        try {
            return Mnist.load().test().first(TEST_IMAGES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Verdict accuracy(Layer network, Matrix y, Images test) {
        double accuracy = Evaluation.of(network, test).accuracy();
        if (accuracy >= ACCURACY) {
            return Verdict.right();
        }
        int first = y.argmax(0);
        if (IntStream.range(0, y.rows()).allMatch(i -> y.argmax(i) == first)) {
            return Verdict.hint("05-3.dead", first);
        }
        double percent = 100 * accuracy;
        return Verdict.hint(accuracy < 0.25 ? "05-3.untrained" : "05-3.low", percent);
    }
}
