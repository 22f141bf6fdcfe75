package backprop.matrix;

import backprop.require.Require;

/**
 * What layers, losses and charts demand of a matrix, with messages like those of {@link Require}.
 */
public final class RequireMatrix {

    private static final double SUM_TOLERANCE = 1e-6; // targets may have been rounded

    private RequireMatrix() {}

    /**
     * Demands a number of columns.
     *
     * @param where the object that is asked
     * @param method its method
     * @param name the name of the argument
     * @param came the argument
     * @param columns how many columns it needs
     * @throws IllegalArgumentException if it is null or has another number of columns
     */
    public static void columns(Object where, String method, String name, Matrix came, int columns) {
        Require.notNull(where, method, name, came);
        if (came.columns() != columns) {
            String message = "%s.%s: %s is %s, but %d columns are needed";
            Require.that(false, message, where, method, name, came.shape(), columns);
        }
    }

    /**
     * Demands an equal shape.
     *
     * @param where the object that is asked
     * @param method its method
     * @param name the name of the argument
     * @param came the argument
     * @param model what it must be like
     * @param modelName what that is
     * @throws IllegalArgumentException if one is null, or if the shapes differ
     */
    public static void sameShape(
            Object where, String method, String name, Matrix came, Matrix model, String modelName) {
        Require.notNull(where, method, modelName, model);
        Require.notNull(where, method, name, came);
        if (came.rows() == model.rows() && came.columns() == model.columns()) {
            return; // no text is made before anything is wrong
        }
        shape(where, method, name, came, model.rows(), model.columns(), "like " + modelName);
    }

    /**
     * Demands a shape.
     *
     * @param where the object that is asked
     * @param method its method
     * @param name the name of the argument
     * @param came the argument
     * @param rows how many rows it needs
     * @param columns how many columns it needs
     * @param why the reason, in a few words
     * @throws IllegalArgumentException if it is null or has another shape
     */
    public static void shape(
            Object where,
            String method,
            String name,
            Matrix came,
            int rows,
            int columns,
            String why) {
        Require.notNull(where, method, name, came);
        if (came.rows() != rows || came.columns() != columns) {
            String message = "%s.%s: %s is %s, but %d×%d is needed (%s)";
            Require.that(false, message, where, method, name, came.shape(), rows, columns, why);
        }
    }

    /**
     * Demands that every row sums to 1, within what rounding may do to it.
     *
     * @param where the object that is asked
     * @param method its method
     * @param name the name of the argument
     * @param came the argument
     * @throws IllegalArgumentException if a row has another sum, or one that is not a number
     */
    public static void rowsSumToOne(Object where, String method, String name, Matrix came) {
        Matrix sums = came.sumColumns();
        for (int i = 0; i < sums.rows(); i++) {
            double sum = sums.get(i, 0);
            if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) { // written so that NaN is refused
                Require.that(
                        false,
                        "%s.%s: row %d of %s sums to %s, but the targets of a sample must sum to 1"
                                + " (one-hot: a single 1, otherwise 0)",
                        where,
                        method,
                        i,
                        name,
                        sum);
            }
        }
    }
}
