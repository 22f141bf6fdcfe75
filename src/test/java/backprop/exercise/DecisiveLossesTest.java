package backprop.exercise;

import static backprop.exercise.Answers.loss;

import backprop.loss.CrossEntropy;
import backprop.loss.Loss;
import backprop.loss.RSS;
import backprop.matrix.Matrix;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Chapters 04 and 05: the lines of losses, softmax and accuracy that a learner writes. */
class DecisiveLossesTest {

    @Test
    void theClassesOfTheLibraryAreRight() {
        Expect.right("04-RSS", new RSS());
        Expect.right("04-CrossEntropy", new CrossEntropy());
        softmaxRight(CrossEntropy::softmax);
    }

    @Test
    void aBlankIsNotStarted() {
        Expect.notStarted("04-RSS", rss((y, t) -> null));
        Expect.notStarted("04-CrossEntropy", crossEntropy((y, t) -> null));
        UnaryOperator<Matrix> blank = y -> null;
        Expect.notStarted("04-softmax", blank);
        ToDoubleBiFunction<Matrix, Matrix> accuracy = (y, t) -> 0;
        Expect.notStarted("05-1", accuracy);
    }

    private static Loss rss(BinaryOperator<Matrix> backward) {
        return loss((y, t) -> new RSS().forward(y, t), backward);
    }

    private static Loss crossEntropy(BinaryOperator<Matrix> backward) {
        return loss((y, t) -> new CrossEntropy().forward(y, t), backward);
    }

    @Test
    void everySlipOfRssHasItsHint() {
        rssSlip("loss.backward.not.divided", (y, t) -> y.minus(t));
        rssSlip("loss.divided.by.all", (y, t) -> y.minus(t).times(1.0 / y.rows() / y.columns()));
        rssSlip("integers", (y, t) -> y.minus(t).times(1 / y.rows()));
        rssSlip("loss.backward.sign", (y, t) -> t.minus(y).times(1.0 / y.rows()));
        rssSlip("loss.backward.sign", (y, t) -> t.minus(y));
        rssSlip("04-RSS.half", (y, t) -> y.minus(t).times(2.0 / y.rows()));
        rssSlip("04-RSS.half", (y, t) -> y.minus(t).times(0.5 / y.rows()));
        rssSlip("04-RSS.square", (y, t) -> y.minus(t).times(y.minus(t)).times(1.0 / y.rows()));
    }

    private static void rssSlip(String key, BinaryOperator<Matrix> backward) {
        Expect.hint(key, "04-RSS", rss(backward));
    }

    @Test
    void everySlipOfCrossEntropyHasItsHint() {
        slip("loss.backward.sign", (p, t) -> t.minus(p).times(1.0 / p.rows()));
        slip("loss.backward.not.divided", (p, t) -> p.minus(t));
        slip("integers", (p, t) -> p.minus(t).times(1 / p.rows()));
        slip("loss.divided.by.all", (p, t) -> p.minus(t).times(1.0 / p.rows() / p.columns()));
        slip("04-CrossEntropy.target", (p, t) -> p.times(1.0 / p.rows()));
        slip("04-CrossEntropy.product", (p, t) -> p.times(t).times(1.0 / p.rows()));
        slip("04-CrossEntropy.probability", (p, t) -> t.times(p.map(v -> -1 / v)));
        slip(
                "04-CrossEntropy.probability",
                (p, t) -> t.times(p.map(v -> -1 / v)).times(1.0 / p.rows()));
        slip("shape", (p, t) -> p.minus(t).sumRows());
    }

    private static void slip(String key, BinaryOperator<Matrix> backward) {
        Expect.hint(
                key,
                "04-CrossEntropy",
                crossEntropy((y, t) -> backward.apply(CrossEntropy.softmax(y), t)));
    }

    @Test
    void aForwardThatWasBrokenIsSaid() {
        BinaryOperator<Matrix> right = (y, t) -> y.minus(t).times(1.0 / y.rows());
        Expect.hint("given.forward", "04-RSS", loss((y, t) -> 1, right));
        Expect.hint("given.forward", "04-CrossEntropy", rss(right));
    }

    private static void softmaxRight(UnaryOperator<Matrix> softmax) {
        Expect.right("04-softmax", softmax);
    }

    private static void softmaxSlip(String key, UnaryOperator<Matrix> softmax) {
        Expect.hint(key, "04-softmax", softmax);
    }

    private static Matrix exp(Matrix y) {
        return y.map(Math::exp);
    }

    private static Matrix shares(Matrix e, Matrix sums) {
        return e.times(sums.map(s -> 1 / s));
    }

    @Test
    void softmaxIsRightRowByRow() {
        softmaxRight(y -> shares(exp(y), exp(y).sumColumns()));
        softmaxSlip("04-softmax.not.divided", y -> exp(y));
        softmaxSlip("04-softmax.all", y -> exp(y).times(1 / exp(y).sum()));
        softmaxSlip("04-softmax.axis", y -> shares(exp(y), exp(y).sumRows()));
        softmaxSlip("04-softmax.multiplied", y -> exp(y).times(exp(y).sumColumns()));
        softmaxSlip("04-softmax.exp", y -> shares(y, y.sumColumns()));
        softmaxSlip("04-softmax.sum.first", y -> shares(exp(y), y.sumColumns()));
        softmaxSlip(
                "04-softmax.sign", y -> shares(exp(y.times(-1)), exp(y.times(-1)).sumColumns()));
        softmaxSlip("04-softmax.log", y -> CrossEntropy.softmax(y).map(Math::log));
        softmaxSlip("shape", y -> exp(y).sumColumns());
        softmaxSlip("entry", y -> y);
        softmaxSlip(
                "changed",
                y -> {
                    y.setInPlace(0, 0, 1);
                    return CrossEntropy.softmax(y);
                });
    }

    private static int count(Matrix y, Matrix t) {
        int right = 0;
        for (int i = 0; i < y.rows(); i++) {
            right += y.argmax(i) == t.argmax(i) ? 1 : 0;
        }
        return right;
    }

    private static void accuracySlip(String key, ToDoubleBiFunction<Matrix, Matrix> accuracy) {
        Expect.hint(key, "05-1", accuracy);
    }

    @Test
    void accuracyIsTheShareOfTheRightRows() {
        ToDoubleBiFunction<Matrix, Matrix> right = (y, t) -> (double) count(y, t) / y.rows();
        Expect.right("05-1", right);
        accuracySlip("05-1.integers", (y, t) -> count(y, t) / y.rows());
        accuracySlip("05-1.first", (y, t) -> y.argmax(0) == t.argmax(0) ? 1 : 0);
        accuracySlip("05-1.count", (y, t) -> count(y, t));
        accuracySlip("05-1.percent", (y, t) -> 100.0 * count(y, t) / y.rows());
        accuracySlip("05-1.wrong", (y, t) -> 1 - (double) count(y, t) / y.rows());
        accuracySlip("05-1.columns", (y, t) -> (double) count(y, t) / y.columns());
        accuracySlip("05-1.other", (y, t) -> y.times(t).sum() / y.rows());
        accuracySlip("05-1.other", (y, t) -> Double.NaN);
    }
}
