package backprop.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.exercise.Check;
import backprop.exercise.judge.State;
import backprop.notebook.Notebook.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the exercises' cells as they are stored, blank in the chapters and filled in as solutions.
 */
class ExerciseTest {

    private static final Pattern CHECK = Pattern.compile("Check\\.of\\(\"([^\"]+)\".*\\)$");

    static List<Notebook> chapters() {
        return Notebook.chapters();
    }

    static List<Notebook> solutions() {
        return Notebook.solutions();
    }

    @Test
    void everyChapterHasItsSolutions() {
        assertEquals(
                chapters().stream().map(ExerciseTest::name).distinct().sorted().toList(),
                solutions().stream().map(ExerciseTest::name).distinct().sorted().toList());
    }

    private static String name(Notebook notebook) {
        return notebook.path().getFileName().toString();
    }

    @ParameterizedTest
    @MethodSource("solutions")
    void everySolutionIsRight(Notebook notebook) {
        List<String> ids = run(notebook, notebook.code(), State.RIGHT);
        assertEquals(threeOf(notebook), ids.stream().distinct().toList());
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void everyBlankIsNotStarted(Notebook notebook) {
        List<Cell> cells = notebook.code().stream().filter(c -> id(c) != null).toList();
        List<Cell> withImports = new ArrayList<>(cells);
        withImports.add(0, notebook.code().get(0));
        assertEquals(threeOf(notebook), run(notebook, withImports, State.NOT_STARTED));
    }

    private static List<String> threeOf(Notebook notebook) {
        String chapter = name(notebook).substring(0, 2);
        return List.of(chapter + "-1", chapter + "-2", chapter + "-3");
    }

    /** The exercise that a cell checks in its last line, or null. */
    private static String id(Cell cell) {
        Matcher check = CHECK.matcher(cell.source().strip());
        return check.find() ? check.group(1) : null;
    }

    /** Runs cells and returns the exercises that were checked. */
    private static List<String> run(Notebook notebook, List<Cell> cells, State expected) {
        List<String> ids = new ArrayList<>();
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            for (Cell cell : cells) {
                String value = value(shell, cell.source().strip() + state(cell));
                if (id(cell) != null) {
                    assertEquals(expected.name(), value, cell.source());
                    ids.add(id(cell));
                    assertStored(cell);
                }
            }
        }
        return ids;
    }

    private static String state(Cell cell) {
        return id(cell) == null ? "" : ".state()";
    }

    private static String value(JShell shell, String code) {
        String value = null;
        for (String rest = code; !rest.isBlank(); ) {
            CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            for (SnippetEvent event : shell.eval(info.source())) {
                assertEquals(Snippet.Status.VALID, event.status(), event.snippet().source());
                assertEquals(null, event.exception(), event.snippet().source());
                value = event.value();
            }
            rest = info.remaining();
        }
        return value;
    }

    /** What is stored begins with what any check begins with. */
    private static void assertStored(Cell cell) {
        assertFalse(cell.outputs().isEmpty(), cell.source());
        String text =
                Notebook.text(cell.outputs().get(0).getAsJsonObject("data").get("text/plain"));
        assertTrue(text.contains(id(cell)), text);
    }

    @Test
    void anExceptionIsShownWithItsPlaceInTheCell() {
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            String code =
                    """
                    import backprop.function.ScalarFunction;
                    import backprop.exercise.Check;
                    class Cube implements ScalarFunction {
                        private Double x;
                        public double forward(double x) { return x * x * x; }
                        public double backward(double d) { return d * x; }
                    }
                    """;
            value(shell, code);
            String text = value(shell, "Check.of(\"01-1\", new Cube()).toString()");
            assertTrue(text.contains("Cube.backward"), text);
            assertFalse(text.contains("JShell") || text.contains("REPL"), text);
            assertFalse(text.contains(Check.class.getName()), text);
        }
    }
}
