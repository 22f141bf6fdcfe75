package backprop.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever follows a link in a document or a chapter arrives at a file, and at its section. */
class LinksTest {

    private static final int QUESTIONS = 34;

    @TempDir Path folder;

    static Stream<Path> pages() {
        return Stream.of(
                        markdown(Path.of(".")),
                        markdown(Path.of("docs")),
                        markdown(Path.of("docs/en")),
                        Notebook.all().stream().map(Notebook::path))
                .flatMap(pages -> pages);
    }

    private static Stream<Path> markdown(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsToAFileAndItsSection(Path page) {
        assertEquals(List.of(), broken(page));
    }

    private static List<String> broken(Path page) {
        return Headings.of(page).links().stream()
                .filter(link -> !link.matches("[a-z]+:.*"))
                .filter(link -> !leads(page, link))
                .toList();
    }

    private static boolean leads(Path page, String link) {
        String[] parts = URLDecoder.decode(link, StandardCharsets.UTF_8).split("#", 2);
        Path target =
                parts[0].isEmpty() ? page : page.resolveSibling(parts[0].replaceFirst("/$", ""));
        return Files.exists(target)
                && (parts.length == 1 || Headings.of(target).anchors().contains(parts[1]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/en/faq.md", "docs/faq.md"})
    void everyQuestionOfTheFaqHasItsSectionToGoOn(Path faq) throws IOException {
        List<String> questions =
                List.of(Files.readString(faq).split("(?m)^### ")).stream().skip(1).toList();
        assertEquals(QUESTIONS, questions.size());
        for (String question : questions) {
            assertTrue(question.matches("(?s).*\\]\\([^)]*\\.ipynb#[^)]+\\).*"), question);
        }
    }

    @Test
    void everyChapterSendsToItsPartOfTheFaq() {
        for (Notebook chapter : Notebook.chapters()) {
            List<String> links = Headings.of(chapter.path()).links();
            assertTrue(
                    links.stream().anyMatch(link -> link.matches(partOfTheFaq(chapter.path()))),
                    chapter + ": " + links);
        }
    }

    /** The section that has the number of the chapter; the page as a whole where there is none. */
    private static String partOfTheFaq(Path chapter) {
        Path faq = Path.of(chapter.toString().contains("/en/") ? "docs/en/faq.md" : "docs/faq.md");
        String number = chapter.getFileName().toString().substring(0, 2);
        boolean hasPart =
                Headings.of(faq).anchors().stream().anyMatch(part -> part.startsWith(number));
        return ".*" + faq + (hasPart ? "#" + number + ".*" : ".*");
    }

    @Test
    void aLinkToASectionThatIsNotThereIsFound() throws IOException {
        Path page = folder.resolve("page.md");
        Files.writeString(
                page,
                """
                # 1　`Linear` を見る

                ### Q & A, again

                [a](#1linear-を見る) [b](page.md#q--a-again) [c](.) [d](https://example.org#x)
                [e](#1-linear) [f](page.md#q-a-again) [g](gone.md) [h](gone.md#x)
                """);
        assertEquals(
                List.of("#1-linear", "page.md#q-a-again", "gone.md", "gone.md#x"), broken(page));
    }

    @Test
    void sectionsOfANotebookAreNamedAsJupyterNamesThem() throws IOException {
        String cell = "{\"cell_type\": \"markdown\", \"source\": \"## 1　`Linear` を見る\"}";
        Files.writeString(folder.resolve("n.ipynb"), "{\"cells\": [" + cell + "]}");
        Path page = folder.resolve("page.md");
        Files.writeString(page, "[a](n.ipynb#1%E3%80%80Linear-を見る) [b](n.ipynb#1linear-を見る)");
        assertEquals(List.of("n.ipynb#1linear-を見る"), broken(page));
    }
}
