package backprop.kernel.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.language.Language;
import java.util.List;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Pattern PLACE = Pattern.compile("%(\\d\\$)?[ds%]");

    private final ResourceBundle english = Language.bundle("backprop.kernel.wording", "en");
    private final ResourceBundle japanese = Language.bundle("backprop.kernel.wording", "ja");

    @Test
    void everythingIsSaidInBothLanguages() {
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(japanese.keySet()));
    }

    @Test
    void bothLanguagesFillInTheSameValues() {
        for (String key : english.keySet()) {
            assertEquals(places(english.getString(key)), places(japanese.getString(key)), key);
        }
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(place -> place.replaceAll("\\d\\$", ""))
                .toList();
    }
}
