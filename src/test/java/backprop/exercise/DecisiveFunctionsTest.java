package backprop.exercise;

import static backprop.exercise.Answers.each;
import static backprop.exercise.Answers.function;
import static backprop.exercise.Answers.layer;

import backprop.function.Plus1;
import backprop.function.ScalarFunction;
import backprop.function.Square;
import backprop.layer.Layer;
import backprop.layer.ReLU;
import backprop.matrix.Matrix;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/** Chapters 01 and 02: the lines of functions and of ReLU that a learner writes. */
class DecisiveFunctionsTest {

    @Test
    void theClassesOfTheLibraryAreRight() {
        Expect.right("01-Plus1", new Plus1());
        Expect.right("01-Square", new Square());
        Expect.right("02-ReLU", new ReLU());
    }

    @Test
    void aBlankIsNotStarted() {
        Expect.notStarted("01-Plus1", plus1((x, d) -> 0));
        Expect.notStarted("01-Square", square((x, d) -> 0));
        Expect.notStarted("01-paths", Double.NaN);
        Expect.notStarted("02-ReLU", relu((x, d) -> null));
    }

    private static ScalarFunction plus1(DoubleBinaryOperator backward) {
        return function(x -> x + 1, backward);
    }

    private static ScalarFunction square(DoubleBinaryOperator backward) {
        return function(x -> x * x, backward);
    }

    private static Layer relu(BinaryOperator<Matrix> backward) {
        return layer(x -> x.map(v -> Math.max(0, v)), backward);
    }

    @Test
    void everySlipOfPlus1HasItsHint() {
        plus1Slip("d.forgotten", (x, d) -> 1);
        plus1Slip("01-Plus1.input", (x, d) -> d * x);
        plus1Slip("added", (x, d) -> d + 1);
        plus1Slip("value.returned", (x, d) -> d * (x + 1));
        plus1Slip("value.returned", (x, d) -> x + 1);
        plus1Slip("sign", (x, d) -> -d);
        plus1Slip("factor", (x, d) -> 2 * d);
        plus1Slip("integers", (x, d) -> 1 / 2 * d);
        plus1Slip("backward.differs", (x, d) -> x);
        plus1Slip("backward.nan", (x, d) -> d / 0);
    }

    private static void plus1Slip(String key, DoubleBinaryOperator backward) {
        Expect.hint(key, "01-Plus1", plus1(backward));
    }

    @Test
    void everySlipOfSquareHasItsHint() {
        squareSlip("d.forgotten", (x, d) -> 2 * x);
        squareSlip("derivative.forgotten", (x, d) -> d);
        squareSlip("01-Square.input", (x, d) -> d * 2);
        squareSlip("01-Square.two", (x, d) -> d * x);
        squareSlip("value.returned", (x, d) -> d * x * x);
        squareSlip("d.for.x", (x, d) -> d * 2 * d);
        squareSlip("output.for.input", (x, d) -> d * 2 * x * x);
        squareSlip("added", (x, d) -> d + 2 * x);
        squareSlip("divided", (x, d) -> d / (2 * x));
        squareSlip("sign", (x, d) -> -2 * x * d);
        squareSlip("integers", (x, d) -> d * x * (1 / 2));
        squareSlip("factor", (x, d) -> d * 3 * x);
    }

    private static void squareSlip(String key, DoubleBinaryOperator backward) {
        Expect.hint(key, "01-Square", square(backward));
    }

    @Test
    void aForwardThatWasBrokenIsSaid() {
        Expect.hint("forward.differs", "01-Plus1", function(x -> x + 2, (x, d) -> 0));
        Expect.hint("forward.differs", "01-Square", function(x -> x * x * x, (x, d) -> d * 2 * x));
        Expect.hint("forward.differs", "02-ReLU", each(x -> x, (x, d) -> x > 0 ? d : 0));
        Expect.hint("null", "02-ReLU", layer(x -> null, (x, d) -> d));
    }

    @Test
    void aSquareThatForgetsItsInputIsFound() {
        Expect.hint(
                "backward.differs", "01-Square", function(x -> x * x, (x, d) -> d * 2 * 1.3 * d));
    }

    @Test
    void theTwoPathsAreAdded() {
        Expect.right("01-paths", 7);
        Expect.right("01-paths", 7.0f);
        Expect.hint("01-paths.value", "01-paths", 10);
        Expect.hint("01-paths.first.only", "01-paths", 4);
        Expect.hint("01-paths.second.only", "01-paths", 3);
        Expect.hint("01-paths.multiplied", "01-paths", 12);
        Expect.hint("01-paths.one.x", "01-paths", 5);
        Expect.hint("01-paths.other", "01-paths", 8);
    }

    @Test
    void reluIsRightHoweverItIsWritten() {
        Expect.right("02-ReLU", each(x -> Math.max(0, x), (x, d) -> x >= 0 ? d : 0));
        Expect.right("02-ReLU", relu((x, d) -> d.times(x.map(v -> Math.max(0, Math.signum(v))))));
    }

    @Test
    void everySlipOfReluHasItsHint() {
        reluSlip("derivative.forgotten", (x, d) -> d);
        reluSlip("d.forgotten", (x, d) -> x.map(v -> v > 0 ? 1 : 0));
        reluSlip("d.for.x", (x, d) -> d.map(v -> Math.max(0, v)));
        reluSlip("d.for.x", (x, d) -> d.map(v -> v > 0 ? v : 0));
        reluSlip("02-ReLU.swapped", (x, d) -> d.times(x.map(v -> v > 0 ? 0 : 1)));
        reluSlip("value.returned", (x, d) -> x.map(v -> Math.max(0, v)));
        reluSlip("value.returned", (x, d) -> d.times(x.map(v -> Math.max(0, v))));
        reluSlip("sign", (x, d) -> d.times(x.map(v -> v > 0 ? -1 : 0)));
        reluSlip("integers", (x, d) -> d.times(x.map(v -> v > 0 ? 1 / 2 : 0)));
        reluSlip("layer.divided", (x, d) -> d.times(x.map(v -> v > 0 ? 1.0 / x.rows() : 0)));
        reluSlip("shape", (x, d) -> d.sumRows());
        reluSlip("thrown.outside", (x, d) -> d.dot(x.map(v -> v > 0 ? 1 : 0)));
    }

    private static void reluSlip(String key, BinaryOperator<Matrix> backward) {
        Expect.hint(key, "02-ReLU", relu(backward));
    }
}
