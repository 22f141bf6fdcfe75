package backprop.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The slides as a projector of 1280 × 720 shows them. */
class SlidesTest {

    private static final Path SLIDES = Path.of("target/slides").toAbsolutePath();

    /** Each slide with everything that waits for a click: what of it leaves the screen. */
    private static final String OUTSIDE =
            """
            () => Reveal.getSlides().flatMap((slide, i) => {
              const {h, v} = Reveal.getIndices(slide);
              Reveal.slide(h, v, 99);
              return [...slide.querySelectorAll('*:not(.katex *), .katex .base')].filter(e => {
                const box = e.getBoundingClientRect();
                return box.width > 0 && (box.left < 0 || box.top < 0 || box.right > 1280 || box.bottom > 720);
              }).map(e => `slide ${i + 1}: ${e.tagName} ${e.textContent.trim().slice(0, 40)}`);
            })""";

    /**
     * Prose and code that the last row cannot read, and slides with more than two cells of code.
     */
    private static final String TOO_MUCH =
            """
            () => Reveal.getSlides().flatMap((slide, i) => {
              const pieces = [...slide.querySelectorAll(':is(p, li, td, .highlight pre)')];
              const small = pieces.filter(e => parseFloat(getComputedStyle(e).fontSize) < 13);
              const cells = slide.querySelectorAll('.code').length;
              return small.map(e => `slide ${i + 1}: small: ${e.textContent.trim().slice(0, 40)}`)
                .concat(cells > 2 ? [`slide ${i + 1}: ${cells} cells`] : []);
            })""";

    @BeforeAll
    static void make() throws Exception {
        Process process = new ProcessBuilder("./run", "slides").redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
    }

    @Test
    void everySlideFitsOnTheScreenCanBeReadAndNeedsNoNetwork() throws Exception {
        try (Chromium chromium = Chromium.start();
                Stream<Path> files = Files.walk(SLIDES, 2)) {
            List<Path> chapters =
                    files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
            assertTrue(chapters.size() >= 5, chapters::toString);
            for (Path chapter : chapters) {
                check(chromium.page(1280, 720), chapter);
            }
        }
    }

    private static void check(Page page, Path chapter) {
        String name = chapter.getFileName().toString();
        List<String> problems = new ArrayList<>();
        page.onPageError(problems::add);
        page.onConsoleMessage(message -> problems.add(message.text()));
        page.onRequest(
                request -> {
                    if (!request.url().matches("(file|data|blob):.*")) {
                        problems.add("asks for " + request.url());
                    }
                });
        page.navigate(chapter.toUri().toString());
        page.waitForSelector("body.ready");
        assertEquals(List.of(), page.evaluate(OUTSIDE), name);
        assertEquals(List.of(), page.evaluate(TOO_MUCH), name);
        assertEquals(List.of(), problems, name);
        page.context().close();
    }
}
