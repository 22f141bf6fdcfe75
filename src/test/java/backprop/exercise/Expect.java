package backprop.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import backprop.exercise.judge.State;
import java.util.Locale;

/** What a check is to say, in both languages. */
final class Expect {

    private Expect() {}

    static void right(String id, Object... answers) {
        Check check = Check.of(id, answers);
        assertEquals(State.RIGHT, check.state(), check.toString());
        texts(check);
    }

    static void notStarted(String id, Object... answers) {
        Check check = Check.of(id, answers);
        assertEquals(State.NOT_STARTED, check.state(), check.toString());
        texts(check);
    }

    static void hint(String key, String id, Object... answers) {
        Check check = Check.of(id, answers);
        assertEquals("hint." + key, check.verdict().key(), check.toString());
        assertEquals(State.NOT_YET, check.state());
        texts(check);
    }

    private static void texts(Check check) {
        for (String language : new String[] {"ja", "en"}) {
            String text = check.text(new Messages(language));
            assertFalse(text.replaceAll("[\\d.]+ %", "").contains("%"), text);
            assertFalse(text.toLowerCase(Locale.ROOT).contains("\tat "), text);
        }
    }
}
