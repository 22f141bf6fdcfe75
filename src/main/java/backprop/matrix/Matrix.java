package backprop.matrix;

import dev.ludovic.netlib.blas.BLAS;
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

    private static final BLAS BLAS_LIBRARY = BLAS.getInstance();

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
     * A matrix of the given rows.
     *
     * @param rows at least one row, all of the same length; copied
     * @return rows.length × rows[0].length
     * @throws IllegalArgumentException if there is no row, or if the rows differ in length
     */
    public static Matrix of(double[]... rows) {
        Require.that(rows.length > 0, "Matrix.of: no rows came, but at least one is needed");
        Matrix m = zeros(rows.length, rows[0].length);
        for (int i = 0; i < rows.length; i++) {
            Require.that(
                    rows[i].length == m.columns,
                    "Matrix.of: row %d has %d values, but row 0 has %d; all rows need the same length",
                    i,
                    rows[i].length,
                    m.columns);
            System.arraycopy(rows[i], 0, m.values, i * m.columns, m.columns);
        }
        return m;
    }

    /**
     * One sample: a matrix with a single row.
     *
     * @param values the row; copied
     * @return 1 × values.length
     */
    public static Matrix row(double... values) {
        return of(values);
    }

    /**
     * Zeros.
     *
     * @param rows at least 1
     * @param columns at least 1
     * @return rows × columns
     */
    public static Matrix zeros(int rows, int columns) {
        Require.that(
                rows > 0 && columns > 0,
                "Matrix: %d×%d came, but a matrix needs at least one row and one column",
                rows,
                columns);
        return new Matrix(new double[Math.multiplyExact(rows, columns)], rows, columns, false);
    }

    /**
     * Independent draws from the standard normal distribution: mean 0, standard deviation 1.
     *
     * @param rows at least 1
     * @param columns at least 1
     * @param random where the numbers come from; the same seed gives the same matrix
     * @return rows × columns
     */
    public static Matrix randn(int rows, int columns, Random random) {
        Matrix m = zeros(rows, columns);
        Arrays.setAll(m.values, i -> random.nextGaussian());
        return m;
    }

    /**
     * The number of rows.
     *
     * @return at least 1
     */
    public int rows() {
        return rows;
    }

    /**
     * The number of columns.
     *
     * @return at least 1
     */
    public int columns() {
        return columns;
    }

    /**
     * The shape as text, such as {@code 2×3}.
     *
     * @return rows × columns
     */
    public String shape() {
        return rows + "×" + columns;
    }

    /**
     * One value.
     *
     * @param row from 0
     * @param column from 0
     * @return the value there
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public double get(int row, int column) {
        return values[index(row, column)];
    }

    /**
     * Changes one value of this matrix.
     *
     * @param row from 0
     * @param column from 0
     * @param value the new value
     */
    public void setInPlace(int row, int column, double value) {
        values[index(row, column)] = value;
    }

    private int index(int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException(
                    "Matrix: there is no place (%d, %d) in a %s matrix; counting starts at 0"
                            .formatted(row, column, shape()));
        }
        return transposed ? column * rows + row : row * columns + column;
    }

    /**
     * The values, row by row.
     *
     * @return a new array of rows · columns values
     */
    public double[] toArray() {
        return dense().values.clone();
    }

    /**
     * Some rows, in the order asked for.
     *
     * @param wanted row numbers from 0; may repeat
     * @return wanted.length × columns, copied
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

    /**
     * The transpose: rows become columns.
     *
     * @return columns × rows, a view that shares this matrix's values; no value is copied
     */
    public Matrix t() {
        return new Matrix(values, columns, rows, !transposed);
    }

    /**
     * The matrix product: {@code c_ij = Σ_k a_ik · b_kj}.
     *
     * @param b as many rows as this has columns
     * @return this.rows × b.columns
     */
    public Matrix dot(Matrix b) {
        Require.that(
                columns == b.rows,
                "Matrix.dot: %s · %s does not fit: the left one has %d columns, the right one %d rows,"
                        + " and the two must be equal",
                shape(),
                b.shape(),
                columns,
                b.rows);
        return rows == 1 ? rowDot(b) : dgemm(b);
    }

    /** A vector times a matrix: dgemv is some times faster at it than dgemm. */
    private Matrix rowDot(Matrix b) {
        Matrix c = zeros(1, b.columns);
        int m = b.stride();
        int n = b.values.length / m;
        BLAS_LIBRARY.dgemv(b.order(), m, n, 1, b.values, m, values, 1, 0, c.values, 1);
        return c;
    }

    private Matrix dgemm(Matrix b) {
        Matrix c = zeros(rows, b.columns);
        // BLAS counts down the columns, so it sees each of our matrices transposed: Cᵀ = Bᵀ Aᵀ.
        BLAS_LIBRARY.dgemm(
                b.order(),
                order(),
                b.columns,
                rows,
                columns,
                1,
                b.values,
                b.stride(),
                values,
                stride(),
                0,
                c.values,
                c.columns);
        return c;
    }

    private String order() {
        return transposed ? "T" : "N";
    }

    private int stride() {
        return transposed ? rows : columns;
    }

    /**
     * The sum, place by place.
     *
     * @param b of this shape; or one row (1 × columns), added to every row; or one column (rows ×
     *     1), added to every column
     * @return a matrix of this shape
     */
    public Matrix plus(Matrix b) {
        return combine("plus", b, Double::sum);
    }

    /**
     * The difference, place by place.
     *
     * @param b of this shape; or one row, or one column, as in {@link #plus}
     * @return a matrix of this shape
     */
    public Matrix minus(Matrix b) {
        return combine("minus", b, (x, y) -> x - y);
    }

    /**
     * The product place by place (not the matrix product, which is {@link #dot}).
     *
     * @param b of this shape; or one row, or one column, as in {@link #plus}
     * @return a matrix of this shape
     */
    public Matrix times(Matrix b) {
        return combine("times", b, (x, y) -> x * y);
    }

    /**
     * Every value multiplied by a number.
     *
     * @param factor the number
     * @return a matrix of this shape
     */
    public Matrix times(double factor) {
        return map(v -> v * factor);
    }

    private Matrix combine(String name, Matrix b, DoubleBinaryOperator f) {
        boolean oneRow = b.rows == 1 && b.columns == columns;
        boolean oneColumn = b.columns == 1 && b.rows == rows;
        Require.that(
                oneRow || oneColumn || (b.rows == rows && b.columns == columns),
                "Matrix.%s: %s and %s do not fit: the right one must be %s, one row (1×%d) or one"
                        + " column (%d×1)",
                name,
                shape(),
                b.shape(),
                shape(),
                columns,
                rows);
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
     * A function applied to every value.
     *
     * @param f the function
     * @return a matrix of this shape
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
        Require.that(
                rows == b.rows && columns == b.columns,
                "Matrix.plusInPlace: this is %s, but %s came; the shapes must be equal",
                shape(),
                b.shape());
        Matrix same = transposed == b.transposed ? b : b.t().dense().t();
        BLAS_LIBRARY.daxpy(values.length, factor, same.values, 1, values, 1);
    }

    /**
     * The sum of all values.
     *
     * @return Σ_ij a_ij
     */
    public double sum() {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }

    /**
     * The rows added up: {@code b_j = Σ_i a_ij}.
     *
     * @return 1 × columns
     */
    public Matrix sumRows() {
        Matrix sums = zeros(1, columns);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                sums.values[j] += get(i, j);
            }
        }
        return sums;
    }

    /**
     * The columns added up: {@code b_i = Σ_j a_ij}.
     *
     * @return rows × 1
     */
    public Matrix sumColumns() {
        return t().sumRows().t();
    }

    /**
     * The largest value of each row.
     *
     * @return rows × 1
     */
    public Matrix maxColumns() {
        Matrix max = zeros(rows, 1);
        for (int i = 0; i < rows; i++) {
            max.values[i] = get(i, argmax(i));
        }
        return max;
    }

    /**
     * Where the largest value of a row stands; the first of several equal ones.
     *
     * @param row from 0
     * @return its column, from 0
     */
    public int argmax(int row) {
        int best = 0;
        for (int j = 1; j < columns; j++) {
            if (get(row, j) > get(row, best)) {
                best = j;
            }
        }
        return best;
    }

    /**
     * Whether every value is a number: neither NaN nor infinite.
     *
     * @return false if at least one is not
     */
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

    /** Equal shapes and exactly equal values. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Matrix m
                && rows == m.rows
                && columns == m.columns
                && Arrays.equals(dense().values, m.dense().values);
    }

    @Override
    public int hashCode() {
        return 31 * rows + Arrays.hashCode(dense().values);
    }

    /** The shape and the values, as {@link MatrixText} writes them. */
    @Override
    public String toString() {
        return MatrixText.of(this);
    }
}
