package backprop.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the library and the benchmark say, they say in both languages. */
class BundlesTest {

    private static final List<Path> RESOURCES =
            List.of(Path.of("src/main/resources"), Path.of("src/test/resources"));
    private static final Pattern JAPANESE =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern FILLED_IN = Pattern.compile("%(\\d\\$)?[.\\d]*[a-z]");

    static List<Path> bundles() {
        return RESOURCES.stream().flatMap(root -> bundles(root).stream()).toList();
    }

    private static List<Path> bundles(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith("_ja.properties"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    private static Properties english(Path japanese) {
        return read(Path.of(japanese.toString().replace("_ja.", ".")));
    }

    @Test
    void thereAreBundlesForChecksFiguresPagesTheKernelAndTheSpeed() {
        assertEquals(5, bundles().size(), bundles().toString());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyIsWithoutItsTranslation(Path bundle) {
        assertEquals(english(bundle).stringPropertyNames(), read(bundle).stringPropertyNames());
        read(bundle)
                .forEach(
                        (key, text) ->
                                assertTrue(
                                        speaks((String) text), bundle + ": " + key + "=" + text));
    }

    /** Japanese, or nothing but what is filled in, symbols and code. */
    private static boolean speaks(String text) {
        String words = FILLED_IN.matcher(text).replaceAll("").replaceAll("\\w+\\.\\w+", "");
        return JAPANESE.matcher(text).find() || !words.matches("(?s).*[a-zA-Z]{2}.*");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noEnglishTextIsJapanese(Path bundle) {
        english(bundle)
                .forEach(
                        (key, text) ->
                                assertFalse(JAPANESE.matcher((String) text).find(), "" + key));
    }

    @Test
    void whatWasLeftInEnglishIsFound() {
        assertTrue(speaks("%s △ %s"));
        assertTrue(speaks("損失"));
        assertFalse(speaks("mean of %s steps"));
    }
}
