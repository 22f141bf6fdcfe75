package backprop.exercise.chapter;

import backprop.exercise.judge.Curve;
import backprop.exercise.judge.Exercise;
import backprop.exercise.judge.NumberExercise;
import backprop.exercise.judge.Trial;
import backprop.exercise.judge.Verdict;
import backprop.function.ScalarFunction;
import java.util.List;
import java.util.Map;

/** Chapter 01: functions of one number. */
final class ChainRule {

    static final Map<String, Exercise> ALL =
            Map.of(
                    "01-Plus1", Exercise.of(ScalarFunction.class, ChainRule::plus1),
                    "01-Square", Exercise.of(ScalarFunction.class, ChainRule::square),
                    "01-paths", Exercise.of(Number.class, a -> ChainRule.PATHS.judge(a)),
                    "01-1", Exercise.of(ScalarFunction.class, ChainRule::cube),
                    "01-2", Exercise.of(Number.class, a -> ChainRule.CHAIN.judge(a)),
                    "01-3", Exercise.of(ScalarFunction.class, ChainRule::own));

    /** The slope of x·x + 3x at 2, where two paths meet. */
    private static final NumberExercise PATHS =
            new NumberExercise(
                    "01-paths",
                    2 * 2 + 3,
                    1e-6,
                    Map.of(
                            "value", 10.0,
                            "first.only", 4.0,
                            "second.only", 3.0,
                            "multiplied", 12.0,
                            "one.x", 5.0));

    /** Square, Plus1, Square at 2. */
    private static final NumberExercise CHAIN =
            new NumberExercise(
                    "01-2",
                    2 * (2 * 2 + 1) * 1 * (2 * 2),
                    1e-6,
                    Map.of(
                            "value", 25.0,
                            "same.input", 16.0,
                            "added", 15.0,
                            "last.only", 10.0,
                            "first.only", 4.0,
                            "order.last", 32.0,
                            "order.first", 108.0));

    private ChainRule() {}

    private static Verdict plus1(ScalarFunction f) {
        return new Curve(x -> x + 1, x -> 1)
                .backward("01-Plus1.input", (x, d) -> d * x)
                .judgeBackward(Trial.of(f));
    }

    private static Verdict square(ScalarFunction f) {
        return new Curve(x -> x * x, x -> 2 * x)
                .backward("01-Square.input", (x, d) -> d * 2)
                .backward("01-Square.two", (x, d) -> d * x)
                .judgeBackward(Trial.of(f));
    }

    private static Curve cubeCurve() {
        return new Curve(x -> x * x * x, x -> 3 * x * x)
                .forward("01-1.xor", x -> (int) x ^ 3)
                .forward("01-1.times", x -> 3 * x)
                .forward("01-1.square", x -> x * x)
                .backward("01-1.constant", (x, d) -> d * x * x)
                .backward("01-1.square.slope", (x, d) -> d * 2 * x)
                .backward("01-1.power", (x, d) -> d * 3 * x)
                .backward("01-1.power", (x, d) -> d * 3 * x * x * x)
                .backward("01-1.xor.slope", (x, d) -> d * 3 * ((int) x ^ 2));
    }

    private static Verdict cube(ScalarFunction cube) {
        return cubeCurve().judge(Trial.of(cube));
    }

    static Curve sigmoidCurve() {
        return new Curve(ChainRule::sigmoid, ChainRule::sigmoidSlope)
                .forward("01-3.exp", x -> 1 / (1 + Math.exp(x)))
                .backward("01-3.input", (x, d) -> d * x * (1 - x))
                .backward("01-3.half", (x, d) -> d * (1 - sigmoid(x)))
                .backward("01-3.plus", (x, d) -> d * sigmoid(x) * (1 + sigmoid(x)));
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double sigmoidSlope(double x) {
        return sigmoid(x) * (1 - sigmoid(x));
    }

    /** The sigmoid, or any other new function; then its slope is measured. */
    private static Verdict own(ScalarFunction f) {
        Trial trial = Trial.of(f);
        Curve sigmoid = sigmoidCurve();
        if (trial.isBlank() || sigmoid.isForwardOf(trial)) {
            return sigmoid.judge(trial);
        }
        if (sigmoid.judge(trial).key().startsWith("hint.01-3")) {
            return sigmoid.judge(trial);
        }
        if (isOld(trial)) {
            return Verdict.hint("01-3.old");
        }
        return Curve.measured(f::forward).judge(trial);
    }

    /** Whether the chapter has this function already, or it is too simple to be one. */
    private static boolean isOld(Trial trial) {
        double first = trial.y()[0];
        List<Curve> old =
                List.of(
                        new Curve(x -> x + 1, x -> 1),
                        new Curve(x -> x * x, x -> 2 * x),
                        cubeCurve(),
                        new Curve(x -> x, x -> 1),
                        new Curve(x -> first, x -> 0));
        return old.stream().anyMatch(curve -> curve.isForwardOf(trial));
    }
}
