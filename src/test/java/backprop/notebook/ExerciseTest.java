package backprop.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.exercise.Check;
import backprop.exercise.chapter.Exercises;
import backprop.exercise.judge.State;
import backprop.notebook.Notebook.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the exercises' cells as they are stored, blank in the chapters and filled in as solutions.
 */
class ExerciseTest {

    private static final Pattern CHECK =
            Pattern.compile("Check\\.of\\(\\s*\"([^\"]+)\".*\\)$", Pattern.DOTALL);

    private static final Pattern TYPE_OR_IMPORT =
            Pattern.compile("(?m)^(import|(abstract )?(class|interface|record|enum)) ");
    private static final Pattern RANDOM = Pattern.compile("(?m)^\\w+ random = .*;");

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

    /**
     * Every blank is not started yet, and what the next cell shows is the right answer. Only what
     * the blanks need is run: the imports, the classes, and the source of random numbers.
     */
    @ParameterizedTest
    @MethodSource("chapters")
    void everyBlankIsNotStartedAndTheCellAfterItAnswersIt(Notebook notebook) {
        List<String> ids = new ArrayList<>();
        String asked = "";
        try (LocalShell shell = new LocalShell()) {
            for (Cell cell : notebook.code()) {
                String source = cell.source().strip();
                if (id(cell) != null) {
                    assertNotStarted(shell, cell);
                    ids.add(id(cell));
                    asked = isDecisive(id(cell)) ? check(cell) : "";
                } else if (!asked.isEmpty()) {
                    shell.value(source);
                    assertEquals(State.RIGHT.name(), shell.value(asked + ".state()"), source);
                    asked = "";
                } else {
                    shell.value(needed(source));
                }
            }
        }
        assertEquals(threeOf(notebook), ids.stream().filter(id -> !isDecisive(id)).toList());
        assertAllDecisive(notebook, ids.stream().filter(ExerciseTest::isDecisive).toList());
    }

    private static void assertNotStarted(LocalShell shell, Cell cell) {
        String source = cell.source().strip();
        assertTrue(cell.isBlank(), "a blank says what is to do: " + source);
        assertEquals(State.NOT_STARTED.name(), shell.value(source + ".state()"), source);
        assertStored(cell);
    }

    private static String needed(String source) {
        Matcher random = RANDOM.matcher(source);
        return TYPE_OR_IMPORT.matcher(source).find() ? source : random.find() ? random.group() : "";
    }

    private static boolean isDecisive(String id) {
        return !id.matches("\\d\\d-\\d");
    }

    private static String check(Cell cell) {
        Matcher check = CHECK.matcher(cell.source().strip());
        assertTrue(check.find());
        return check.group();
    }

    /** A chapter leaves the decisive lines to the learner, all of them. */
    private static void assertAllDecisive(Notebook notebook, List<String> asked) {
        String chapter = name(notebook).substring(0, 3); // such as 01-
        List<String> all = new ArrayList<>();
        Exercises.ids().forEach(all::add);
        all.removeIf(id -> !id.startsWith(chapter) || !isDecisive(id));
        assertEquals(asked.isEmpty() ? List.of() : all, asked.stream().sorted().toList());
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
        try (LocalShell shell = new LocalShell()) {
            for (Cell cell : cells) {
                String value = shell.value(cell.source().strip() + state(cell));
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

    /** What is stored begins with what any check begins with. */
    private static void assertStored(Cell cell) {
        assertFalse(cell.outputs().isEmpty(), cell.source());
        String text =
                Notebook.text(cell.outputs().get(0).getAsJsonObject("data").get("text/plain"));
        assertTrue(text.contains(id(cell)), text);
    }

    @Test
    void anExceptionIsShownWithItsPlaceInTheCell() {
        try (LocalShell shell = new LocalShell()) {
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
            shell.value(code);
            String text = shell.value("Check.of(\"01-1\", new Cube()).toString()");
            assertTrue(text.contains("Cube.backward"), text);
            assertFalse(text.contains("JShell") || text.contains("REPL"), text);
            assertFalse(text.contains(Check.class.getName()), text);
        }
    }
}
