package backprop.require;

import java.util.Locale;

/** Texts with numbers in them, the same on the machines of every country. */
public final class Message {

    private Message() {}

    /**
     * Puts values into a text.
     *
     * @param format in the form of {@link String#format}
     * @param values what to put into it
     * @return the text, with the digits 0 to 9 and a point before the decimals
     */
    public static String of(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /**
     * What to call an object.
     *
     * @param object of a class that may have been written in a notebook
     * @return what it calls itself; the name of its class if it has no toString of its own
     */
    public static String name(Object object) {
        String text = String.valueOf(object);
        if (object == null || !text.startsWith(object.getClass().getName() + "@")) {
            return text;
        }
        String type = object.getClass().getSimpleName();
        return type.isEmpty() ? "an object without a name" : type;
    }
}
