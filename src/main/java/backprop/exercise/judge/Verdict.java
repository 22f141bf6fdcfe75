package backprop.exercise.judge;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a check found: how far the learner is, and the key of the message that says more. */
public record Verdict(State state, String key, List<Object> values) {

    public static Verdict notStarted() {
        return new Verdict(State.NOT_STARTED, "todo", List.of());
    }

    public static Verdict right() {
        return new Verdict(State.RIGHT, "right", List.of());
    }

    /** Not right yet; the values are put into the message, as they are now. */
    public static Verdict hint(String key, Object... values) {
        List<Object> now =
                Stream.of(values).<Object>map(v -> v instanceof Number ? v : "" + v).toList();
        return new Verdict(State.NOT_YET, "hint." + key, now);
    }

    /** A hint where something is wrong, otherwise right. */
    public static Verdict when(boolean wrong, String key, Object... values) {
        return wrong ? hint(key, values) : right();
    }

    /** Several results, each with a verdict of its own. */
    public static Verdict lines(Line... lines) {
        Verdict first = lines[0].verdict();
        boolean mixed = Stream.of(lines).anyMatch(l -> l.verdict().state() != first.state());
        return mixed || first.state() == State.NOT_YET
                ? new Verdict(State.NOT_YET, "hint.lines", List.of((Object[]) lines))
                : first;
    }

    public boolean isRight() {
        return state == State.RIGHT;
    }

    /** The verdict of the next look where this one found all well; otherwise this one. */
    public Verdict then(Supplier<Verdict> next) {
        return isRight() ? next.get() : this;
    }
}
