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

    private String line(Line line) {
        Verdict verdict = line.verdict();
        String key = "line." + verdict.state();
        return verdict.state() == State.NOT_YET
                ? format(key, line.name(), hint(verdict))
                : format(key, line.name());
    }

    private String format(String key, Object... values) {
        return String.format(Locale.ROOT, bundle.getString(key), values);
    }
}
