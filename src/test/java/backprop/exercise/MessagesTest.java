package backprop.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.exercise.chapter.Exercises;
import backprop.exercise.judge.Verdict;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/backprop/exercise");
    private static final Pattern BLANK = Pattern.compile("%[\\d.$]*([a-zA-Z%])");
    private static final List<List<String>> ANSWERS =
            List.of(
                    List.of("01-paths", "7"),
                    List.of("01-2", "40"),
                    List.of("02-2", "10"),
                    List.of("03-2", "109386", "109,386"),
                    List.of("04-2", "2.3", "log 10", "log(10)"),
                    List.of("05-2", "469"),
                    List.of("06-2", "1024", "0.00097"),
                    List.of("07-2", "45"),
                    List.of("08-2", "5", "five"),
                    List.of("09-2", "1628800", "1,628,800"));

    private final Properties english = read("messages.properties");
    private final Properties japanese = read("messages_ja.properties");

    private static Properties read(String name) {
        Properties messages = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(name))) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    @Test
    void bothLanguagesHaveTheSameMessagesWithTheSameBlanks() {
        assertEquals(english.stringPropertyNames(), japanese.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertEquals(blanks(english.getProperty(key)), blanks(japanese.getProperty(key)), key);
        }
    }

    private static List<String> blanks(String message) {
        return BLANK.matcher(message).results().map(MatchResult::group).toList();
    }

    @Test
    void everyMessageFormats() {
        for (Properties messages : List.of(english, japanese)) {
            for (String key : messages.stringPropertyNames()) {
                String message = messages.getProperty(key);
                Object[] values =
                        BLANK.matcher(message)
                                .results()
                                .filter(blank -> !blank.group(1).equals("%"))
                                .map(MessagesTest::value)
                                .toArray();
                assertFalse(String.format(Locale.ROOT, message, values).isBlank(), key);
            }
        }
    }

    private static Object value(MatchResult blank) {
        return switch (blank.group(1)) {
            case "d" -> 1;
            case "f", "g" -> 1.5;
            default -> "text";
        };
    }

    /** It may be an Integer, or an exception: "a" would be wrong there, "an" before others. */
    @Test
    void noArticleStandsBeforeWhatIsFilledIn() {
        for (String key : english.stringPropertyNames()) {
            String message = english.getProperty(key);
            assertFalse(message.matches("(?s)(.*\\W)?([Aa]|[Aa]n) %.*"), message);
        }
    }

    @Test
    void everyExerciseHasItsThreeMessages() {
        for (String id : Exercises.ids()) {
            for (String part : List.of("todo", "right", "next")) {
                assertTrue(english.containsKey(id + "." + part), id + "." + part);
            }
        }
    }

    @Test
    void noMessageIsThereForNothing() throws IOException {
        Set<String> literals = literals();
        for (String key : english.stringPropertyNames()) {
            if (key.startsWith("hint.") && !key.matches("hint\\.(type|array)\\..*")) {
                String name = key.substring("hint.".length());
                String last = name.replaceFirst("^\\d\\d-\\w+\\.", "");
                assertTrue(
                        literals.contains(name)
                                || literals.contains(last)
                                || name.endsWith(".other"),
                        key);
            }
        }
    }

    private static Set<String> literals() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/backprop/exercise"))) {
            Set<String> literals = new HashSet<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Pattern.compile("\"([^\"\n]*)\"")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(found -> literals.add(found.group(1)));
            }
            return literals;
        }
    }

    @Test
    void noMessageGivesAnAnswerAway() {
        for (List<String> answer : ANSWERS) {
            for (Properties messages : List.of(english, japanese)) {
                for (String key : messages.stringPropertyNames()) {
                    boolean failing = key.startsWith("hint." + answer.get(0));
                    if (failing || key.equals(answer.get(0) + ".todo")) {
                        String message = messages.getProperty(key);
                        answer.stream()
                                .skip(1)
                                .forEach(text -> assertFalse(message.contains(text), message));
                    }
                }
            }
        }
    }

    @Test
    void theLastFolderNamedAfterALanguageDecides() {
        Verdict verdict = Verdict.notStarted();
        String japaneseText = new Messages("ja").text("01-1", verdict);
        String englishText = new Messages("en").text("01-1", verdict);
        assertEquals(japaneseText, Messages.in(Path.of("/x/notebooks/ja")).text("01-1", verdict));
        assertEquals(englishText, Messages.in(Path.of("/ja/notebooks/en")).text("01-1", verdict));
        assertTrue(japaneseText.contains("練習"));
        assertTrue(englishText.contains("Exercise"));
    }

    @Test
    void elsewhereTheLanguageOfTheMachineDecides() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.JAPAN);
            assertTrue(text(Path.of("/x")).contains("練習"));
            assertTrue(text(Path.of("/x/en")).contains("Exercise"));
            Locale.setDefault(Locale.FRANCE);
            assertTrue(text(Path.of("/x")).contains("Exercise"));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String text(Path folder) {
        return Messages.in(folder).text("01-1", Verdict.notStarted());
    }
}
