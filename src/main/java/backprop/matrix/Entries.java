package backprop.matrix;

/**
 * Sums and products place by place: short loops over arrays, which the JVM turns into vector
 * instructions as long as they call nothing.
 *
 * <p>The right operand has the shape of the left one, or it is one row, used for every row, or one
 * column, used for every column.
 */
final class Entries {

    private static final int SQUARE = 16;

    private Entries() {}

    /** {@code a + factor · b}; the factors 1 and −1 make it the exact sum and difference. */
    static double[] plus(int columns, double[] a, double factor, int bColumns, double[] b) {
        double[] c = new double[a.length];
        if (b.length == a.length) {
            for (int k = 0; k < c.length; k++) {
                c[k] = a[k] + factor * b[k];
            }
        } else if (bColumns == columns) {
            for (int start = 0; start < c.length; start += columns) {
                for (int j = 0; j < columns; j++) {
                    c[start + j] = a[start + j] + factor * b[j];
                }
            }
        } else {
            for (int i = 0, k = 0; i < b.length; i++) {
                double v = factor * b[i];
                for (int end = k + columns; k < end; k++) {
                    c[k] = a[k] + v;
                }
            }
        }
        return c;
    }

    /** {@code a · b}. */
    static double[] times(int columns, double[] a, int bColumns, double[] b) {
        double[] c = new double[a.length];
        if (b.length == a.length) {
            for (int k = 0; k < c.length; k++) {
                c[k] = a[k] * b[k];
            }
        } else if (bColumns == columns) {
            for (int start = 0; start < c.length; start += columns) {
                for (int j = 0; j < columns; j++) {
                    c[start + j] = a[start + j] * b[j];
                }
            }
        } else {
            for (int i = 0, k = 0; i < b.length; i++) {
                double v = b[i];
                for (int end = k + columns; k < end; k++) {
                    c[k] = a[k] * v;
                }
            }
        }
        return c;
    }

    /** The sums of the columns of a. */
    static double[] sumRows(int columns, double[] a) {
        double[] sums = new double[columns];
        double[] row = new double[columns]; // read at the places where sums are written: see Loops
        for (int start = 0; start < a.length; start += columns) {
            System.arraycopy(a, start, row, 0, columns);
            for (int j = 0; j < columns; j++) {
                sums[j] += row[j];
            }
        }
        return sums;
    }

    /** The sums of the rows of a. */
    static double[] sumColumns(int columns, double[] a) {
        double[] sums = new double[a.length / columns];
        for (int i = 0, k = 0; i < sums.length; i++) {
            for (int end = k + columns; k < end; k++) {
                sums[i] += a[k];
            }
        }
        return sums;
    }

    /** The transpose of a, in squares: a cache line that has been fetched is used up. */
    static double[] transpose(int rows, int columns, double[] a) {
        double[] c = new double[a.length];
        for (int top = 0; top < rows; top += SQUARE) {
            int bottom = Math.min(rows, top + SQUARE);
            for (int j = 0; j < columns; j++) {
                for (int i = top; i < bottom; i++) {
                    c[j * rows + i] = a[i * columns + j];
                }
            }
        }
        return c;
    }

    /** {@code a · bᵀ} place by place, in squares as well. */
    static double[] timesTransposed(int rows, int columns, double[] a, double[] b) {
        double[] c = new double[a.length];
        for (int left = 0; left < columns; left += SQUARE) {
            int right = Math.min(columns, left + SQUARE);
            for (int i = 0; i < rows; i++) {
                for (int j = left; j < right; j++) {
                    c[i * columns + j] = a[i * columns + j] * b[j * rows + i];
                }
            }
        }
        return c;
    }
}
