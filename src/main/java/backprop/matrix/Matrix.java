package backprop.matrix;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * A rectangle of doubles, stored row by row.
 *
 * <p>Rows are samples: a batch of n samples with 784 pixels is n × 784, one sample is 1 × 784.
 * Every method returns a new matrix and leaves its arguments alone, except those whose name ends in
 * {@code InPlace}. {@link #t()} is a view: it shares the values of the matrix that it came from.
 *
 * <p>Arguments of the wrong shape are an {@link IllegalArgumentException} that names both shapes.
 */
public final class Matrix {

    private final double[] values;
    private final int rows;
    private final int columns;
    private final boolean transposed;

    private Matrix(double[] values, int rows, int columns, boolean transposed) {
        this.values = values;
        this.rows = rows;
        this.columns = columns;
        this.transposed = transposed;
    }

    /**
     * {@return a matrix of the given rows}
     *
     * @param rows at least one row, all of the same length; copied
     */
    public static Matrix of(double[]... rows) {
        Shapes.requireEqualRows(rows);
        Matrix m = zeros(rows.length, rows[0].length);
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, m.values, i * m.columns, m.columns);
        }
        return m;
    }

    /**
     * {@return one sample, 1 × values.length}
     *
     * @param values the row; copied
     */
    public static Matrix row(double... values) {
        return of(values);
    }

    /**
     * {@return zeros, rows × columns}
     *
     * @param rows at least 1
     * @param columns at least 1
     */
    public static Matrix zeros(int rows, int columns) {
        return new Matrix(new double[Shapes.size(rows, columns)], rows, columns, false);
    }

    /**
     * {@return independent draws from the normal distribution of mean 0 and standard deviation 1}
     *
     * @param rows at least 1
     * @param columns at least 1
     * @param random where the numbers come from; the same seed gives the same matrix
     */
    public static Matrix randn(int rows, int columns, Random random) {
        Matrix m = zeros(rows, columns);
        Arrays.setAll(m.values, i -> random.nextGaussian());
        return m;
    }

    /** {@return the number of rows, at least 1} */
    public int rows() {
        return rows;
    }

    /** {@return the number of columns, at least 1} */
    public int columns() {
        return columns;
    }

    /** {@return the shape as text, such as {@code 2×3}} */
    public String shape() {
        return rows + "×" + columns;
    }

    /**
     * {@return one value}
     *
     * @param row from 0
     * @param column from 0
     */
    public double get(int row, int column) {
        return values[index(row, column)];
    }

    /**
     * Changes one value of this matrix, and of every view of it.
     *
     * @param row from 0
     * @param column from 0
     * @param value the new value
     */
    public void setInPlace(int row, int column, double value) {
        values[index(row, column)] = value;
    }

    private int index(int row, int column) {
        Shapes.requirePlace(this, row, column);
        return transposed ? column * rows + row : row * columns + column;
    }

    /** {@return the values row by row, in a new array} */
    public double[] toArray() {
        return dense().values.clone();
    }

    /**
     * {@return some rows in the order asked for, copied; wanted.length × columns}
     *
     * @param wanted row numbers from 0, at least one; may repeat
     */
    public Matrix rowsAt(int... wanted) {
        Matrix m = zeros(wanted.length, columns);
        for (int i = 0; i < wanted.length; i++) {
            for (int j = 0; j < columns; j++) {
                m.values[i * columns + j] = get(wanted[i], j);
            }
        }
        return m;
    }

    /** {@return the transpose, columns × rows: a view that shares the values; nothing is copied} */
    public Matrix t() {
        return new Matrix(values, columns, rows, !transposed);
    }

    /**
     * {@return the matrix product {@code c_ij = Σ_k a_ik · b_kj}, this.rows × b.columns}
     *
     * @param b as many rows as this has columns
     */
    public Matrix dot(Matrix b) {
        Shapes.requireProduct(this, b);
        Matrix c = zeros(rows, b.columns);
        Blas.multiply(
                rows, columns, b.columns, values, transposed, b.values, b.transposed, c.values);
        return c;
    }

    /**
     * {@return the sum, place by place; a matrix of this shape}
     *
     * @param b of this shape; or one row (1 × columns), added to every row; or one column (rows ×
     *     1), added to every column
     */
    public Matrix plus(Matrix b) {
        return combine("plus", b, Double::sum);
    }

    /**
     * {@return the difference, place by place; a matrix of this shape}
     *
     * @param b of this shape; or one row, or one column, as in {@link #plus}
     */
    public Matrix minus(Matrix b) {
        return combine("minus", b, (x, y) -> x - y);
    }

    /**
     * {@return the product, place by place (the matrix product is {@link #dot})}
     *
     * @param b of this shape; or one row, or one column, as in {@link #plus}
     */
    public Matrix times(Matrix b) {
        return combine("times", b, (x, y) -> x * y);
    }

    /**
     * {@return every value multiplied by a number}
     *
     * @param factor the number
     */
    public Matrix times(double factor) {
        return map(v -> v * factor);
    }

    private Matrix combine(String name, Matrix b, DoubleBinaryOperator f) {
        Shapes.requireBroadcast(name, this, b);
        Matrix a = dense();
        double[] right = b.dense().values;
        double[] result = new double[a.values.length];
        int down = b.rows == 1 ? 0 : b.columns;
        int across = b.columns == 1 ? 0 : 1;
        for (int i = 0, k = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++, k++) {
                result[k] = f.applyAsDouble(a.values[k], right[i * down + j * across]);
            }
        }
        return new Matrix(result, rows, columns, false);
    }

    /**
     * {@return a function applied to every value}
     *
     * @param f the function
     */
    public Matrix map(DoubleUnaryOperator f) {
        double[] result = new double[values.length];
        for (int k = 0; k < result.length; k++) {
            result[k] = f.applyAsDouble(values[k]);
        }
        return new Matrix(result, rows, columns, transposed);
    }

    /**
     * Adds a multiple of another matrix to this one: {@code this ← this + factor · b}.
     *
     * @param factor the multiple
     * @param b of exactly this shape; not modified
     */
    public void plusInPlace(double factor, Matrix b) {
        RequireMatrix.sameShape("Matrix", "plusInPlace", "b", b, this, "this");
        Matrix same = transposed ? b.t().dense().t() : b.dense(); // stored in this one's order
        Blas.add(factor, same.values, values);
    }

    /** {@return the sum of all values} */
    public double sum() {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }

    /** {@return the rows added up, 1 × columns: {@code b_j = Σ_i a_ij}} */
    public Matrix sumRows() {
        Matrix sums = zeros(1, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                sums.values[j] += get(i, j);
            }
        }
        return sums;
    }

    /** {@return the columns added up, rows × 1: {@code b_i = Σ_j a_ij}} */
    public Matrix sumColumns() {
        return t().sumRows().t();
    }

    /** {@return the largest value of each row, rows × 1; NaN counts as the largest} */
    public Matrix maxColumns() {
        Matrix max = zeros(rows, 1);
        for (int i = 0; i < rows; i++) {
            max.values[i] = get(i, argmax(i));
        }
        return max;
    }

    /**
     * {@return the column of a row's largest value; the first of several; NaN is the largest}
     *
     * @param row from 0
     */
    public int argmax(int row) {
        int best = 0;
        for (int j = 0; j < columns; j++) {
            double top = get(row, best);
            if (!(get(row, j) <= top) && !Double.isNaN(top)) { // written so that NaN wins
                best = j;
            }
        }
        return best;
    }

    /** {@return whether every value is a number: neither NaN nor infinite} */
    public boolean isFinite() {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    private Matrix dense() {
        if (!transposed) {
            return this;
        }
        double[] copy = new double[values.length];
        for (int i = 0, k = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++, k++) {
                copy[k] = values[j * rows + i];
            }
        }
        return new Matrix(copy, rows, columns, false);
    }

    /** Equal shapes and exactly equal values; NaN equals NaN, and −0 equals 0. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix m
                && shape().equals(m.shape())
                && Arrays.equals(withoutMinusZero(), m.withoutMinusZero());
    }

    @Override
    public int hashCode() {
        return 31 * rows + Arrays.hashCode(withoutMinusZero());
    }

    private double[] withoutMinusZero() {
        return dense().map(v -> v + 0.0).values; // −0 + 0 is 0
    }

    /** The shape and the values, as {@link MatrixText} writes them. */
    @Override
    public String toString() {
        return MatrixText.of(this);
    }
}
