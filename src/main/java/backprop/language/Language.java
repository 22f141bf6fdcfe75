package backprop.language;

import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * In which language to speak to the learner. Code cells are the same in every language, so it
 * follows from the folder of the notebook, in which Jupyter starts the kernel.
 */
public final class Language {

    // Otherwise a machine in Japanese would be given Japanese where English was asked for.
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

    private Language() {}

    /**
     * The language of the notebooks in a folder.
     *
     * @param folder such as {@code notebooks/ja}
     * @return the last part of the path that is {@code ja} or {@code en}, otherwise the language of
     *     the machine
     */
    public static String of(Path folder) {
        String language = Locale.getDefault().getLanguage();
        for (Path name : folder) {
            if (name.toString().matches("ja|en")) {
                language = name.toString();
            }
        }
        return language;
    }

    /**
     * Messages in Japanese, or in English for any other language.
     *
     * @param name the name of the resource
     * @param language a two-letter code
     * @return the messages
     */
    public static ResourceBundle bundle(String name, String language) {
        return ResourceBundle.getBundle(
                name, language.equals("ja") ? Locale.JAPANESE : Locale.ROOT, NO_FALLBACK);
    }
}
