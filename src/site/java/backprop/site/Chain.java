package backprop.site;

import backprop.function.Plus1;
import backprop.function.ScalarFunction;
import backprop.function.Square;

/** Chapter 1's functions, one after the other. */
final class Chain {

    private Chain() {}

    /** The n + 1 values, then the n + 1 gradients, each from input to output. */
    static double[] run(double x, String[] names) {
        int n = names.length;
        double[] numbers = new double[2 * (n + 1)];
        ScalarFunction[] functions = new ScalarFunction[n];
        numbers[0] = x;
        for (int i = 0; i < n; i++) {
            functions[i] = names[i].equals("Plus1") ? new Plus1() : new Square();
            numbers[i + 1] = functions[i].forward(numbers[i]);
        }
        numbers[2 * n + 1] = 1;
        for (int i = n - 1; i >= 0; i--) {
            numbers[n + 1 + i] = functions[i].backward(numbers[n + 2 + i]);
        }
        return numbers;
    }
}
