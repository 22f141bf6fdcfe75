package backprop.matrix;

import backprop.require.Message;
import backprop.require.Require;

/** Which shapes fit together, and what to say when they do not. */
final class Shapes {

    private static final int MOST_VALUES = Integer.MAX_VALUE - 8; // as java.util.ArrayList has it

    private Shapes() {}

    /** How many values a matrix of this size has. */
    static int size(int rows, int columns) {
        long size = (long) rows * columns;
        if (rows <= 0 || columns <= 0) {
            String empty = "Matrix: %d×%d came, but a matrix needs at least one row and one column";
            Require.that(false, empty, rows, columns);
        }
        if (size > MOST_VALUES) {
            String large =
                    "Matrix: %d×%d would be %d values, but an array of Java holds %d at most";
            Require.that(false, large, rows, columns, size, MOST_VALUES);
        }
        return (int) size;
    }

    static void requireEqualRows(double[][] rows) {
        Require.parts("Matrix.of", "row", (Object[]) rows);
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != rows[0].length) {
                Require.that(
                        false,
                        "Matrix.of: row %d has %d values, but row 0 has %d; all rows need the same"
                                + " length",
                        i,
                        rows[i].length,
                        rows[0].length);
            }
        }
    }

    static void requirePlace(Matrix m, int row, int column) {
        if (row < 0 || row >= m.rows() || column < 0 || column >= m.columns()) {
            throw new IndexOutOfBoundsException(
                    Message.of(
                            "Matrix: there is no place (%d, %d) in a %s matrix; counting starts at 0",
                            row, column, m.shape()));
        }
    }

    static void requireProduct(Matrix a, Matrix b) {
        Require.notNull("Matrix", "dot", "b", b);
        if (a.columns() == b.rows()) { // no text is made before anything is wrong
            return;
        }
        Require.that(
                false,
                "Matrix.dot: %s · %s does not fit: the left one has %d columns, the right one %d rows,"
                        + " and the two must be equal",
                a.shape(),
                b.shape(),
                a.columns(),
                b.rows());
    }

    static void requireBroadcast(String method, Matrix a, Matrix b) {
        Require.notNull("Matrix", method, "b", b);
        boolean same = b.rows() == a.rows() && b.columns() == a.columns();
        boolean oneRow = b.rows() == 1 && b.columns() == a.columns();
        boolean oneColumn = b.columns() == 1 && b.rows() == a.rows();
        if (same || oneRow || oneColumn) {
            return;
        }
        Require.that(
                false,
                "Matrix.%s: %s and %s do not fit: the right one must be %s, one row (1×%d) or one"
                        + " column (%d×1)",
                method,
                a.shape(),
                b.shape(),
                a.shape(),
                a.columns(),
                a.rows());
    }
}
