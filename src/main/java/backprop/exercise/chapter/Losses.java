package backprop.exercise.chapter;

import backprop.exercise.judge.Close;
import backprop.exercise.judge.Exercise;
import backprop.exercise.judge.LossRun;
import backprop.exercise.judge.NumberExercise;
import backprop.exercise.judge.Slips;
import backprop.exercise.judge.Verdict;
import backprop.exercise.judge.WeightedLoss;
import backprop.loss.CrossEntropy;
import backprop.loss.Loss;
import backprop.loss.RSS;
import backprop.matrix.Matrix;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** Chapter 04: losses, and the softmax. */
final class Losses {

    static final Map<String, Exercise> ALL =
            Map.of(
                    "04-RSS", Exercise.of(Loss.class, Losses::rss),
                    "04-softmax", Exercise.of(UnaryOperator.class, Losses::softmax),
                    "04-CrossEntropy", Exercise.of(Loss.class, Losses::crossEntropy),
                    "04-1", Exercise.of(Loss.class, Losses::huber),
                    "04-2", Exercise.of(Number.class, a -> Losses.IGNORANT.judge(a)),
                    "04-3", Exercise.of(Loss.class, WeightedLoss::judge));

    /** The cross-entropy of ten equal probabilities. */
    private static final NumberExercise IGNORANT =
            new NumberExercise(
                    "04-2",
                    Math.log(10),
                    0.005,
                    Map.of(
                            "log10",
                            1.0,
                            "sign",
                            -Math.log(10),
                            "sign.log10",
                            -1.0,
                            "probability",
                            0.1,
                            "integers",
                            Double.POSITIVE_INFINITY,
                            "integers.sign",
                            Double.NEGATIVE_INFINITY,
                            "sum",
                            10 * Math.log(10),
                            "weighted",
                            0.1 * Math.log(10),
                            "log2",
                            Math.log(10) / Math.log(2),
                            "rss",
                            0.45));

    /** What may be summed up instead of {@link #rho}. */
    private static final List<Slip> WRONG =
            List.of(
                    new Slip("04-1.only.square", r -> r * r / 2),
                    new Slip("04-1.half", r -> Math.abs(r) <= 1 ? r * r : Math.abs(r) - 0.5),
                    new Slip("04-1.minus.half", r -> Math.abs(r) <= 1 ? r * r / 2 : Math.abs(r)),
                    new Slip("04-1.integers", r -> Math.abs(r) <= 1 ? 0 : Math.abs(r) - 0.5),
                    new Slip("04-1.integers", r -> Math.abs(r) <= 1 ? 0 : Math.abs(r)),
                    new Slip("04-1.abs", r -> Math.abs(r) <= 1 ? r * r / 2 : r - 0.5),
                    new Slip("04-1.abs", r -> r <= 1 ? r * r / 2 : r - 0.5),
                    new Slip("04-1.swapped", r -> Math.abs(r) > 1 ? r * r / 2 : Math.abs(r) - 0.5));

    private record Slip(String hint, DoubleUnaryOperator value) {}

    private static final int SAMPLES = 5;

    private Losses() {}

    private static Verdict rss(Loss loss) {
        Matrix y = Matrix.randn(SAMPLES, 3, new Random(5));
        Matrix t = Matrix.randn(SAMPLES, 3, new Random(6));
        Matrix right = y.minus(t);
        double each = 1.0 / SAMPLES;
        Slips slips =
                meanSlips(right)
                        .or("04-RSS.half", right.times(each * 2))
                        .or("04-RSS.half", right.times(each / 2))
                        .or("04-RSS.half", right.times(2))
                        .or("04-RSS.square", right.times(right).times(each))
                        .or("04-RSS.square", right.times(right).times(each / 2))
                        .or("04-RSS.square", right.times(right));
        return LossRun.of(loss, y, t).judgeBackward(new RSS().forward(y, t), slips);
    }

    private static Verdict crossEntropy(Loss loss) {
        Matrix y = Matrix.randn(SAMPLES, 3, new Random(5));
        Matrix t =
                Matrix.of(
                        new double[] {1, 0, 0},
                        new double[] {0, 0, 1},
                        new double[] {0, 1, 0},
                        new double[] {0, 0.5, 0.5},
                        new double[] {1, 0, 0});
        Matrix p = CrossEntropy.softmax(y);
        double each = 1.0 / SAMPLES;
        Slips slips =
                meanSlips(p.minus(t))
                        .or("04-CrossEntropy.target", p.times(each))
                        .or("04-CrossEntropy.target", p)
                        .or("04-CrossEntropy.product", p.times(t).times(each))
                        .or("04-CrossEntropy.product", p.times(t))
                        .or("04-CrossEntropy.probability", t.times(p.map(v -> -each / v)))
                        .or("04-CrossEntropy.probability", t.times(p.map(v -> -1 / v)));
        return LossRun.of(loss, y, t).judgeBackward(new CrossEntropy().forward(y, t), slips);
    }

