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
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads the sources as text: who may use whom, how long a file may be, and what stays out. */
class PackageRulesTest {

    private static final Path MAIN = Path.of("src/main/java/backprop");
    private static final Path TEST = Path.of("src/test/java/backprop");

    private static final List<String> ORDER =
            List.of(
                    "require",
                    "language",
                    "matrix",
                    "function",
                    "layer",
                    "loss",
                    "network",
                    "optimizer",
                    "data",
                    "training",
                    "chart",
                    "page",
                    "exercise",
                    "kernel");

    private static final Map<String, Set<String>> OWNERS =
            Map.of(
                    "dev.ludovic", Set.of("matrix"),
                    "tech.tablesaw", Set.of("training", "kernel"),
                    "org.knowm.xchart", Set.of("chart", "kernel"),
                    "org.dflib", Set.of("kernel"),
                    "jdk.jshell", Set.of("kernel"));

    private static final Pattern OUR_PACKAGE = Pattern.compile("\\bbackprop\\.([a-z]+)\\.[A-Z]");
    private static final Pattern COMMENTED_OUT =
            Pattern.compile(
                    "^\\s*//.*[;{}]\\s*$|^\\s*//\\s*(import|return|if|for|while)\\b.*[;({]");

    @Test
    void everyPackageIsKnown() throws IOException {
        try (Stream<Path> entries = Files.list(MAIN)) {
            entries.map(p -> p.getFileName().toString())
                    .forEach(name -> assertTrue(ORDER.contains(name), name + " has no place yet"));
        }
    }

    @Test
    void aPackageUsesOnlyWhatStandsAboveIt() {
        assertNone(
                MAIN,
                (file, line) -> {
                    Matcher used = OUR_PACKAGE.matcher(line);
                    while (used.find()) {
                        int other = ORDER.indexOf(used.group(1));
                        if (other < 0 || other > ORDER.indexOf(packageOf(file))) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    @Test
    void eachForeignLibraryHasItsHome() {
        assertNone(
                MAIN,
                (file, line) ->
                        OWNERS.entrySet().stream()
                                .anyMatch(
                                        owner ->
                                                line.contains(owner.getKey())
                                                        && !owner.getValue()
                                                                .contains(packageOf(file))));
    }

    @Test
    void filesStayShort() {
        for (Path root : List.of(MAIN, TEST)) {
            for (Path file : javaFiles(root)) {
                int limit = file.endsWith("matrix/Matrix.java") ? 350 : 250;
                int lines = lines(file).size();
                assertTrue(lines < limit, file + " has " + lines + " lines, limit " + limit);
            }
        }
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

    private static String packageOf(Path file) {
        return MAIN.relativize(file).getName(0).toString();
    }

    private static List<Path> javaFiles(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(p -> p.toString().endsWith(".java")).sorted().toList();
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
