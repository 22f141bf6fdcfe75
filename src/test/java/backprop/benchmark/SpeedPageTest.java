package backprop.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about speed shows the same measurements in both languages. */
class SpeedPageTest {

    private static final Path JAPANESE = Path.of("docs/speed.md");
    private static final Path ENGLISH = Path.of("docs/en/speed.md");

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.]*");

    private static String page(String language) throws IOException {
        Measurements measured = new Measurements(5);
        measured.version("Java 17");
        measured.version("numpy 1.24");
        measured.allocated(976e6);
        Duel blas = new Duel("blas", null, null, 6_000, Double.POSITIVE_INFINITY, 3);
        measured.add(blas, new Duel.Result(1, 10.2, 7.1, 1.7, 1.2, 1.85));
        Duel numpy = new Duel("numpy-1", null, null, 6_000, 1 / 3.0, 1);
        measured.add(numpy, new Duel.Result(1, 4.69, 21.41, 0.24, 0.16, 0.28));
        measured.add(numpy, new Duel.Result(100, 2.68, 2.48, 1.07, 0.99, 1.17));
        return new SpeedPage(language).text(measured);
    }

    /** The numbers of every row of a table, and of the paragraph about memory. */
    private static List<List<String>> measurements(String page) {
        return page.lines()
                .filter(line -> line.startsWith("|") || line.contains(" MB"))
                .map(line -> NUMBER.matcher(line).results().map(MatchResult::group).sorted())
                .map(numbers -> numbers.toList())
                .toList();
    }

    @Test
    void bothEditionsShowTheSameMeasurements() throws IOException {
        assertEquals(measurements(page("ja")), measurements(page("en")));
        assertEquals(2 * 2 + 3 + 1, measurements(page("en")).size());
    }

    @Test
    void theStoredPagesAreOfTheSameMeasurements() throws IOException {
        assertEquals(
                measurements(Files.readString(JAPANESE)), measurements(Files.readString(ENGLISH)));
    }

    @Test
    void aRowSaysWhetherThePromiseWasKept() throws IOException {
        String page = page("en");
        assertTrue(page.contains("| 1 | 10.20 s | 7.10 s | **1.70** | 1.20–1.85 | – |"), page);
        assertTrue(page.contains("| **0.24** | 0.16–0.28 | ≤ 0.33 |"), page);
        assertTrue(page.contains("| **1.07** | 0.99–1.17 | ≤ 1.00 (missed) |"), page);
        assertTrue(page("ja").contains("≤ 1.00（届かず） |"), page("ja"));
    }

    @Test
    void aPageWithoutNumpySaysSo() throws IOException {
        Measurements measured = new Measurements(5);
        assertFalse(new SpeedPage("en").text(measured).contains("no NumPy"));
        measured.withoutNumpy();
        assertTrue(new SpeedPage("en").text(measured).contains("no NumPy"));
    }
}
