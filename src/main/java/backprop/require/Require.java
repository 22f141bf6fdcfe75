package backprop.require;

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
