package backprop.exercise;

import static backprop.exercise.Answers.function;

import backprop.function.Compose;
import backprop.function.Plus1;
import backprop.function.ScalarFunction;
import backprop.function.Square;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class FunctionExercisesTest {

    @Test
    void aCubeIsRightHoweverItIsWritten() {
        Expect.right("01-1", cube((x, d) -> 3 * x * x * d));
        Expect.right("01-1", function(x -> Math.pow(x, 3), (x, d) -> d * 3 * Math.pow(x, 2)));
    }

    @Test
    void aBlankIsNotStarted() {
        Expect.notStarted("01-1", function(x -> 0, (x, d) -> 0));
        Expect.notStarted("01-3", function(x -> 0, (x, d) -> 0));
        Expect.notStarted("01-2", Double.NaN);
        Expect.notStarted("01-1", (Object) null);
        Expect.notStarted("01-1", (Object[]) null);
    }

    @Test
    void everySlipOfTheCubeHasItsHint() {
        forward("01-1.xor", x -> (int) x ^ 3);
        forward("01-1.times", x -> 3 * x);
        forward("01-1.square", x -> x * x);
        forward("forward.nan", Math::sqrt);
        forward("forward.differs", x -> x * x * x + 1);
        backward("backward.zero", (x, d) -> 0);
        backward("backward.nan", (x, d) -> Double.NaN);
        backward("d.forgotten", (x, d) -> 3 * x * x);
        backward("derivative.forgotten", (x, d) -> d);
        backward("value.returned", (x, d) -> x * x * x);
        backward("value.returned", (x, d) -> d * x * x * x);
        backward("output.for.input", (x, d) -> d * 3 * Math.pow(x, 6));
        backward("d.for.x", (x, d) -> d * 3 * d * d);
        backward("sign", (x, d) -> -d * 3 * x * x);
        backward("added", (x, d) -> d + 3 * x * x);
        backward("divided", (x, d) -> d / (3 * x * x));
        backward("01-1.constant", (x, d) -> d * x * x);
        backward("01-1.square.slope", (x, d) -> d * 2 * x);
        backward("01-1.power", (x, d) -> d * 3 * x);
        backward("01-1.power", (x, d) -> d * 3 * x * x * x);
        backward("01-1.xor.slope", (x, d) -> d * 3 * ((int) x ^ 2));
        backward("factor", (x, d) -> d * 2 * x * x);
        backward("backward.differs", (x, d) -> d * 3 * x * x + 1);
    }

    private static ScalarFunction cube(DoubleBinaryOperator backward) {
        return function(x -> x * x * x, backward);
    }

    private static void forward(String key, DoubleUnaryOperator forward) {
        Expect.hint(key, "01-1", function(forward, (x, d) -> 3 * x * x * d));
    }

    private static void backward(String key, DoubleBinaryOperator backward) {
        Expect.hint(key, "01-1", cube(backward));
    }

    @Test
    void aTableOfTheExampleInTheTextIsNotEnough() {
        Expect.hint("forward.differs", "01-1", function(x -> 8, (x, d) -> 12));
    }

    @Test
    void aFunctionThatDoesNotKeepItsInputIsFound() {
        ScalarFunction forgetful = function(x -> 1 / (1 + Math.exp(-x)), (x, d) -> d * 0.25);
        Expect.hint("x.forgotten", "01-3", forgetful);
    }

    @Test
    void theSlopeOfTheChainIsTheOneThatComposeFinds() {
        Compose chain = new Compose(new Square(), new Plus1(), new Square());
        double value = chain.forward(2);
        Expect.right("01-2", chain.backward(1));
        Expect.right("01-2", (int) chain.backward(1));
        Expect.hint("01-2.value", "01-2", value);
        Expect.hint("01-2.same.input", "01-2", 16);
        Expect.hint("01-2.added", "01-2", 15);
        Expect.hint("01-2.last.only", "01-2", 10);
        Expect.hint("01-2.first.only", "01-2", 4);
        Expect.hint("01-2.order.last", "01-2", 32);
        Expect.hint("01-2.order.first", "01-2", 108);
        Expect.hint("01-2.other", "01-2", 41);
        Expect.hint("infinite", "01-2", 1 / 0.0);
    }

    @Test
    void anyNewFunctionWithTheRightSlopeWillDo() {
        Expect.right("01-3", function(Math::sin, (x, d) -> d * Math.cos(x)));
        Expect.right("01-3", function(FunctionExercisesTest::sigmoid, (x, d) -> d * slope(x)));
        Expect.hint("sign", "01-3", function(Math::cos, (x, d) -> d * Math.sin(x)));
        Expect.hint("d.forgotten", "01-3", function(Math::sin, (x, d) -> Math.cos(x)));
        Expect.hint("01-3.old", "01-3", new Square());
        Expect.hint("01-3.old", "01-3", new Plus1());
        Expect.hint("01-3.old", "01-3", function(x -> 5, (x, d) -> 0));
    }

    @Test
    void everySlipOfTheSigmoidHasItsHint() {
        sigmoidSlip("01-3.input", (x, d) -> d * x * (1 - x));
        sigmoidSlip("01-3.half", (x, d) -> d * (1 - sigmoid(x)));
        sigmoidSlip("01-3.plus", (x, d) -> d * sigmoid(x) * (1 + sigmoid(x)));
        sigmoidSlip("value.returned", (x, d) -> d * sigmoid(x));
        Expect.hint(
                "01-3.exp", "01-3", function(x -> 1 / (1 + Math.exp(x)), (x, d) -> d * slope(x)));
    }

    private static void sigmoidSlip(String key, DoubleBinaryOperator backward) {
        Expect.hint(key, "01-3", function(FunctionExercisesTest::sigmoid, backward));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double slope(double x) {
        return sigmoid(x) * (1 - sigmoid(x));
    }
}
