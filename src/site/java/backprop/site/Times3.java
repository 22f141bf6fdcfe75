package backprop.site;

import backprop.function.ScalarFunction;

/** y = 3x, the function that a learner writes in chapter 01; the library has none. */
final class Times3 implements ScalarFunction {

    @Override
    public double forward(double x) {
        return 3 * x;
    }

    @Override
    public double backward(double d) {
        return d * 3;
    }
}
