package backprop.matrix;

import java.util.Locale;

/**
 * What the classes of this library demand of their arguments, with messages that name the place,
 * what came and what was needed.
 */
public final class Require {

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
     * Demands a number of columns.
     *
     * @param where the object that is asked, and its method: {@code Linear(2→3)}
     * @param method its method
     * @param name the name of the argument
     * @param came the argument
     * @param columns how many columns it needs
     * @throws IllegalArgumentException if it has another number of columns
     */
    public static void columns(Object where, String method, String name, Matrix came, int columns) {
        if (came.columns() != columns) {
            throw new IllegalArgumentException(
                    "%s.%s: %s is %s, but %d columns are needed"
                            .formatted(where, method, name, came.shape(), columns));
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
     * @throws IllegalArgumentException if the shapes differ
     */
    public static void sameShape(
            Object where, String method, String name, Matrix came, Matrix model, String modelName) {
        shape(where, method, name, came, model.rows(), model.columns(), modelName);
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
     * @param why whose shape that is
     * @throws IllegalArgumentException if the shape is another
     */
    public static void shape(
            Object where,
            String method,
            String name,
            Matrix came,
            int rows,
            int columns,
            String why) {
        if (came.rows() != rows || came.columns() != columns) {
            throw new IllegalArgumentException(
                    "%s.%s: %s is %s, but %d×%d is needed, the shape of %s"
                            .formatted(where, method, name, came.shape(), rows, columns, why));
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
                    where
                            + ".backward: there was no forward yet; call forward(…) first, then backward");
        }
    }
}
