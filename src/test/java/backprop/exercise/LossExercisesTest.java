package backprop.exercise;

import static backprop.exercise.Answers.loss;

import backprop.exercise.Answers.LossValue;
import backprop.loss.CrossEntropy;
import backprop.loss.Loss;
import backprop.matrix.Matrix;
import java.util.function.BinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class LossExercisesTest {

    private static final Matrix WEIGHTS = Matrix.row(1, 2, 5);

    private static double rho(double r) {
        return Math.abs(r) <= 1 ? r * r / 2 : Math.abs(r) - 0.5;
    }

    private static double mean(Matrix y, Matrix t, DoubleUnaryOperator f) {
        return y.minus(t).map(f).sum() / y.rows();
    }

    private static Matrix slope(Matrix y, Matrix t, DoubleUnaryOperator f) {
        return y.minus(t).map(f).times(1.0 / y.rows());
    }

    private static double clip(double r) {
        return Math.max(-1, Math.min(1, r));
    }

    private static Loss huber(LossValue forward) {
        return loss(forward, (y, t) -> slope(y, t, LossExercisesTest::clip));
    }

    private static Loss huberBackward(BinaryOperator<Matrix> backward) {
        return loss((y, t) -> mean(y, t, LossExercisesTest::rho), backward);
    }

    @Test
    void huberIsRight() {
        Expect.right("04-1", huber((y, t) -> mean(y, t, LossExercisesTest::rho)));
    }

    @Test
    void aBlankIsNotStarted() {
        Loss blank = loss((y, t) -> 0, (y, t) -> null);
        Expect.notStarted("04-1", blank);
        Expect.notStarted("04-2", Double.NaN);
        Expect.notStarted("04-3", blank);
    }

    @Test
    void everySlipOfHubersForwardHasItsHint() {
        value("04-1.only.square", r -> r * r / 2);
        value("04-1.half", r -> Math.abs(r) <= 1 ? r * r : Math.abs(r) - 0.5);
        value("04-1.minus.half", r -> Math.abs(r) <= 1 ? r * r / 2 : Math.abs(r));
        value("04-1.minus.half", r -> Math.abs(r) <= 1 ? r * r / 2 : Math.abs(r) - 1 / 2);
        value("04-1.integers", r -> Math.abs(r) <= 1 ? 1 / 2 * r * r : Math.abs(r) - 0.5);
        value("04-1.integers", r -> Math.abs(r) <= 1 ? 1 / 2 * r * r : Math.abs(r) - 1 / 2);
        value("04-1.abs", r -> Math.abs(r) <= 1 ? r * r / 2 : r - 0.5);
        value("04-1.abs", r -> r <= 1 ? r * r / 2 : r - 0.5);
        value("04-1.swapped", r -> Math.abs(r) > 1 ? r * r / 2 : Math.abs(r) - 0.5);
        value("04-1.other", r -> r + 7);
        value("forward.nan", r -> Math.sqrt(r));
        Expect.hint("loss.not.divided", "04-1", huber((y, t) -> y.minus(t).map(r -> rho(r)).sum()));
        Expect.hint("loss.divided.by.all", "04-1", huber((y, t) -> mean(y, t, r -> rho(r)) / 3));
    }

    private static void value(String key, DoubleUnaryOperator wrong) {
        Expect.hint(key, "04-1", huber((y, t) -> mean(y, t, wrong)));
    }

    @Test
    void everySlipOfHubersBackwardHasItsHint() {
        slip("04-1.slope.square", r -> r);
        slip("04-1.slope.sign", Math::signum);
        slip("04-1.slope.one", r -> Math.min(1, r));
        slip("04-1.slope.one", r -> Math.abs(r) <= 1 ? r : 1);
        slip("04-1.slope.value", LossExercisesTest::rho);
        slip("loss.backward.sign", r -> -clip(r));
        slip("loss.backward.zero", r -> 0);
        slip("entry", r -> r > 1.2 ? 0.3 : clip(r));
        huberSlip("loss.backward.not.divided", (y, t) -> y.minus(t).map(r -> clip(r)));
        huberSlip("loss.divided.by.all", (y, t) -> slope(y, t, r -> clip(r) / 3));
        huberSlip("loss.backward.zero", (y, t) -> null);
        huberSlip("shape", (y, t) -> y.sumRows());
    }

    private static void slip(String key, DoubleUnaryOperator wrong) {
        huberSlip(key, (y, t) -> slope(y, t, wrong));
    }

    private static void huberSlip(String key, BinaryOperator<Matrix> backward) {
        Expect.hint(key, "04-1", huberBackward(backward));
    }

    @Test
    void theLossOfAGuessIsTheOneThatCrossEntropyGives() {
        Matrix t = Matrix.zeros(1, 10);
        t.setInPlace(0, 3, 1);
        double loss = new CrossEntropy().forward(Matrix.zeros(1, 10), t);
        Expect.right("04-2", loss);
        Expect.right("04-2", Math.round(loss * 100) / 100.0);
        Expect.hint("04-2.log10", "04-2", Math.log10(10));
        Expect.hint("04-2.sign", "04-2", -loss);
        Expect.hint("04-2.sign.log10", "04-2", Math.log10(0.1));
        Expect.hint("04-2.probability", "04-2", 0.1);
        Expect.hint("04-2.integers", "04-2", -Math.log(1 / 10));
        Expect.hint("04-2.integers.sign", "04-2", Math.log(1 / 10));
        Expect.hint("04-2.sum", "04-2", 10 * loss);
        Expect.hint("04-2.weighted", "04-2", loss / 10);
        Expect.hint("04-2.log2", "04-2", Math.log(10) / Math.log(2));
        Expect.hint("04-2.rss", "04-2", 0.45);
        Expect.hint("04-2.other", "04-2", 3);
    }

    private static Matrix log(Matrix y) {
        Matrix shifted = y.minus(y.maxColumns());
        return shifted.minus(shifted.map(Math::exp).sumColumns().map(Math::log));
    }

    private static double weighted(Matrix y, Matrix t, Matrix w) {
        return -t.times(w).times(log(y)).sum() / y.rows();
    }

    private static Matrix gradient(Matrix y, Matrix t) {
        Matrix s = t.times(WEIGHTS);
        return log(y).map(Math::exp).times(s.sumColumns()).minus(s);
    }

    private static void valueOfWeighted(String key, LossValue forward) {
        Expect.hint(key, "04-3", loss(forward, (y, t) -> gradient(y, t).times(1.0 / y.rows())));
    }

    private static void slopeOfWeighted(String key, BinaryOperator<Matrix> backward) {
        Expect.hint(
                key,
                "04-3",
                loss(
                        (y, t) -> weighted(y, t, WEIGHTS),
                        (y, t) -> backward.apply(y, t).times(1.0 / y.rows())));
    }

    @Test
    void weightedCrossEntropyIsRight() {
        Expect.right(
                "04-3",
                loss(
                        (y, t) -> weighted(y, t, WEIGHTS),
                        (y, t) -> gradient(y, t).times(1.0 / y.rows())));
    }

    @Test
    void everySlipOfWeightedCrossEntropyHasItsHint() {
        valueOfWeighted("04-3.unweighted", (y, t) -> weighted(y, t, Matrix.row(1, 1, 1)));
        valueOfWeighted("04-3.weights", (y, t) -> -weighted(y, t, WEIGHTS));
        valueOfWeighted("loss.not.divided", (y, t) -> y.rows() * weighted(y, t, WEIGHTS));
        valueOfWeighted("04-3.other", (y, t) -> weighted(y, t, WEIGHTS) * (y.rows() + 1));
        valueOfWeighted(
                "04-3.overflow",
                (y, t) -> {
                    Matrix e = y.map(Math::exp);
                    Matrix p = e.times(e.sumColumns().map(s -> 1 / s));
                    return -t.times(WEIGHTS).times(p.map(Math::log)).sum() / y.rows();
                });
        slopeOfWeighted("04-3.slope.unweighted", (y, t) -> CrossEntropy.softmax(y).minus(t));
        slopeOfWeighted(
                "04-3.slope.target", (y, t) -> CrossEntropy.softmax(y).minus(t.times(WEIGHTS)));
        slopeOfWeighted(
                "04-3.slope.places", (y, t) -> CrossEntropy.softmax(y).minus(t).times(WEIGHTS));
        slopeOfWeighted("loss.backward.sign", (y, t) -> gradient(y, t).times(-1));
        slopeOfWeighted("loss.backward.not.divided", (y, t) -> gradient(y, t).times(4));
        slopeOfWeighted("loss.backward.zero", (y, t) -> Matrix.zeros(y.rows(), y.columns()));
        slopeOfWeighted("integers", (y, t) -> y.times(1 / y.rows()));
    }
}
