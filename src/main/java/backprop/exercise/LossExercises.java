package backprop.exercise;

import backprop.loss.Loss;
import backprop.matrix.Matrix;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Chapter 04: Huber's loss, ½ r² for small differences r and |r| − ½ for large ones. */
final class LossExercises {

    /** The cross-entropy of ten equal probabilities. */
    static final NumberExercise IGNORANT =
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

    private LossExercises() {}

    static Verdict huber(Loss loss) {
        Matrix y = Matrix.randn(SAMPLES, 3, new Random(5)).times(1.5);
        Matrix t = Matrix.randn(SAMPLES, 3, new Random(6)).times(0.5);
        LossRun run = LossRun.of(loss, y, t);
        Verdict outside = run.outside();
        if (outside != null) {
            return outside;
        }
        Verdict forward = forward(run);
        return forward == null ? run.backward(slopes(y.minus(t))) : forward;
    }

    private static double rho(double r) {
        return Math.abs(r) <= 1 ? r * r / 2 : Math.abs(r) - 0.5;
    }

    private static Verdict forward(LossRun run) {
        Matrix r = run.y().minus(run.t());
        double sum = r.map(LossExercises::rho).sum();
        if (Close.numbers(run.value(), sum / SAMPLES)) {
            return null;
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
                .or("04-1.slope.value", r.map(LossExercises::rho))
                .or("04-1.slope.value", r.map(LossExercises::rho).times(each))
                .or("loss.divided.by.all", right.times(1.0 / r.toArray().length));
    }
}
