package backprop.exercise;

import backprop.loss.Loss;
import backprop.matrix.Matrix;

/**
 * What a loss returned for a batch; g is null where backward returned null.
 *
 * @param y the predictions
 * @param t the targets
 * @param value what forward returned
 * @param g what backward returned
 * @param unchanged whether y and t are what they were
 */
record LossRun(Matrix y, Matrix t, double value, Matrix g, boolean unchanged) {

    static LossRun of(Loss loss, Matrix y, Matrix t) {
        Matrix givenY = y.times(1);
        Matrix givenT = t.times(1);
        double value = loss.forward(givenY, givenT);
        Matrix g = loss.backward();
        return new LossRun(y, t, value, g, givenY.equals(y) && givenT.equals(t));
    }

    boolean isBlank() {
        return value == 0 && (g == null || Close.all(g.toArray(), v -> v == 0));
    }

    /** What is wrong whatever the loss is; null if nothing. */
    Verdict outside() {
        if (isBlank()) {
            return Verdict.notStarted();
        }
        if (!unchanged) {
            return Verdict.hint("changed");
        }
        return Double.isFinite(value) ? null : Verdict.hint("forward.nan");
    }

    /** Judges what backward returned. */
    Verdict backward(Slips slips) {
        if (g == null || Close.all(g.toArray(), v -> v == 0)) {
            return Verdict.hint("loss.backward.zero");
        }
        return slips.accept(g) ? Verdict.right() : slips.hint("dL/dy", g);
    }
}
