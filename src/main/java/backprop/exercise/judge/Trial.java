package backprop.exercise.judge;

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
public record Trial(double[] x, double[] d, double[] y, double[] g, int samples) {

    private static final int COUNT = 12;

    /** Tries a function with random numbers. */
    public static Trial of(ScalarFunction f) {
        Random random = new Random(1);
        double[] x = Matrix.randn(1, COUNT, random).times(1.5).toArray();
        double[] d = awayFromZero(Matrix.randn(1, COUNT, random)).toArray();
        double[] y = new double[COUNT];
        double[] g = new double[COUNT];
        for (int i = 0; i < COUNT; i++) {
            y[i] = f.forward(x[i]);
            g[i] = f.backward(d[i]);
        }
        return new Trial(x, d, y, g, 1);
    }

    /** Numbers of both signs, none of them near 0, for d. */
    static Matrix awayFromZero(Matrix normal) {
        Matrix d = normal.map(v -> v + 3);
        for (int place = 2; place < d.rows() * d.columns(); place += 3) {
            int row = place / d.columns();
            int column = place % d.columns();
            d.setInPlace(row, column, -d.get(row, column));
        }
        return d;
    }

    double[] map(DoubleBinaryOperator value) {
        double[] result = new double[x.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = value.applyAsDouble(x[i], d[i]);
        }
        return result;
    }

    /** Whether nothing but zeros came back, as from a cell with its blanks. */
    public boolean isBlank() {
        return Close.blank(y) && Close.blank(g);
    }
}
