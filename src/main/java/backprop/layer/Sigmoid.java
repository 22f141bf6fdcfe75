package backprop.layer;

import backprop.matrix.Matrix;
import backprop.matrix.RequireMatrix;
import backprop.require.Require;

/**
 * Logistic sigmoid: squeezes every number into the range from 0 to 1.
 *
 * <pre>{@code
 * forward   y = 1 / (1 + e⁻ˣ)
 * backward  d · y (1 − y)
 * }</pre>
 *
 * <p>The slope is 1/4 at x = 0 and less everywhere else; so each such layer makes the gradients
 * smaller.
 *
 * <p><b>Shapes.</b> Any; output, d and result have the shape of x.
 *
 * <p><b>State.</b> {@link #forward} keeps the y that it returns, without a copy; nobody may change
 * it before {@link #backward}. No argument is modified.
 *
 * <p>Source: Rumelhart, Hinton, Williams, Learning representations by back-propagating errors,
 * Nature 323 (1986), eq. 2. Derived in chapter 06.
 */
public class Sigmoid implements Layer {

    private Matrix y;

    /** A new layer; it has no settings. */
    public Sigmoid() {}

    @Override
    public Matrix forward(Matrix x) {
        Require.notNull(this, "forward", "x", x);
        y = x.map(v -> 1 / (1 + Math.exp(-v)));
        return y;
    }

    @Override
    public Matrix backward(Matrix d) {
        Require.forwardFirst(y != null, this);
        RequireMatrix.sameShape(this, "backward", "d", d, y, "forward's output y");
        return d.times(y.map(v -> v * (1 - v)));
    }

    @Override
    public String toString() {
        return "Sigmoid";
    }
}
