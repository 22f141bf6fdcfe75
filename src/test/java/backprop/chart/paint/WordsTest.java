package backprop.chart.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final List<String> FOLDERS = List.of("chart", "page");
    private static final Pattern USED = Pattern.compile("Words\\.text\\(\\s*\"([a-z.]+)\"");

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() throws IOException {
        for (String folder : FOLDERS) {
            Properties english = bundle(folder, "words.properties");
            Properties japanese = bundle(folder, "words_ja.properties");
            assertEquals(english.stringPropertyNames(), japanese.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                assertEquals(
                        places(english.getProperty(key)), places(japanese.getProperty(key)), key);
            }
        }
    }

    @Test
    void japaneseIsSpokenWhereAFontHasItsLetters() {
        assertEquals("損失", new Words("ja", text -> true).of("loss"));
        assertEquals("クラス2", new Words("ja", text -> true).of("class", 2));
    }

    @Test
    void withoutSuchAFontAndElsewhereEnglishIsSpoken() {
        assertEquals("loss", new Words("ja", text -> false).of("loss"));
        assertEquals("loss", new Words("en", text -> true).of("loss"));
        assertEquals("loss", new Words("fr", text -> true).of("loss"));
    }

    @Test
    void everyWordThatIsUsedIsThere() throws IOException {
        Properties english = bundle("chart", "words.properties");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/backprop/chart"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher used = USED.matcher(Files.readString(source));
                while (used.find()) {
                    assertTrue(english.containsKey(used.group(1)), source + ": " + used.group(1));
                }
            }
        }
    }

    private static long places(String text) {
        return Pattern.compile("%(\\d\\$)?s").matcher(text).results().count();
    }

    private static Properties bundle(String folder, String name) throws IOException {
        Path file = Path.of("src/main/resources/backprop", folder, name);
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
