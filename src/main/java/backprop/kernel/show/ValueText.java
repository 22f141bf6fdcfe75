package backprop.kernel.show;

import backprop.kernel.trace.Places;
import backprop.kernel.words.Wording;
import java.lang.reflect.Array;

/** What a value looks like as text: as it says itself, but an array shows what is in it. */
public final class ValueText {

    private static final int MOST_ELEMENTS = 200;
    private static final int DEEPEST = 5;

    private ValueText() {}

    public static String of(Object value) {
        StringBuilder text = new StringBuilder();
        append(text, value, 0);
        return Places.clean(text.toString());
    }

    private static void append(StringBuilder text, Object value, int depth) {
        if (value == null || !value.getClass().isArray() || depth == DEEPEST) {
            text.append(value);
            return;
        }
        boolean nested = value.getClass().getComponentType().isArray();
        String separator = nested ? ",\n" + " ".repeat(depth + 1) : ", ";
        int length = Array.getLength(value);
        text.append('[');
        for (int i = 0; i < Math.min(length, MOST_ELEMENTS); i++) {
            text.append(i == 0 ? "" : separator);
            append(text, Array.get(value, i), depth + 1);
        }
        if (length > MOST_ELEMENTS) {
            text.append(separator).append(Wording.of("more", length - MOST_ELEMENTS));
        }
        text.append(']');
    }
}
