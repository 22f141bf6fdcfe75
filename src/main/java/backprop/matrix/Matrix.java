package backprop.matrix;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

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

    private final Values values; // shared with the views
    private final int rows;
    private final int columns;
    private final boolean transposed; // stored column by column

    private Matrix(Values values, int rows, int columns, boolean transposed) {
        this.values = values;
        this.rows = rows;
        this.columns = columns;
        this.transposed = transposed;
    }

    private Matrix(double[] values, int rows, int columns) {
        this(new Values(values), rows, columns, false);
    }

    /**
     * {@return a matrix of the given rows}
     *
     * @param rows at least one row, all of the same length; copied
     */
    public static Matrix of(double[]... rows) {
        Shapes.requireEqualRows(rows);
        int columns = rows[0].length;
        double[] values = new double[Shapes.size(rows.length, columns)];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, values, i * columns, columns);
        }
        return new Matrix(values, rows.length, columns);
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
        return new Matrix(new double[Shapes.size(rows, columns)], rows, columns);
    }

    /**
     * {@return independent draws from the normal distribution of mean 0 and standard deviation 1}
     *
     * @param rows at least 1
     * @param columns at least 1
     * @param random where the numbers come from; the same seed gives the same matrix
     */
    public static Matrix randn(int rows, int columns, Random random) {
        double[] values = new double[Shapes.size(rows, columns)];
        Arrays.setAll(values, i -> random.nextGaussian());
        return new Matrix(values, rows, columns);
    }

    /**
     * {@return a matrix of computed values}
     *
     * @param rows at least 1
     * @param columns at least 1
     * @param value of each place; the places are numbered from 0, row by row
     */
    public static Matrix of(int rows, int columns, IntToDoubleFunction value) {
        return new Matrix(Mapping.fill(value, Shapes.size(rows, columns)), rows, columns);
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
        return values.read()[index(row, column)];
    }

    /**
     * Changes one value of this matrix, and of every view of it.
     *
     * @param row from 0
     * @param column from 0
     * @param value the new value
     */
    public void setInPlace(int row, int column, double value) {
        int place = index(row, column); // refused before anything happens
        values.change()[place] = value;
    }

    private int index(int row, int column) {
        Shapes.requirePlace(this, row, column);
        return transposed ? column * rows + row : row * columns + column;
    }

    /** {@return the values row by row, in a new array} */
    public double[] toArray() {
        return dense().clone();
    }

    /**
     * {@return some rows in the order asked for, copied; wanted.length × columns}
     *
     * @param wanted row numbers from 0, at least one; may repeat
     */
    public Matrix rowsAt(int... wanted) {
        double[] picked = new double[Shapes.size(wanted.length, columns)];
        for (int i = 0; i < wanted.length; i++) {
            for (int j = 0; j < columns; j++) {
                picked[i * columns + j] = get(wanted[i], j);
            }
        }
        return new Matrix(picked, wanted.length, columns);
    }

    /** {@return the transpose, columns × rows: a view that shares the values; nothing is copied} */
    public Matrix t() {
        return new Matrix(values, columns, rows, !transposed);
    }

    /**
     * {@return the matrix product {@code c_ij = Σ_k a_ik · b_kj}, this.rows × b.columns}
     *
     * <p>{@code x.t().dot(d)} and {@code d.dot(w.t())}, the gradients of backpropagation, wait:
     * they are computed when somebody reads them. Most often a weight's gradient is only added to
     * the weight, and {@link #plusInPlace} does both at once. What is changed in place meanwhile
     * does not change a product.
     *
     * @param b as many rows as this has columns
     */
    public Matrix dot(Matrix b) {
        Shapes.requireProduct(this, b);
        boolean byRows = !(transposed || b.transposed);
        boolean turned = byRows && Blas.isFasterTurned(rows, columns, b.columns);
        return turned ? b.t().product(t()).t() : product(b);
    }

    private Matrix product(Matrix b) {
        Values c =
                Values.product(
                        rows, columns, b.columns, values, transposed, b.values, b.transposed);
        return new Matrix(c, rows, b.columns, false);
    }

    /**
     * Says that nobody will read this matrix again. A product {@code d.dot(w.t())} that was not
     * read before is never computed then, and to read it is an {@link IllegalStateException}.
     */
    public void giveUp() {
        values.giveUp();
    }

    /**
     * {@return the sum, place by place; a matrix of this shape}
     *
     * @param b of this shape; or one row (1 × columns), added to every row; or one column (rows ×
     *     1), added to every column
     */
    public Matrix plus(Matrix b) {
        return plus("plus", 1, b);
    }

    /**
     * {@return the difference, place by place; a matrix of this shape}
     *
     * @param b of this shape; or one row, or one column, as in {@link #plus}
     */
    public Matrix minus(Matrix b) {
        return plus("minus", -1, b);
    }

    private Matrix plus(String name, double factor, Matrix b) {
        Shapes.requireBroadcast(name, this, b);
        if (transposed) {
            return t().plus(name, factor, b.t()).t(); // in the order in which this one is stored
        }
        double[] sums = Entries.plus(columns, values.read(), factor, b.columns, b.dense());
        return new Matrix(sums, rows, columns);
    }

    /**
     * {@return the product, place by place (the matrix product is {@link #dot})}
     *
     * @param b of this shape; or one row, or one column, as in {@link #plus}
     */
    public Matrix times(Matrix b) {
        Shapes.requireBroadcast("times", this, b);
        boolean across = b.transposed && !transposed && b.rows == rows && b.columns == columns;
        double[] products =
                across
                        ? Entries.timesTransposed(rows, columns, values.read(), b.values.read())
                        : Entries.times(columns, dense(), b.columns, b.dense());
        return new Matrix(products, rows, columns);
    }

    /**
     * {@return every value multiplied by a number}
     *
     * @param factor the number
     */
    public Matrix times(double factor) {
        return map(v -> v * factor);
    }

    /**
     * {@return a function applied to every value}
     *
     * @param f the function
     */
    public Matrix map(DoubleUnaryOperator f) {
        double[] result = Mapping.map(f, values.read());
        return new Matrix(new Values(result), rows, columns, transposed);
    }

    /**
     * Adds a multiple of another matrix to this one: {@code this ← this + factor · b}.
     *
     * @param factor the multiple
     * @param b of exactly this shape; not modified
     */
    public void plusInPlace(double factor, Matrix b) {
        RequireMatrix.sameShape("Matrix", "plusInPlace", "b", b, this, "this");
        Values same = b.values; // stored in this one's order
        if (b.transposed != transposed) {
            same = new Values(transposed ? b.t().dense() : b.dense());
        }
        same.addTo(factor, values.change());
    }

    /** {@return the sum of all values} */
    public double sum() {
        double sum = 0;
        for (double v : values.read()) {
            sum += v;
        }
        return sum;
    }

    /** {@return the rows added up, 1 × columns: {@code b_j = Σ_i a_ij}} */
    public Matrix sumRows() {
        double[] from = values.read();
        double[] sums =
                transposed ? Entries.sumColumns(rows, from) : Entries.sumRows(columns, from);
        return new Matrix(sums, 1, columns);
    }

    /** {@return the columns added up, rows × 1: {@code b_i = Σ_j a_ij}} */
    public Matrix sumColumns() {
        return t().sumRows().t();
    }

    /** {@return the largest value of each row, rows × 1; NaN counts as the largest} */
    public Matrix maxColumns() {
        return of(rows, 1, i -> get(i, argmax(i)));
    }

    /**
     * {@return the column of a row's largest value; the first of several; NaN is the largest}
     *
     * @param row from 0
     */
    public int argmax(int row) {
        int best = 0;
        double top = get(row, 0);
        for (int j = 1; j < columns; j++) {
            double v = get(row, j);
            if (!(v <= top) && !Double.isNaN(top)) { // written so that NaN wins
                best = j;
                top = v;
            }
        }
        return best;
    }

    /** {@return whether every value is a number: neither NaN nor infinite} */
    public boolean isFinite() {
        return Arrays.stream(values.read()).allMatch(Double::isFinite);
    }

    /** The values row by row: this matrix's own, which are to be read only, or a copy. */
    private double[] dense() {
        double[] stored = values.read();
        return transposed ? Entries.transpose(columns, rows, stored) : stored;
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
        return Arrays.stream(dense()).map(v -> v + 0.0).toArray(); // −0 + 0 is 0
    }

    /** The shape and the values, as {@link MatrixText} writes them. */
    @Override
    public String toString() {
        return MatrixText.of(this);
    }
}
