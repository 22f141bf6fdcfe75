package backprop.kernel.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Pattern PLACE = Pattern.compile("%(\\d\\$)?[ds%]");

    private static final Pattern KEY =
            Pattern.compile("(?:Wording\\s*\\.of|warn)\\(\\s*\"([\\w.]*\\w)\"");
    private static final Pattern SLIP = Pattern.compile("(?m)^(\\w+) ");

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

    @Test
    void everyTextIsUsedAndEveryUsedOneIsThere() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/backprop/kernel"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                addAll(used, KEY, Files.readString(file), "");
            }
        }
        Path slips = Path.of("src/main/resources/backprop/kernel/slips.txt");
        addAll(used, SLIP, Files.readString(slips), "slip.");
        assertEquals(new TreeSet<>(english.keySet()), used);
    }

    private static void addAll(Set<String> used, Pattern pattern, String text, String prefix) {
        pattern.matcher(text).results().forEach(found -> used.add(prefix + found.group(1)));
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(place -> place.replaceAll("\\d\\$", ""))
                .toList();
    }
}
