package backprop.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.function.Plus1;
import backprop.layer.Linear;
import backprop.network.NeuralNetwork;
import backprop.page.DigitCanvas;
import backprop.page.StepThrough;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What remains where scripts are removed: on GitHub, and in notebooks that are not trusted. */
class LeftoverTest {

    @Test
    void withoutScriptsOneLineRemainsAndNoControl() throws Exception {
        NeuralNetwork network = new NeuralNetwork(new Linear(784, 10, new Random(0)));
        String html = StepThrough.html(3, new Plus1()) + DigitCanvas.html(network);
        try (Chromium chromium = Chromium.start()) {
            Tab tab = chromium.tab();
            tab.open(html.replaceAll("(?s)<script.*?</script>", ""));
            assertEquals(
                    "Graph to step through, where this notebook is trusted. The picture is below.\n\n"
                            + "Canvas to draw a digit on, where this notebook is trusted. A picture is"
                            + " below.",
                    tab.text("document.body.innerText.trim()"));
            assertEquals(
                    "DIV,P",
                    tab.text(
                            "[...new Set([...document.body.querySelectorAll('*')].map(e => e.tagName))]"
                                    + ".sort().join()"));
            tab.assertQuiet();
        }
    }
}
