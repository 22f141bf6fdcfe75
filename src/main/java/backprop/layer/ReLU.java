package backprop.layer;

import backprop.matrix.Matrix;
import backprop.matrix.RequireMatrix;
import backprop.require.Require;

/**
 * Rectified linear unit: lets positive numbers through and turns the others into 0.
 *
 * <pre>{@code
 * forward   y = max(0, x)
 * backward  d where x > 0, otherwise 0
 * }</pre>
 *
 * <p>At x = 0 there is no derivative; any slope from 0 to 1 is a choice, and 0 is the usual one.
 *
 * <p><b>Shapes.</b> Any; output, d and result have the shape of x.
 *
 * <p><b>State.</b> {@link #forward} keeps x; no argument is modified.
 *
 * <p>Source: Nair, Hinton, Rectified Linear Units Improve Restricted Boltzmann Machines, ICML
 * (2010). Derived in chapter 02.
 */
public class ReLU implements Layer {

    private Matrix x;

    /** A new layer; it has no settings. */
    public ReLU() {}

    @Override
    public Matrix forward(Matrix x) {
        Require.notNull(this, "forward", "x", x);
        this.x = x;
        return x.map(v -> Math.max(0, v));
    }

    @Override
    public Matrix backward(Matrix d) {
        Require.forwardFirst(x != null, this);
        RequireMatrix.sameShape(this, "backward", "d", d, x, "forward's input x");
        return d.times(x.map(v -> v > 0 ? 1 : 0));
    }

    @Override
    public String toString() {
        return "ReLU";
    }
}
