package backprop.exercise.judge;

import backprop.layer.Layer;
import backprop.matrix.Matrix;
import java.util.Random;

/**
 * What a layer returned for random inputs; null where it returned null.
 *
 * @param x what forward got
 * @param d what backward got, in the shape of y
 * @param y what forward returned
 * @param g what backward returned
 * @param unchanged whether x and d are what they were
 */
public record LayerRun(Matrix x, Matrix d, Matrix y, Matrix g, boolean unchanged) {

    /** Runs a layer forward and backward. */
    public static LayerRun of(Layer layer, int samples, int columns) {
        Matrix x = Matrix.randn(samples, columns, new Random(2));
        Matrix given = x.times(1);
        Matrix y = layer.forward(given);
        if (y == null) {
            return new LayerRun(x, null, null, null, given.equals(x));
        }
        Matrix d = Trial.awayFromZero(Matrix.randn(y.rows(), y.columns(), new Random(3)));
        return of(layer, x, given, y, d);
    }

    private static LayerRun of(Layer layer, Matrix x, Matrix given, Matrix y, Matrix d) {
        Matrix copy = y.times(1);
        Matrix alsoGiven = d.times(1);
        Matrix g = layer.backward(alsoGiven);
        return new LayerRun(x, d, copy, g, given.equals(x) && alsoGiven.equals(d));
    }

    /** Judges a layer that treats every number by itself. */
    public Verdict judge(Curve curve) {
        return y == null ? Verdict.notStarted() : shapes().then(() -> curve.judge(trial()));
    }

    /** Judges such a layer whose forward is given, so that only backward may still be blank. */
    public Verdict judgeBackward(Curve curve) {
        return y == null
                ? Verdict.hint("null", "forward")
                : shapes().then(() -> curve.judgeBackward(trial()));
    }

    private Verdict shapes() {
        if (!unchanged) {
            return Verdict.hint("changed");
        }
        if (!y.shape().equals(x.shape())) {
            return Verdict.hint("shape", "forward", y.shape());
        }
        boolean wrong = g != null && !g.shape().equals(x.shape());
        return wrong ? Verdict.hint("shape", "backward", g.shape()) : Verdict.right();
    }

    /** Number by number; a backward that returned null counts as zeros. */
    Trial trial() {
        double[] backward = g == null ? new double[x.toArray().length] : g.toArray();
        return new Trial(x.toArray(), d.toArray(), y.toArray(), backward, x.rows());
    }
}
