package backprop.function;

import backprop.require.Require;

/**
 * Squares its input.
 *
 * <pre>{@code
 * forward   y = x²
 * backward  d · 2x
 * }</pre>
 *
 * <p><b>State.</b> {@link #forward} keeps x, which is null before. Derived in chapter 01.
 */
public class Square implements ScalarFunction {

    private Double x;

    /** A new function; it has no settings. */
    public Square() {}

    @Override
    public double forward(double x) {
        this.x = x;
        return x * x;
    }

    @Override
    public double backward(double d) {
        Require.forwardFirst(x != null, this);
        return d * 2 * x;
    }

    @Override
    public String toString() {
        return "Square";
    }
}
