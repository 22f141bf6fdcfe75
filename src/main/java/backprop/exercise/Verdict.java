package backprop.exercise;

import backprop.exercise.Check.State;
import java.util.List;

/** What a check found: how far the learner is, and the key of the message that says more. */
record Verdict(State state, String key, List<Object> values) {

    static Verdict notStarted() {
        return new Verdict(State.NOT_STARTED, "todo", List.of());
    }

    static Verdict right() {
        return new Verdict(State.RIGHT, "right", List.of());
    }

    /** Not right yet; the values are put into the message. */
    static Verdict hint(String key, Object... values) {
        return new Verdict(State.NOT_YET, "hint." + key, List.of(values));
    }
}
