package backprop.exercise;

import backprop.function.ScalarFunction;
import backprop.matrix.Matrix;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;

/**
 * What forward and backward returned for some numbers, one number at a place.
 *
 * @param x what forward got
 * @param d what backward got
 * @param y what forward returned
 * @param g what backward returned
 * @param samples how many rows the numbers came in
 */
record Trial(double[] x, double[] d, double[] y, double[] g, int samples) {

    private static final int COUNT = 12;

    /** Tries a function with random numbers. */
    static Trial of(ScalarFunction f) {
        Random random = new Random(1);
        double[] x = Matrix.randn(1, COUNT, random).times(1.5).toArray();
        double[] d = Matrix.randn(1, COUNT, random).plus(Matrix.row(3)).toArray();
        double[] y = new double[COUNT];
        double[] g = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            y[i] = f.forward(x[i]);
            g[i] = f.backward(d[i]);
        }
        return new Trial(x, d, y, g, 1);
    }

    double[] map(DoubleBinaryOperator value) {
        double[] result = new double[x.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = value.applyAsDouble(x[i], d[i]);
        }
        return result;
    }

    /** Whether nothing but zeros came back, as from a cell with its blanks. */
    boolean isBlank() {
        return Close.all(y, v -> v == 0) && Close.all(g, v -> v == 0);
    }
}
