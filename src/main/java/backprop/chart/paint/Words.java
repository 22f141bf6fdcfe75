package backprop.chart.paint;

import backprop.language.Language;
import java.awt.Font;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is written in a figure by us: in the notebook's language, or in English where no font has
 * the letters. What a cell passes is drawn as it is.
 */
public final class Words {

    private static final String NAME = "backprop.chart.words";
    private static final Words HERE =
            new Words(Language.of(Path.of("").toAbsolutePath()), Words::canBeDrawn);

    private final ResourceBundle bundle;

    /**
     * The words of a language.
     *
     * @param language a two-letter code
     * @param drawable whether there is a font for a text
     */
    Words(String language, Predicate<String> drawable) {
        ResourceBundle wanted = Language.bundle(NAME, language);
        bundle = drawable.test(all(wanted)) ? wanted : Language.bundle(NAME, "en");
    }

    private static String all(ResourceBundle bundle) {
        return Collections.list(bundle.getKeys()).stream()
                .map(bundle::getString)
                .collect(Collectors.joining());
    }

    /** Whether the font of the figures, which borrows from all installed ones, has every letter. */
    private static boolean canBeDrawn(String text) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 13).canDisplayUpTo(text) < 0;
    }

    /** The text of a key, with values in its places. */
    public static String text(String key, Object... values) {
        return HERE.of(key, values);
    }

    String of(String key, Object... values) {
        return String.format(Locale.ROOT, bundle.getString(key), values);
    }
}
