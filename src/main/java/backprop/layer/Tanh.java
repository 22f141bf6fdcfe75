package backprop.layer;

import backprop.matrix.Matrix;
import backprop.matrix.RequireMatrix;
import backprop.require.Require;

/**
 * Hyperbolic tangent: squeezes every number into the range from −1 to 1.
 *
 * <pre>{@code
 * forward   y = tanh x
 * backward  d · (1 − y²)
 * }</pre>
 *
 * <p>The slope is 1 at x = 0 and less everywhere else.
 *
 * <p><b>Shapes.</b> Any; output, d and result have the shape of x.
 *
 * <p><b>State.</b> {@link #forward} keeps the y that it returns, without a copy; nobody may change
 * it before {@link #backward}. No argument is modified.
 *
 * <p>Source: LeCun, Bottou, Orr, Müller, Efficient BackProp, in Neural Networks: Tricks of the
 * Trade (1998), section 4.4. Derived in chapter 06.
 */
public class Tanh implements Layer {

    private Matrix y;

    /** A new layer; it has no settings. */
    public Tanh() {}

    @Override
    public Matrix forward(Matrix x) {
        Require.notNull(this, "forward", "x", x);
        y = x.map(Math::tanh);
        return y;
    }

    @Override
    public Matrix backward(Matrix d) {
        Require.forwardFirst(y != null, this);
        RequireMatrix.sameShape(this, "backward", "d", d, y, "forward's output y");
        return d.times(y.map(v -> 1 - v * v));
    }

    @Override
    public String toString() {
        return "Tanh";
    }
}
