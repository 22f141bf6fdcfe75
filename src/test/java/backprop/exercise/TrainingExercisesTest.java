package backprop.exercise;

import backprop.data.Images;
import backprop.data.Mnist;
import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.loss.CrossEntropy;
import backprop.loss.Loss;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import backprop.optimizer.Sgd;
import backprop.training.Trainer;
import backprop.training.TrainingStep;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrainingExercisesTest {

    private static final TrainingStep RIGHT =
            (network, loss, x, t, rate) -> {
                double l = loss.forward(network.forward(x), t);
                network.backward(loss.backward());
                network.update(rate);
                return l;
            };

    private static void slip(String key, TrainingStep step) {
        Expect.hint(key, "05-step", step);
    }

    private static double value(Layer network, Loss loss, Matrix x, Matrix t) {
        return loss.forward(network.forward(x), t);
    }

    @Test
    void theStepIsRight() {
        Expect.right("05-step", RIGHT);
    }

    @Test
    void aBlankIsNotStarted() {
        Expect.notStarted("05-step", (TrainingStep) (network, loss, x, t, rate) -> 0);
        Expect.notStarted("05-2", Double.NaN);
        Expect.notStarted("05-3", (Object) null);
    }

    @Test
    void aCallThatIsMissingIsNamed() {
        slip("05-step.missing", (network, loss, x, t, rate) -> value(network, loss, x, t));
        slip("05-step.missing", (network, loss, x, t, rate) -> network.forward(x).sum());
        slip(
                "05-step.missing",
                (network, loss, x, t, rate) -> {
                    double l = value(network, loss, x, t);
                    network.backward(loss.backward());
                    return l;
                });
    }

    @Test
    void whatIsCalledInAWrongWayHasItsHint() {
        slip(
                "05-step.swapped",
                (network, loss, x, t, rate) -> {
                    double l = loss.forward(t, network.forward(x));
                    network.backward(loss.backward());
                    network.update(rate);
                    return l;
                });
        slip(
                "05-step.order",
                (network, loss, x, t, rate) -> {
                    double l = value(network, loss, x, t);
                    network.update(rate);
                    network.backward(loss.backward());
                    return l;
                });
        slip(
                "05-step.other.d",
                (network, loss, x, t, rate) -> {
                    double l = value(network, loss, x, t);
                    loss.backward();
                    network.backward(t);
                    network.update(rate);
                    return l;
                });
    }

    @Test
    void aStepThatNeverEndsIsEnded() {
        slip(
                "05-step.endless",
                (network, loss, x, t, rate) -> {
                    while (value(network, loss, x, t) > 0) {
                        network.backward(loss.backward());
                    }
                    return 0;
                });
    }

    @Test
    void aWrongRateOrResultOrASecondUpdateHasItsHint() {
        slip("05-step.rate", (network, loss, x, t, rate) -> RIGHT.step(network, loss, x, t, 0.1));
        slip(
                "05-step.returned",
                (network, loss, x, t, rate) -> {
                    RIGHT.step(network, loss, x, t, rate);
                    return value(network, loss, x, t);
                });
        slip(
                "05-step.other",
                (network, loss, x, t, rate) -> {
                    double l = RIGHT.step(network, loss, x, t, rate);
                    network.update(rate);
                    return l;
                });
    }

    @Test
    void theNumberOfUpdatesIsRoundedUp() {
        Expect.right("05-2", 469);
        Expect.right("05-2", Math.ceil(60000 / 128.0));
        Expect.hint("05-2.rest", "05-2", 60000 / 128);
        Expect.hint("05-2.fraction", "05-2", 60000 / 128.0);
        Expect.hint("05-2.every.sample", "05-2", 60000);
        Expect.hint("05-2.batch.32", "05-2", 1875);
        Expect.hint("05-2.batch.size", "05-2", 128);
        Expect.hint("05-2.epochs", "05-2", 4690);
        Expect.hint("05-2.other", "05-2", 500);
    }

    @Test
    void aNetworkMustBeSmallAndTrained() {
        Random random = new Random(0);
        Layer untrained =
                new NeuralNetwork(
                        new Linear(784, 16, random), new ReLU(), new Linear(16, 10, random));
        Expect.hint("05-3.untrained", "05-3", untrained);
        Expect.hint("05-3.large", "05-3", new Linear(784, 17, random));
        Expect.hint("03.output", "05-3", new Linear(784, 9, random));
        Expect.hint("03.parameters", "05-3", new ReLU());
        Matrix w = Matrix.zeros(784, 10);
        Expect.hint("05-3.dead", "05-3", new Linear(w, Matrix.zeros(1, 10)));
        Expect.hint("05-3.nan", "05-3", new Linear(w.map(v -> Double.NaN), w.rowsAt(0)));
    }

    @Test
    void aNetworkThatHasSeenFewDigitsIsNearlyThere() throws IOException {
        Random random = new Random(0);
        Layer network =
                new NeuralNetwork(
                        new Linear(784, 16, random), new ReLU(), new Linear(16, 10, random));
        Images few = Mnist.load().train().first(300);
        new Trainer(network, new CrossEntropy(), new Sgd(0.1), random).train(few, few, 5, 32);
        Expect.hint("05-3.low", "05-3", network);
    }
}
