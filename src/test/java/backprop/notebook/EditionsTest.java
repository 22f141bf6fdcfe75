package backprop.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.notebook.Notebook.Cell;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The English and the Japanese edition say the same, cell by cell and page by page. */
class EditionsTest {

    private static final Path DOCS = Path.of("docs");
    private static final Pattern JAPANESE =
            Pattern.compile(
                    "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\x{3000}-\\x{303F}\\x{FF00}-\\x{FFEF}]+");
    private static final List<String> NAMES = List.of("日本語");

    /** For those who change the library; they read English anyway. */
    private static final Path FOR_CONTRIBUTORS = DOCS.resolve("architecture.md");

    static Stream<Notebook> japanese() {
        return Notebook.all().stream().filter(n -> n.path().toString().contains("/ja/"));
    }

    static Stream<Notebook> english() {
        return Notebook.all().stream().filter(n -> n.path().toString().contains("/en/"));
    }

    static Stream<Path> japanesePages() {
        return Stream.concat(Stream.of(Path.of("README.ja.md")), pages(DOCS));
    }

    static Stream<Path> englishPages() {
        return Stream.concat(Stream.of(Path.of("README.md")), pages(DOCS.resolve("en")));
    }

    private static Stream<Path> pages(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.equals(FOR_CONTRIBUTORS))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyChapterSolutionAndPageIsThereInBothLanguages() {
        assertEquals(
                japanese().map(Notebook::path).map(Edition::inEnglish).toList(),
                english().map(Notebook::path).toList());
        assertEquals(japanesePages().map(Edition::inEnglish).toList(), englishPages().toList());
    }

    @ParameterizedTest
    @MethodSource("japanese")
    void everyCellHasItsCounterpart(Notebook notebook) {
        Notebook english = Notebook.read(Edition.inEnglish(notebook.path()));
        assertEquals(List.of(), Edition.differences(notebook, english));
    }

    @ParameterizedTest
    @MethodSource("japanesePages")
    void everyPageHasTheSameHeadingsLinksAndTables(Path page) {
        assertEquals(List.of(), Edition.prose(read(page), read(Edition.inEnglish(page))));
    }

    @ParameterizedTest
    @MethodSource("english")
    void aReaderOfEnglishMeetsNoJapanese(Notebook notebook) {
        for (Cell cell : notebook.cells()) {
            assertEnglish(cell.source());
            if (cell.isCode()) {
                assertEnglish(Edition.shown(cell));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("englishPages")
    void aReaderOfEnglishMeetsNoJapanese(Path page) {
        assertEnglish(read(page));
    }

    private static void assertEnglish(String text) {
        List<String> foreign =
                JAPANESE.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .filter(word -> !NAMES.contains(word))
                        .toList();
        assertEquals(List.of(), foreign, text);
    }

    @ParameterizedTest
    @MethodSource("japanese")
    void everyCellOfTheJapaneseEditionIsJapanese(Notebook notebook) {
        for (Cell cell : notebook.cells()) {
            assertTrue(cell.isCode() || JAPANESE.matcher(cell.source()).find(), cell.source());
        }
    }

    @Test
    void aCellThatIsMissingOrInAnotherPlaceIsFound() {
        String prose = cell("markdown", "p", "## 1. A");
        String code = cell("code", "c", "1 + 1");
        assertEquals(List.of(), differences(List.of(prose, code), List.of(prose, code)));
        assertEquals(List.of("2 cells, but 1"), differences(List.of(prose, code), List.of(prose)));
        assertEquals(
                List.of(
                        "cell 1 (p): kind: code, but markdown",
                        "cell 1 (p): id: c, but p",
                        "cell 1 (p): code: 1 + 1, but ## 1. A",
                        "cell 2 (c): kind: markdown, but code",
                        "cell 2 (c): id: p, but c",
                        "cell 2 (c): headings: [## 1], but []"),
                differences(List.of(code, prose), List.of(prose, code)));
    }

    private static List<String> differences(List<String> one, List<String> other) {
        return Edition.differences(notebook(one), notebook(other));
    }

    private static Notebook notebook(List<String> cells) {
        String json = "{\"cells\": [" + String.join(", ", cells) + "]}";
        return new Notebook(Path.of("n.ipynb"), JsonParser.parseString(json).getAsJsonObject());
    }

    private static String cell(String kind, String id, String source) {
        JsonObject cell = new JsonObject();
        cell.addProperty("cell_type", kind);
        cell.addProperty("id", id);
        cell.addProperty("source", source);
        cell.add("metadata", new JsonObject());
        cell.add("outputs", JsonParser.parseString("[]"));
        return cell.toString();
    }

    @Test
    void proseThatLeavesSomethingOutIsFound() {
        String japanese = "## 3　層\n[層](02-layers.ipynb#4)\n> **コラム**\n\n| a |";
        assertEquals(
                List.of(),
                Edition.prose(japanese, "## 3. Layers\n[a](02-layers.ipynb)\n> **Box**\n\n| b |"));
        assertEquals(
                List.of(
                        "headings: [## 3], but [## 4]",
                        "links: [02-layers.ipynb], but []",
                        "rows of tables: 1, but 0",
                        "boxes: 1, but 0"),
                Edition.prose(japanese, "## 4. Layers"));
        assertEquals(
                List.of(),
                Edition.prose(
                        "[a](../solutions/ja/x) [b](../../docs/q)",
                        "[b](../../docs/en/q) [a](../solutions/en/x)"));
        assertEquals(List.of("is empty: false, but true"), Edition.prose("層", " "));
        assertEquals(
                List.of("headings: [### 02-1], but [### 02-2]"),
                Edition.prose("### 練習 02-1　書く", "### Exercise 02-2. Write"));
    }
}
