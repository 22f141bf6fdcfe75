package backprop.exercise;

import backprop.exercise.judge.Line;
import backprop.exercise.judge.State;
import backprop.exercise.judge.Verdict;
import backprop.language.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

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
        boolean numbered = id == null || id.matches("\\d\\d-\\d");
        String heading = format((numbered ? "state." : "own.state.") + verdict.state(), id);
        if (verdict.state() == State.NOT_YET) {
            return heading + "\n" + hint(verdict);
        }
        String body = heading + "\n" + format(id + "." + verdict.key());
        return verdict.isRight() ? body + "\n" + format(id + ".next") : body;
    }

    private String hint(Verdict verdict) {
        List<Object> values = verdict.values();
        return !values.isEmpty() && values.get(0) instanceof Line
                ? values.stream().map(l -> line((Line) l)).collect(Collectors.joining("\n"))
                : format(verdict.key(), values.toArray());
    }

    /** The mark, then what it is about, which most hints name themselves. */
    private String line(Line line) {
        Verdict verdict = line.verdict();
        if (verdict.state() != State.NOT_YET) {
            return format("line." + verdict.state(), line.name());
        }
        boolean filledIn = bundle.getString(verdict.key()).contains("%");
        boolean named = filledIn && verdict.values().contains(line.name());
        return named
                ? format("line.NOT_YET", hint(verdict))
                : format("line.NOT_YET.of", line.name(), hint(verdict));
    }

    private String format(String key, Object... values) {
        return String.format(Locale.ROOT, bundle.getString(key), values);
    }
}