    /** The gradient of a mean over the samples, and what becomes of it without the division. */
    private static Slips meanSlips(Matrix right) {
        double each = 1.0 / right.rows();
        return new Slips(right.times(each))
                .or("loss.backward.not.divided", right)
                .or("loss.backward.sign", right.times(-each))
                .or("loss.backward.sign", right.times(-1))
                .or("loss.divided.by.all", right.times(each / right.columns()));
    }

    @SuppressWarnings("unchecked")
    private static Verdict softmax(UnaryOperator<?> softmax) {
        Matrix y = Matrix.randn(SAMPLES, 3, new Random(5));
        Matrix given = y.times(1);
        Matrix came = ((UnaryOperator<Matrix>) softmax).apply(given);
        if (came == null) {
            return Verdict.notStarted();
        }
        return Verdict.when(!given.equals(y), "changed")
                .then(() -> softmaxSlips(y).judge("softmax", came));
    }

    private static Slips softmaxSlips(Matrix y) {
        Matrix e = y.map(Math::exp);
        Matrix minus = y.map(v -> Math.exp(-v));
        return new Slips(CrossEntropy.softmax(y))
                .or("04-softmax.not.divided", e)
                .or("04-softmax.all", e.times(1 / e.sum()))
                .or("04-softmax.axis", e.times(e.sumRows().map(s -> 1 / s)))
                .or("04-softmax.multiplied", e.times(e.sumColumns()))
                .or("04-softmax.exp", y.times(y.sumColumns().map(s -> 1 / s)))
                .or("04-softmax.sign", minus.times(minus.sumColumns().map(s -> 1 / s)))
                .or("04-softmax.sum.first", e.times(y.sumColumns().map(s -> 1 / s)))
                .or("04-softmax.log", CrossEntropy.softmax(y).map(Math::log));
    }

    /** Huber's loss: ½ r² for small differences r and |r| − ½ for large ones. */
    private static Verdict huber(Loss loss) {
        Matrix y = Matrix.randn(SAMPLES, 3, new Random(5)).times(1.5);
        Matrix t = Matrix.randn(SAMPLES, 3, new Random(6)).times(0.5);
        LossRun run = LossRun.of(loss, y, t);
        return run.outside().then(() -> forward(run)).then(() -> run.backward(slopes(y.minus(t))));
    }

    private static double rho(double r) {
        return Math.abs(r) <= 1 ? r * r / 2 : Math.abs(r) - 0.5;
    }

    private static Verdict forward(LossRun run) {
        Matrix r = run.y().minus(run.t());
        double sum = r.map(Losses::rho).sum();
        if (Close.numbers(run.value(), sum / SAMPLES)) {
            return Verdict.right();
        }
        if (Close.numbers(run.value(), sum)) {
            return Verdict.hint("loss.not.divided");
        }
        if (Close.numbers(run.value(), sum / r.toArray().length)) {
            return Verdict.hint("loss.divided.by.all");
        }
        for (Slip slip : WRONG) {
            double total = r.map(slip.value).sum();
            if (Close.numbers(run.value(), total / SAMPLES) || Close.numbers(run.value(), total)) {
                return Verdict.hint(slip.hint);
            }
        }
        return Verdict.hint("04-1.other");
    }

    private static Slips slopes(Matrix r) {
        Matrix right = r.map(v -> Math.max(-1, Math.min(1, v)));
        double each = 1.0 / SAMPLES;
        return new Slips(right.times(each))
                .or("loss.backward.not.divided", right)
                .or("loss.backward.sign", right.times(-each))
                .or("04-1.slope.square", r.times(each))
                .or("04-1.slope.square", r)
                .or("04-1.slope.sign", r.map(Math::signum).times(each))
                .or("04-1.slope.sign", r.map(Math::signum))
                .or("04-1.slope.one", r.map(v -> Math.min(1, v)).times(each))
                .or("04-1.slope.one", r.map(v -> Math.abs(v) <= 1 ? v : 1).times(each))
                .or("04-1.slope.value", r.map(Losses::rho))
                .or("04-1.slope.value", r.map(Losses::rho).times(each))
                .or("loss.divided.by.all", right.times(1.0 / r.toArray().length));
    }
}
