package backprop.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.notebook.Notebook.Cell;
import com.google.gson.JsonObject;
import com.sun.source.tree.ClassTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every stored notebook promises; that it runs is tried by executing it. */
class NotebookTest {

    private static final int MOST_LINES = 20;
    private static final int MEDIAN_LINES = 5;
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#\\s]+)[^)]*\\)");
    private static final Pattern NOT_PORTABLE =
            Pattern.compile("(?m)^%|\\bsealed\\b|org\\.dflib|backprop\\.kernel");
    private static final Pattern JAPANESE =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern ENDS_IN_PRINTF =
            Pattern.compile("System\\.out\\.(printf|format)\\([^;]*;?\\s*$");
    private static final Pattern DECLARES_A_TYPE =
            Pattern.compile("(?m)^(abstract )?(class|interface|record|enum) ");

    static List<Notebook> chapters() {
        return Notebook.chapters();
    }

    static List<Notebook> all() {
        return Notebook.all();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void eightChaptersAreThere(String language) {
        Path folder = Path.of("notebooks", language);
        assertEquals(9, chapters().stream().filter(n -> n.path().startsWith(folder)).count());
    }

    @ParameterizedTest
    @MethodSource("all")
    void isANotebookForTheJavaKernel(Notebook notebook) {
        assertEquals(4, notebook.json().get("nbformat").getAsInt());
        JsonObject metadata = notebook.json().getAsJsonObject("metadata");
        assertEquals("java", metadata.getAsJsonObject("kernelspec").get("name").getAsString());
    }

    @ParameterizedTest
    @MethodSource("all")
    void wasExecutedOnceFromTopToBottom(Notebook notebook) {
        List<Integer> counts =
                notebook.code().stream()
                        .map(cell -> cell.json().get("execution_count"))
                        .map(count -> count.isJsonNull() ? -1 : count.getAsInt())
                        .toList();
        assertEquals(IntStream.rangeClosed(1, counts.size()).boxed().toList(), counts);
    }

    @ParameterizedTest
    @MethodSource("all")
    void showsNoErrorOutput(Notebook notebook) {
        for (Cell cell : notebook.code()) {
            for (JsonObject output : cell.outputs()) {
                String kind = output.get("output_type").getAsString();
                assertFalse(kind.equals("error"), cell.source());
                boolean stderr =
                        kind.equals("stream") && output.get("name").getAsString().equals("stderr");
                assertFalse(stderr, cell.source());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyOutputShowsWhereScriptsAreNotTrusted(Notebook notebook) {
        for (Cell cell : notebook.code()) {
            for (JsonObject output : cell.outputs()) {
                JsonObject data = output.getAsJsonObject("data");
                assertTrue(
                        data == null || data.has("image/png") || data.has("text/plain"),
                        cell.source());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void linksLeadToFiles(Notebook notebook) {
        for (Cell cell : notebook.cells()) {
            if (!cell.isCode()) {
                LINK.matcher(cell.source())
                        .results()
                        .forEach(link -> assertLeads(notebook, link.group(1)));
            }
        }
    }

    private static void assertLeads(Notebook notebook, String link) {
        Path target = notebook.path().getParent().resolve(link);
        assertTrue(Files.exists(target), notebook + " links to " + link);
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void cellsAreShort(Notebook notebook) {
        List<Long> lines = new ArrayList<>();
        for (Cell cell : notebook.code()) {
            long count = cell.source().lines().count();
            boolean declares = DECLARES_A_TYPE.matcher(cell.source()).find();
            assertTrue(declares || count <= MOST_LINES, count + " lines:\n" + cell.source());
            lines.add(count);
        }
        lines.sort(null);
        assertTrue(lines.get(lines.size() / 2) <= MEDIAN_LINES, "median of " + lines);
    }

    @ParameterizedTest
    @MethodSource("all")
    void cellsRunOnEveryJavaKernelAndInEveryLanguage(Notebook notebook) {
        List<Cell> code = notebook.code();
        for (int i = 0; i < code.size(); i++) {
            String source = code.get(i).source();
            assertFalse(NOT_PORTABLE.matcher(source).find(), source);
            assertFalse(ENDS_IN_PRINTF.matcher(source).find(), source);
            assertFalse(JAPANESE.matcher(source).find(), source);
            assertTrue(
                    i == 0 || !source.startsWith("import "),
                    "an import after the first cell: " + source);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyDifferenceBetweenMachinesIsExplained(Notebook notebook) {
        for (Cell cell : notebook.code()) {
            JsonObject tolerance =
                    cell.json().getAsJsonObject("metadata").getAsJsonObject("tolerance");
            assertTrue(
                    tolerance == null || !tolerance.get("why").getAsString().isBlank(),
                    cell.source());
        }
    }

    /** A class may grow from cell to cell; its last whole form is the one in the library. */
    @ParameterizedTest
    @MethodSource("chapters")
    void aClassWrittenInACellIsTheClassInTheLibrary(Notebook notebook) {
        Map<String, ClassTree> last = new LinkedHashMap<>();
        for (Cell cell : notebook.code()) {
            if (DECLARES_A_TYPE.matcher(cell.source()).find() && !cell.isBlank()) {
                ClassSource.classes(cell.source())
                        .forEach(c -> last.put(c.getSimpleName().toString(), c));
            }
        }
        last.forEach(
                (name, tree) ->
                        library(name)
                                .ifPresent(
                                        same ->
                                                assertEquals(
                                                        ClassSource.members(same),
                                                        ClassSource.members(tree),
                                                        name)));
    }

    private static Optional<ClassTree> library(String name) {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.endsWith(name + ".java"))
                    .findFirst()
                    .map(file -> ClassSource.classes(read(file)).get(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
