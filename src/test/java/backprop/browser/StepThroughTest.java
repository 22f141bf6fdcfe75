package backprop.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.function.Plus1;
import backprop.function.ScalarFunction;
import backprop.function.Square;
import backprop.page.StepThrough;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StepThroughTest {

    private static final String EXAMPLE = StepThrough.html(3, new Plus1(), new Square());

    private static final List<String> LINES =
            List.of(
                    "x = 3",
                    "4 = Plus1.forward(3)",
                    "16 = Square.forward(4)",
                    "dy/dy = 1",
                    "8 = Square.backward(1) = 1 × 8",
                    "8 = Plus1.backward(8) = 8 × 1");

    /** The numbers in sight, those of the arrows to the right first, each from left to right. */
    private static final List<String> NUMBERS =
            List.of("3|", "3,4|", "3,4,16|", "3,4,16|1", "3,4,16|8,1", "3,4,16|8,8,1");

    private static Chromium chromium;
    private static Tab tab;

    @BeforeAll
    static void start() throws Exception {
        chromium = Chromium.start();
        tab = chromium.tab();
    }

    @AfterAll
    static void stop() throws Exception {
        chromium.close();
    }

    @BeforeEach
    void open() throws IOException {
        tab.size(900, 700);
        tab.open(EXAMPLE);
    }

    @Test
    void nextShowsEveryNumberInTurnAndBackTakesItAway() {
        for (int step = 0; step <= 5; step++) {
            assertStep(0, step);
            tab.click(button(0, "next"));
        }
        assertStep(0, 5);
        for (int step = 5; step >= 0; step--) {
            assertStep(0, step);
            tab.click(button(0, "back"));
        }
        assertStep(0, 0);
        tab.assertQuiet();
    }

    @Test
    void startGoesBackToTheInput() {
        tab.click(button(0, "next"));
        tab.click(button(0, "next"));
        tab.click(button(0, "first"));
        assertStep(0, 0);
        tab.assertQuiet();
    }

    @Test
    void keysReachEveryStep() {
        tab.press("Tab");
        assertEquals("first", tab.text(shadow(0) + ".activeElement.className"));
        for (int step = 1; step <= 5; step++) {
            tab.press("ArrowRight");
            assertStep(0, step);
        }
        tab.press("ArrowLeft");
        assertStep(0, 4);
        tab.press("Home");
        assertStep(0, 0);
        tab.press("End");
        assertStep(0, 5);
        tab.press("Enter");
        assertStep(0, 0);
        tab.press("Tab");
        tab.press("Tab");
        tab.press("Space");
        assertStep(0, 1);
        tab.assertQuiet();
    }

    @Test
    void keysWorkAfterAClickAndAtTheEnds() {
        tab.click(shadow(0) + ".querySelector('.graph')");
        tab.press("ArrowRight");
        assertStep(0, 1);
        IntStream.range(0, 6).forEach(i -> tab.click(button(0, "next")));
        tab.press("ArrowLeft");
        assertStep(0, 4);
    }

    @Test
    void handledKeysDoNotReachTheNotebook() {
        tab.eval("window.heard = []; document.addEventListener('keydown', e => heard.push(e.key))");
        tab.click(button(0, "next"));
        List.of("ArrowRight", "ArrowLeft", "Home", "End", "Enter", " ").forEach(tab::press);
        assertEquals("", tab.text("heard.join()"));
        tab.press("Tab");
        assertEquals("Tab", tab.text("heard.join()"));
    }

    @Test
    void figuresOnAPageAreIndependentEvenEqualOnes() throws IOException {
        tab.open(EXAMPLE + EXAMPLE + StepThrough.html(2, new Square(), new Plus1()));
        tab.click(button(1, "next"));
        assertStep(0, 0);
        assertStep(1, 1);
        tab.click(button(2, "next"));
        assertEquals("4 = Square.forward(2)", line(2));
        assertStep(1, 1);
        tab.assertQuiet();
    }

    @Test
    void nothingIsLeftInThePagesNames() throws IOException {
        tab.open("");
        String names = "Object.getOwnPropertyNames(window).sort().join()";
        String before = tab.text(names);
        tab.open(EXAMPLE);
        assertEquals(before, tab.text(names));
    }

    @Test
    void narrowPagesKeepEveryNumberInSight() throws IOException {
        tab.open(StepThrough.html(1, new Plus1(), new Square(), new Plus1(), new Square()));
        tab.size(420, 900);
        tab.eval("new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))");
        tab.click(button(0, "next"));
        tab.press("End");
        assertEquals("40 = Plus1.backward(40) = 40 × 1", line(0));
        assertTrue(tab.eval("document.documentElement.scrollWidth <= 420").getAsBoolean());
        String smallest =
                "Math.min(..."
                        + all(0, "svg text")
                        + ".map(t => t.getBoundingClientRect().height))";
        assertTrue(tab.eval(smallest).getAsDouble() > 12, () -> tab.text(smallest) + " px high");
        tab.assertQuiet();
    }

    @Test
    void namesAreShownAsTheyAre() throws IOException {
        tab.open(StepThrough.html(3, named("</script><b>\"it's\"\\")));
        tab.click(button(0, "next"));
        assertEquals("0 = </script><b>\"it's\"\\.forward(3)", line(0));
        tab.assertQuiet();
    }

    @Test
    void slopeAfterAGradientOfZeroIsNotInvented() throws IOException {
        tab.open(StepThrough.html(3, new Square(), named("Zero")));
        tab.click(button(0, "next"));
        tab.press("End");
        assertEquals("0 = Square.backward(0)", line(0));
    }

    private static ScalarFunction named(String name) {
        return new ScalarFunction() {
            @Override
            public double forward(double x) {
                return 0;
            }

            @Override
            public double backward(double d) {
                return 0;
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }

    private static void assertStep(int figure, int step) {
        assertEquals(LINES.get(step), line(figure));
        assertEquals(
                NUMBERS.get(step), inSight(figure, "forward") + "|" + inSight(figure, "backward"));
        assertEquals(
                step + " / 5", tab.text(shadow(figure) + ".querySelector('.count').textContent"));
    }

    private static String inSight(int figure, String kind) {
        return tab.text(
                all(figure, "g." + kind + "[data-at]:not(.ahead)")
                        + ".sort((a, b) => a.dataset.at - b.dataset.at).map(g => g.textContent).join()");
    }

    private static String line(int figure) {
        return tab.text(shadow(figure) + ".querySelector('output').textContent");
    }

    private static String all(int figure, String selector) {
        return "[..." + shadow(figure) + ".querySelectorAll('" + selector + "')]";
    }

    private static String button(int figure, String name) {
        return shadow(figure) + ".querySelector('button." + name + "')";
    }

    private static String shadow(int figure) {
        return "document.querySelectorAll('[id^=step-through]')[" + figure + "].shadowRoot";
    }
}
