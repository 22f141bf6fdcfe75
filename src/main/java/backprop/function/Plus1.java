package backprop.function;

/**
 * Adds one.
 *
 * <pre>{@code
 * forward   y = x + 1
 * backward  d · 1
 * }</pre>
 *
 * <p>Its slope is 1 everywhere, so it keeps nothing. Derived in chapter 01.
 */
public class Plus1 implements ScalarFunction {

    /** A new function; it has no settings. */
    public Plus1() {}

    @Override
    public double forward(double x) {
        return x + 1;
    }

    @Override
    public double backward(double d) {
        return d * 1;
    }

    @Override
    public String toString() {
        return "Plus1";
    }
}
