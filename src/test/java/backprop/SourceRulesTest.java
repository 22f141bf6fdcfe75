package backprop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the sources as text: how long a file may be, and what stays out. */
class SourceRulesTest {

    private static final Path MAIN = Path.of("src/main/java/backprop");
    private static final Path TEST = Path.of("src/test/java/backprop");

    private static final Path SOURCES = Path.of("src");
    private static final List<String> LANGUAGES = List.of(".java", ".py", ".js", ".sh", ".css");

    private static final int LIMIT = 250;
    private static final Map<String, Integer> OTHER_LIMITS = Map.of("Matrix.java", 350);

    private static final Pattern COMMENTED_OUT =
            Pattern.compile(
                    "^\\s*//.*[;{}]\\s*$|^\\s*//\\s*(import|return|if|for|while)\\b.*[;({]");

    @Test
    void filesOfEveryLanguageStayShort() {
        List<Path> files = LANGUAGES.stream().flatMap(end -> files(SOURCES, end).stream()).toList();
        for (Path file : files) {
            int limit = OTHER_LIMITS.getOrDefault(file.getFileName().toString(), LIMIT);
            int lines = lines(file).size();
            assertTrue(lines <= limit, file + " has " + lines + " lines, limit " + limit);
        }
    }

    /** A compiler that finds both takes the younger one, and either one if they are as old. */
    @Test
    void noSourceStandsBesideItsClass() {
        assertEquals(List.of(), files(Path.of("target/classes/backprop"), ".java"));
    }

    @Test
    void nothingIsLeftForLater() {
        String word = "TO" + "DO";
        for (Path root : List.of(MAIN, TEST)) {
            assertNone(root, (file, line) -> line.contains(word) || line.contains("FIX" + "ME"));
        }
    }

    @Test
    void noCodeIsCommentedOut() {
        assertTrue(COMMENTED_OUT.matcher("        // x = y.dot(w);").find());
        assertFalse(COMMENTED_OUT.matcher("        // BLAS counts columns: Cᵀ = Bᵀ Aᵀ.").find());
        for (Path root : List.of(MAIN, TEST)) {
            assertNone(root, (file, line) -> COMMENTED_OUT.matcher(line).find());
        }
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        for (Path file : javaFiles(MAIN)) {
            Path info = file.resolveSibling("package-info.java");
            assertTrue(Files.exists(info), () -> info + " is missing");
        }
    }

    private static void assertNone(Path root, BiFunction<Path, String, Boolean> bad) {
        List<String> found = new ArrayList<>();
        List<Path> files = javaFiles(root);
        assertFalse(files.isEmpty(), "no sources in " + root.toAbsolutePath());
        for (Path file : files) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (bad.apply(file, lines.get(i))) {
                    found.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        }
        assertEquals("", String.join("\n", found));
    }

    private static List<Path> javaFiles(Path root) {
        return files(root, ".java");
    }

    private static List<Path> files(Path root, String end) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(p -> p.toString().endsWith(end))
                    .filter(p -> !p.toString().contains("node_modules"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
