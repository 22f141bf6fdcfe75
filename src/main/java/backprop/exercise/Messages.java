package backprop.exercise;

import backprop.exercise.Check.State;
import backprop.language.Language;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the learner reads, in one language. */
final class Messages {

    private final ResourceBundle bundle;

    /**
     * Messages in Japanese, or in English for any other language.
     *
     * @param language a two-letter code
     */
    Messages(String language) {
        bundle = Language.bundle("backprop.exercise.messages", language);
    }

    /** Messages in the language of the notebooks in this folder. */
    static Messages in(Path folder) {
        return new Messages(Language.of(folder));
    }

    /** Heading and body: what was found, and what to do next. */
    String text(String id, Verdict verdict) {
        String heading = format("state." + verdict.state(), id);
        if (verdict.state() == State.NOT_YET) {
            return heading + "\n" + format(verdict.key(), verdict.values().toArray());
        }
        String body = heading + "\n" + format(id + "." + verdict.key());
        return verdict.state() == State.RIGHT ? body + "\n" + format(id + ".next") : body;
    }

    private String format(String key, Object... values) {
        return String.format(Locale.ROOT, bundle.getString(key), values);
    }
}
