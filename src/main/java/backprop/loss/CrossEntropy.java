package backprop.loss;

import backprop.matrix.Matrix;
import backprop.matrix.RequireMatrix;
import backprop.require.Require;

/**
 * Softmax and cross-entropy in one, averaged over the batch: the loss for choosing one of k
 * classes.
 *
 * <pre>{@code
 * softmax   p_i = exp(y_i) / Σ_j exp(y_j)
 * forward   L   = 1/n · Σ_samples −Σ_i t_i log p_i
 * backward  dY  = (P − T) / n
 * }</pre>
 *
 * <p>y are the raw outputs of the last layer, not yet probabilities. The largest y of a sample is
 * taken off first, which changes no p and keeps exp from overflowing; log p is computed without
 * taking the logarithm of p, which may have become 0.
 *
 * <p><b>Shapes.</b> {@code Y (n × k)}, {@code T (n × k)}; each row of T sums to 1, otherwise P − T
 * would not be the gradient.
 *
 * <p><b>State.</b> {@link #forward} keeps P and T; no argument is modified.
 *
 * <p>Source: Bishop, Pattern Recognition and Machine Learning (2006), eq. 4.108 and 4.109; the
 * shift by the largest y: Goodfellow, Bengio, Courville, Deep Learning (2016), ch. 4.1. Derived in
 * chapter 04.
 */
public class CrossEntropy implements Loss {

    private Matrix probability;
    private Matrix target;

    /** A new loss; it has no settings. */
    public CrossEntropy() {}

    @Override
    public double forward(Matrix y, Matrix t) {
        RequireMatrix.sameShape(this, "forward", "t", t, y, "y");
        RequireMatrix.rowsSumToOne(this, "forward", "t", t);
        Matrix logProbability = logSoftmax(y);
        probability = logProbability.map(Math::exp);
        target = t;
        return -t.times(logProbability).sum() / y.rows();
    }

    @Override
    public Matrix backward() {
        Require.forwardFirst(probability != null, this);
        return probability.minus(target).times(1.0 / target.rows());
    }

    /**
     * The probabilities that belong to raw outputs.
     *
     * @param y raw outputs, n × k; not modified
     * @return n × k; every row sums to 1 and has no negative entry. An entry is exactly 0 if its y
     *     is about 745 below the largest of its row, because exp underflows there; a row with NaN
     *     or +∞ becomes NaN
     * @throws IllegalArgumentException if y is null
     */
    public static Matrix softmax(Matrix y) {
        Require.notNull("CrossEntropy", "softmax", "y", y);
        return logSoftmax(y).map(Math::exp);
    }

    private static Matrix logSoftmax(Matrix y) {
        Matrix shifted = y.minus(y.maxColumns());
        return shifted.minus(shifted.map(Math::exp).sumColumns().map(Math::log));
    }

    @Override
    public String toString() {
        return "CrossEntropy";
    }
}
