package backprop.exercise.judge;

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
public record LossRun(Matrix y, Matrix t, double value, Matrix g, boolean unchanged) {

    public static LossRun of(Loss loss, Matrix y, Matrix t) {
        Matrix givenY = y.times(1);
        Matrix givenT = t.times(1);
        double value = loss.forward(givenY, givenT);
        Matrix g = loss.backward();
        return new LossRun(y, t, value, g, givenY.equals(y) && givenT.equals(t));
    }

    /** What is wrong whatever the loss is. */
    public Verdict outside() {
        if (Close.blank(value) && Close.blank(g)) {
            return Verdict.notStarted();
        }
        if (!unchanged) {
            return Verdict.hint("changed");
        }
        if (value == 0) {
            return Verdict.hint("integers", "forward");
        }
        return Verdict.when(!Double.isFinite(value), "forward.nan");
    }

    /** Judges what backward returned. */
    public Verdict backward(Slips slips) {
        return Close.blank(g) ? Verdict.hint("loss.backward.zero") : slips.judge("∂L/∂y", g);
    }

    /** Judges a loss whose forward is given, so that only backward may still be blank. */
    public Verdict judgeBackward(double expected, Slips slips) {
        if (!unchanged) {
            return Verdict.hint("changed");
        }
        if (!Close.numbers(value, expected)) {
            return Verdict.hint("given.forward");
        }
        return Close.blank(g) ? Verdict.notStarted() : slips.judge("∂L/∂y", g);
    }
}
