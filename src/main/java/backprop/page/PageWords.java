package backprop.page;

import backprop.language.Language;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** What buttons and headings of a page say, in the language of the notebook. */
final class PageWords {

    private static final String NAME = "backprop.page.words";

    private final ResourceBundle bundle;

    /**
     * The words of a language.
     *
     * @param language a two-letter code
     */
    PageWords(String language) {
        bundle = Language.bundle(NAME, language);
    }

    static PageWords here() {
        return new PageWords(Language.of(Path.of("").toAbsolutePath()));
    }

    String text(String key) {
        return bundle.getString(key);
    }

    /** All texts of a figure: their keys begin with its name and a dot, which are left out. */
    Map<String, String> of(String figure) {
        Map<String, String> texts = new TreeMap<>();
        String start = figure + ".";
        for (String key : Collections.list(bundle.getKeys())) {
            if (key.startsWith(start)) {
                texts.put(key.substring(start.length()), bundle.getString(key));
            }
        }
        return texts;
    }
}
