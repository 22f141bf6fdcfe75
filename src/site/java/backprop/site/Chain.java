package backprop.site;

import backprop.function.Plus1;
import backprop.function.ScalarFunction;
import backprop.function.Square;

/** Chapter 1's functions, one after the other, and on two paths that meet. */
final class Chain {

    private Chain() {}

    /** The n + 1 values, then the n + 1 gradients, each from input to output. */
    static double[] run(double x, String[] names) {
        int n = names.length;
        double[] numbers = new double[2 * (n + 1)];
        ScalarFunction[] functions = new ScalarFunction[n];
        numbers[0] = x;
        for (int i = 0; i < n; i++) {
            functions[i] = named(names[i]);
            numbers[i + 1] = functions[i].forward(numbers[i]);
        }
        numbers[2 * n + 1] = 1;
        for (int i = n - 1; i >= 0; i--) {
            numbers[n + 1 + i] = functions[i].backward(numbers[n + 2 + i]);
        }
        return numbers;
    }

    /**
     * y = u + v, where u and v are functions of the same x.
     *
     * @return x, u, v, y, then dy/dx along the upper path, along the lower one, and their sum
     */
    static double[] twoPaths(double x, String upper, String lower) {
        ScalarFunction f = named(upper);
        ScalarFunction g = named(lower);
        double u = f.forward(x);
        double v = g.forward(x);
        double du = f.backward(1);
        double dv = g.backward(1);
        return new double[] {x, u, v, u + v, du, dv, du + dv};
    }

    private static ScalarFunction named(String name) {
        return switch (name) {
            case "Plus1" -> new Plus1();
            case "Square" -> new Square();
            case "Times3" -> new Times3();
            default -> throw new IllegalArgumentException("no function is named " + name);
        };
    }
}
