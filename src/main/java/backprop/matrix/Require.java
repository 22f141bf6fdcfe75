package backprop.matrix;

import java.util.Locale;

/**
 * What the classes of this library demand of their arguments, with messages that name the place,
 * what came and what was needed.
 */
public final class Require {

    private static final double SUM_TOLERANCE = 1e-6; // targets may have been rounded

    private Require() {}

    /**
     * Demands a condition.
     *
     * @param holds the condition
     * @param message what to say if it does not hold, in the form of {@link String#format}
     * @param values what to put into the message
     * @throws IllegalArgumentException if it does not hold
     */
    public static void that(boolean holds, String message, Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, message, values));
        }
    }

    /**
     * Demands that there is something.
     *
     * @param where the object that is asked, such as {@code Linear(2→3)}
     * @param method its method
     * @param name the name of the argument
     * @param came the argument
     * @throws IllegalArgumentException if it is null
     */
    public static void notNull(Object where, String method, String name, Object came) {
        if (came == null) {
            that(false, "%s.%s: %s is null; was it never set?", where, method, name);
        }
    }

    /**
     * Demands at least one part, and that none of them is null.
     *
     * @param where what is made of the parts
     * @param name what a part is called
     * @param parts the parts
     * @throws IllegalArgumentException if there is no part, or if one is null
     */
    public static void parts(String where, String name, Object... parts) {
        that(parts != null && parts.length > 0, "%s: at least one %s is needed", where, name);
        for (int i = 0; i < parts.length; i++) {
            that(parts[i] != null, "%s: %s %d is null (counted from 0)", where, name, i);
        }
    }

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
        notNull(where, method, name, came);
        if (came.columns() != columns) {
            String message = "%s.%s: %s is %s, but %d columns are needed";
            that(false, message, where, method, name, came.shape(), columns);
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
        notNull(where, method, modelName, model);
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
        notNull(where, method, name, came);
        if (came.rows() != rows || came.columns() != columns) {
            String message = "%s.%s: %s is %s, but %d×%d is needed (%s)";
            that(false, message, where, method, name, came.shape(), rows, columns, why);
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
            that(
                    Math.abs(sums.get(i, 0) - 1) <= SUM_TOLERANCE,
                    "%s.%s: row %d of %s sums to %s, but the targets of a sample must sum to 1"
                            + " (one-hot: a single 1, otherwise 0)",
                    where,
                    method,
                    i,
                    name,
                    sums.get(i, 0));
        }
    }

    /**
     * Demands that {@code forward} has been called: without its input there is nothing to derive.
     *
     * @param done whether it has been called
     * @param where the object that is asked
     * @throws IllegalStateException if it has not
     */
    public static void forwardFirst(boolean done, Object where) {
        if (!done) {
            throw new IllegalStateException(
                    where + ".backward: there was no forward yet; call forward first");
        }
    }
}
