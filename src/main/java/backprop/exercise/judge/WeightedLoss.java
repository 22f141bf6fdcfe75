package backprop.exercise.judge;

import backprop.loss.CrossEntropy;
import backprop.loss.Loss;
import backprop.matrix.Matrix;
import java.util.Random;

/** Chapter 04, open: cross-entropy with a weight per class, for three classes. */
public final class WeightedLoss {

    private static final int CLASSES = 3;
    private static final int SAMPLES = 4;

    private WeightedLoss() {}

    public static Verdict judge(Loss loss) {
        Matrix y = Matrix.randn(SAMPLES, CLASSES, new Random(7));
        Matrix t = oneHot(2, 0, 1, 2);
        LossRun run = LossRun.of(loss, y, t);
        return run.outside().then(() -> judge(loss, run, weights(loss)));
    }

    private static Verdict judge(Loss loss, LossRun run, Matrix weights) {
        if (Close.matrices(weights, Matrix.row(1, 1, 1))) {
            return Verdict.hint("04-3.unweighted");
        }
        if (!weights.isFinite() || !Close.all(weights.toArray(), w -> w > 0)) {
            return Verdict.hint("04-3.weights");
        }
        return forward(run, weights)
                .then(() -> Verdict.when(overflows(loss), "04-3.overflow"))
                .then(() -> run.backward(slopes(run, weights)));
    }

    private static boolean overflows(Loss loss) {
        return !Double.isFinite(loss.forward(Matrix.row(1000, 999, 0), oneHot(1)));
    }

    private static Matrix oneHot(int... classes) {
        Matrix t = Matrix.zeros(classes.length, CLASSES);
        for (int i = 0; i < classes.length; i++) {
            t.setInPlace(i, classes[i], 1);
        }
        return t;
    }

    /** Equal outputs cost w log 3 for a single sample, which tells the weight of its class. */
    private static Matrix weights(Loss loss) {
        Matrix weights = Matrix.zeros(1, CLASSES);
        for (int c = 0; c < CLASSES; c++) {
            double cost = loss.forward(Matrix.zeros(1, CLASSES), oneHot(c));
            weights.setInPlace(0, c, cost / Math.log(CLASSES));
        }
        return weights;
    }

    private static Verdict forward(LossRun run, Matrix weights) {
        Matrix log = CrossEntropy.softmax(run.y()).map(Math::log);
        double sum = -run.t().times(weights).times(log).sum();
        if (Close.numbers(run.value(), sum / SAMPLES)) {
            return Verdict.right();
        }
        return Verdict.hint(Close.numbers(run.value(), sum) ? "loss.not.divided" : "04-3.other");
    }

    private static Slips slopes(LossRun run, Matrix weights) {
        Matrix p = CrossEntropy.softmax(run.y());
        Matrix weighted = run.t().times(weights);
        Matrix right = p.times(weighted.sumColumns()).minus(weighted);
        double each = 1.0 / SAMPLES;
        return new Slips(right.times(each))
                .or("loss.backward.not.divided", right)
                .or("loss.backward.sign", right.times(-each))
                .or("04-3.slope.unweighted", p.minus(run.t()).times(each))
                .or("04-3.slope.target", p.minus(weighted).times(each))
                .or("04-3.slope.places", p.minus(run.t()).times(weights).times(each));
    }
}
