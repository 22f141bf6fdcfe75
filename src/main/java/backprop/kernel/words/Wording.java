package backprop.kernel.words;

import backprop.language.Language;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Everything the kernel itself says to a learner, in the language of the notebook. */
public final class Wording {

    private static final ResourceBundle BUNDLE =
            Language.bundle("backprop.kernel.wording", Language.of(Path.of("").toAbsolutePath()));

    private Wording() {}

    /**
     * A text of {@code wording.properties}.
     *
     * @param key where it stands there
     * @param values what is filled in; of a collection, all its elements
     */
    public static String of(String key, Object... values) {
        Object[] filled = Arrays.stream(values).map(Wording::listed).toArray();
        return String.format(Locale.ROOT, BUNDLE.getString(key), filled);
    }

    private static Object listed(Object value) {
        return value instanceof Collection<?> all
                ? all.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value;
    }
}
