package backprop.function;

/**
 * A function of one number that can be walked through in both directions.
 *
 * <pre>{@code
 * forward   y = f(x)
 * backward  d · f′(x)
 * }</pre>
 *
 * <p>In {@code backward}, {@code d} is the derivative of the last result by y, and what comes back
 * is the derivative of the last result by x (the chain rule). Start with 1 at the last function.
 */
public interface ScalarFunction {

    /**
     * The value of the function. A function whose slope depends on x keeps x for {@link #backward}.
     *
     * @param x the input
     * @return f(x)
     */
    double forward(double x);

    /**
     * The chain rule for this one function, at the x of the latest {@link #forward}.
     *
     * @param d the derivative of the last result by this function's output
     * @return d · f′(x), the derivative of the last result by this function's input
     * @throws IllegalStateException if f′ depends on x and there was no {@link #forward} yet
     */
    double backward(double d);
}
