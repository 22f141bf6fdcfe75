package backprop.exercise;

import static backprop.exercise.Answers.layer;

import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.layer.Sigmoid;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Chapter 06. */
class NonlinearityExercisesTest {

    /** A layer that treats every number by itself. */
    private static Layer each(DoubleUnaryOperator f, DoubleBinaryOperator g) {
        return layer(x -> x.map(f), (x, d) -> pairs(x, d, g));
    }

    private static Matrix pairs(Matrix x, Matrix d, DoubleBinaryOperator g) {
        Matrix result = d.times(1);
        for (int i = 0; i < x.rows(); i++) {
            for (int j = 0; j < x.columns(); j++) {
                result.setInPlace(i, j, g.applyAsDouble(x.get(i, j), d.get(i, j)));
            }
        }
        return result;
    }

    private static double s(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static Layer sigmoid(DoubleBinaryOperator backward) {
        return each(NonlinearityExercisesTest::s, backward);
    }

    @Test
    void theSigmoidOfTheLibraryIsRightAndABlankIsNotStarted() {
        Expect.right("06-Sigmoid", new Sigmoid());
        Expect.notStarted("06-Sigmoid", layer(x -> x.map(v -> s(v)), (x, d) -> null));
    }

    @Test
    void slipsOfTheSigmoidAreTold() {
        Expect.hint("01-3.input", "06-Sigmoid", sigmoid((x, d) -> d * x * (1 - x)));
        Expect.hint("01-3.half", "06-Sigmoid", sigmoid((x, d) -> d * (1 - s(x))));
        Expect.hint("01-3.plus", "06-Sigmoid", sigmoid((x, d) -> d * s(x) * (1 + s(x))));
        Expect.hint("d.forgotten", "06-Sigmoid", sigmoid((x, d) -> s(x) * (1 - s(x))));
        Expect.hint("06-Sigmoid.tanh", "06-Sigmoid", sigmoid((x, d) -> d * (1 - s(x) * s(x))));
    }

    private static double leak(double x) {
        return x > 0 ? x : 0.1 * x;
    }

    @Test
    void aReLUThatLeaksIsRight() {
        Expect.notStarted("06-1", layer(x -> null, (x, d) -> null));
        Expect.right("06-1", each(v -> leak(v), (x, d) -> x > 0 ? d : 0.1 * d));
    }

    @Test
    void slipsOfTheLeakAreTold() {
        Expect.hint("06-1.relu", "06-1", new ReLU());
        Expect.hint("06-1.constant", "06-1", each(v -> v > 0 ? v : 0.1, (x, d) -> d));
        Expect.hint("06-1.factor", "06-1", each(v -> v > 0 ? v : 0.01 * v, (x, d) -> d));
        Expect.hint("06-1.minus", "06-1", each(v -> v > 0 ? v : -0.1 * v, (x, d) -> d));
        Expect.hint("06-1.swapped", "06-1", each(v -> v > 0 ? 0.1 * v : v, (x, d) -> d));
        Expect.hint("06-1.relu.slope", "06-1", each(v -> leak(v), (x, d) -> x > 0 ? d : 0));
        Expect.hint(
                "06-1.swapped.slope", "06-1", each(v -> leak(v), (x, d) -> x > 0 ? 0.1 * d : d));
        Expect.hint("06-1.input", "06-1", each(v -> leak(v), (x, d) -> x > 0 ? d : 0.1 * x * d));
    }

    @Test
    void fiveSigmoidsAreJudged() {
        Expect.notStarted("06-2", Double.NaN);
        Expect.right("06-2", 1.0 / 1024);
        Expect.right("06-2", 0.001);
        Expect.hint("06-2.one", "06-2", 0.25);
        Expect.hint("06-2.added", "06-2", 1.25);
        Expect.hint("06-2.turned", "06-2", 1024);
        Expect.hint("06-2.nothing", "06-2", 1 / 1024);
        Expect.hint("06-2.other", "06-2", 0.1);
    }

    private static Layer xor(double first, double second) {
        Matrix ones = Matrix.of(new double[][] {{1, 1}, {1, 1}});
        return new NeuralNetwork(
                new Linear(ones, Matrix.row(0, -1)),
                new ReLU(),
                new Linear(Matrix.row(first, second).t(), Matrix.row(0)));
    }

    @Test
    void xorByHandIsJudged() {
        Expect.notStarted("06-3", (Object) null);
        Expect.right("06-3", xor(1, -2));
        Expect.hint("06-3.row", "06-3", xor(1, -1));
        Expect.hint("06-3.output", "06-3", new Linear(2, 2, new Random(0)));
        Expect.hint("06-3.large", "06-3", new Linear(2, 8, new Random(0)));
    }
}
