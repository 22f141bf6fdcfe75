package backprop.exercise.chapter;

import backprop.data.Images;
import backprop.data.Mnist;
import backprop.exercise.judge.Close;
import backprop.exercise.judge.Exercise;
import backprop.exercise.judge.NumberExercise;
import backprop.exercise.judge.StepTrial;
import backprop.exercise.judge.Verdict;
import backprop.layer.Layer;
import backprop.layer.Parameter;
import backprop.matrix.Matrix;
import backprop.training.Evaluation;
import backprop.training.TrainingStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** Chapter 05: training. */
final class Training {

    static final Map<String, Exercise> ALL =
            Map.of(
                    "05-step", Exercise.of(TrainingStep.class, s -> new StepTrial(s).judge()),
                    "05-1", Exercise.of(ToDoubleBiFunction.class, Training::accuracy),
                    "05-2", Exercise.of(Number.class, a -> Training.UPDATES.judge(a)),
                    "05-3", Exercise.of(Layer.class, Training::small));

    /** Batches of 128 in an epoch of 60,000 samples. */
    private static final NumberExercise UPDATES =
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

    private static final int MOST_HIDDEN = 16;
    private static final double ACCURACY = 0.85;
    private static final int TRAINING_IMAGES = 50_000; // the rest is the validation data of 05
    private static final int IMAGES = 1000;
    private static final int PIXELS = 784;
    private static final int DIGITS = 10;

    private Training() {}

    /** The share of the rows whose largest output stands at the target. */
    @SuppressWarnings("unchecked")
    private static Verdict accuracy(ToDoubleBiFunction<?, ?> function) {
        var accuracy = (ToDoubleBiFunction<Matrix, Matrix>) function;
        double some = accuracy.applyAsDouble(outputs(0, 1, 2, 0, 1), targets(0, 1, 1, 2, 1));
        double all = accuracy.applyAsDouble(outputs(2, 0, 1), targets(2, 0, 1));
        double none = accuracy.applyAsDouble(outputs(2, 0), targets(0, 1));
        if (some == 0 && all == 0 && none == 0) {
            return Verdict.notStarted();
        }
        if (Close.numbers(all, 1) && none == 0) {
            return Verdict.when(some == 0, "05-1.integers")
                    .then(() -> Verdict.when(some == 1, "05-1.first"))
                    .then(() -> Verdict.when(!Close.numbers(some, 0.6), "05-1.other", some));
        }
        return wrongAccuracy(some, all, none);
    }

    private static Verdict wrongAccuracy(double some, double all, double none) {
        if (Close.numbers(some, 3) && Close.numbers(all, 3)) {
            return Verdict.hint("05-1.count");
        }
        if (Close.numbers(some, 60) && Close.numbers(all, 100)) {
            return Verdict.hint("05-1.percent");
        }
        if (Close.numbers(some, 0.4) && all == 0 && Close.numbers(none, 1)) {
            return Verdict.hint("05-1.wrong");
        }
        return some == 3.0 / 4 ? Verdict.hint("05-1.columns") : Verdict.hint("05-1.other", some);
    }

    /** Outputs whose largest stands at these places; none of them is a probability. */
    private static Matrix outputs(int... largest) {
        Matrix y = Matrix.randn(largest.length, 4, new Random(8)).minus(Matrix.row(5, 5, 5, 5));
        for (int i = 0; i < largest.length; i++) {
            y.setInPlace(i, largest[i], 0.5);
        }
        return y;
    }

    private static Matrix targets(int... classes) {
        Matrix t = Matrix.zeros(classes.length, 4);
        for (int i = 0; i < classes.length; i++) {
            t.setInPlace(i, classes[i], 1);
        }
        return t;
    }

    /** A network with few hidden units that reads most images which it was not trained on. */
    private static Verdict small(Layer network) {
        if (network.parameters() == null || network.parameters().isEmpty()) {
            return Verdict.hint("03.parameters");
        }
        int count = network.parameters().stream().mapToInt(Training::size).sum();
        if (count > (PIXELS + 1 + DIGITS) * MOST_HIDDEN + DIGITS) {
            return Verdict.hint("05-3.large", count, MOST_HIDDEN);
        }
        return reads(network, "05-3", ACCURACY);
    }

    /** Whether a network reads enough of the images that were not used for training. */
    static Verdict reads(Layer network, String id, double enough) {
        if (network.parameters() == null || network.parameters().isEmpty()) {
            return Verdict.hint("03.parameters");
        }
        network.training(false); // a loop of one's own may have left it in training mode
        Images others = others();
        Matrix y = network.forward(others.x(IntStream.range(0, IMAGES).toArray()));
        if (y == null || y.columns() != DIGITS) {
            return Verdict.hint("03.output", y == null ? 0 : y.columns(), DIGITS);
        }
        return y.isFinite() ? accuracy(network, y, others, id, enough) : Verdict.hint("05-3.nan");
    }

    private static int size(Parameter p) {
        return p.value.rows() * p.value.columns();
    }

    private static Images others() {
        try {
            return Mnist.load()
                    .train()
                    .shuffled(new Random(0))
                    .split(TRAINING_IMAGES)
                    .validation()
                    .first(IMAGES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Verdict accuracy(
            Layer network, Matrix y, Images others, String id, double enough) {
        double accuracy = Evaluation.of(network, others).accuracy();
        if (accuracy >= enough) {
            return Verdict.right();
        }
        int first = y.argmax(0);
        if (IntStream.range(0, y.rows()).allMatch(i -> y.argmax(i) == first)) {
            return Verdict.hint(String.join(".", id, "dead"), first);
        }
        double percent = 100 * accuracy;
        String low = String.join(".", id, "low");
        return Verdict.hint(accuracy < 0.25 ? "05-3.untrained" : low, percent);
    }
}
