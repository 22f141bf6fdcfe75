package backprop.loss;

import backprop.matrix.Matrix;
import backprop.matrix.RequireMatrix;
import backprop.require.Require;

/**
 * Half the residual sum of squares of each sample, averaged over the batch.
 *
 * <pre>{@code
 * forward   L  = 1/n · Σ_samples ½ Σ_i (y_i − t_i)²
 * backward  dY = (Y − T) / n
 * }</pre>
 *
 * <p>The half is there so that the gradient of one sample is y − t, without a factor 2.
 *
 * <p><b>Shapes.</b> {@code Y (n × k)}, {@code T (n × k)}.
 *
 * <p><b>State.</b> {@link #forward} keeps Y − T; no argument is modified.
 *
 * <p>Source: Bishop, Pattern Recognition and Machine Learning (2006), eq. 5.11. Derived in chapter
 * 04.
 */
public class RSS implements Loss {

    private Matrix difference;

    /** A new loss; it has no settings. */
    public RSS() {}

    @Override
    public double forward(Matrix y, Matrix t) {
        RequireMatrix.sameShape(this, "forward", "t", t, y, "y");
        difference = y.minus(t);
        return difference.times(difference).sum() / 2 / y.rows();
    }

    @Override
    public Matrix backward() {
        Require.forwardFirst(difference != null, this);
        return difference.times(1.0 / difference.rows());
    }

    @Override
    public String toString() {
        return "RSS";
    }
}
