package backprop.require;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
     * @param message what to say if it does not hold, in the form of {@link Message#of}
     * @param values what to put into the message
     * @throws IllegalArgumentException if it does not hold
     */
    public static void that(boolean holds, String message, Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(Message.of(message, values));
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
     * Demands that no part stands in two places. A part keeps the input of its latest forward, so
     * that the backward of the other place would take the wrong one.
     *
     * @param where what is made of the parts
     * @param name what a part is called
     * @param parts the parts
     * @param inside the parts of a part, none if it is not made of parts itself
     * @throws IllegalArgumentException if one object is found twice, also inside other parts
     */
    public static void distinct(
            String where, String name, List<?> parts, Function<Object, List<?>> inside) {
        distinct(where, name, "", parts, inside, new IdentityHashMap<>());
    }

    private static void distinct(
            String where,
            String name,
            String outer,
            List<?> parts,
            Function<Object, List<?>> inside,
            Map<Object, String> places) {
        for (int i = 0; i < parts.size(); i++) {
            Object part = parts.get(i);
            String place = outer + i;
            String other = places.put(part, place);
            that(
                    other == null,
                    "%s: %s %s and %s %s (counted from 0) are the same object, %s; it keeps only the"
                            + " input of its latest forward, so backward would be wrong: make a new"
                            + " one for each place",
                    where,
                    name,
                    other,
                    name,
                    place,
                    Message.name(part));
            distinct(where, name, place + ".", inside.apply(part), inside, places);
        }
    }

    /**
     * Demands a number that counts something, from 0.
     *
     * @param where the object that is asked
     * @param name what is counted, such as {@code sample}
     * @param came the number
     * @param size how many there are
     * @return the number
     * @throws IndexOutOfBoundsException if there is no such thing
     */
    public static int index(String where, String name, int came, int size) {
        if (came < 0 || came >= size) {
            throw new IndexOutOfBoundsException(
                    Message.of(
                            "%s: there is no %s %d; they are numbered 0 to %d",
                            where, name, came, size - 1));
        }
        return came;
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
