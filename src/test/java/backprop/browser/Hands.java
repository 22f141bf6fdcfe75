package backprop.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Uses the figures on a front end's page as a learner does, with the mouse and with a key that the
 * front end would like for itself. What does not answer ends in Playwright's exception.
 */
final class Hands {

    private static final Pattern FIGURE =
            Pattern.compile("<div id=.{1,2}(step-through|digit-canvas)-");

    private final Page page;
    private int used;

    Hands(Page page) {
        this.page = page;
    }

    /** Uses those that can be seen now, each only once: JupyterLab hides what is scrolled away. */
    void useWhatIsThere() {
        useAll("step-through", Hands::step);
        useAll("digit-canvas", Hands::draw);
    }

    private void useAll(String kind, Consumer<Locator> use) {
        String unused = "[id^=%s-]:visible:not([data-used])".formatted(kind);
        while (page.locator(unused).count() > 0) {
            Locator host = page.locator(unused).first();
            use.accept(host);
            host.evaluate("host => host.setAttribute('data-used', '')");
            used++;
        }
    }

    private static void step(Locator host) {
        host.locator("button.next").click();
        host.getByText(Pattern.compile("^1 / ")).waitFor();
        host.page().keyboard().press("ArrowRight");
        host.getByText(Pattern.compile("^2 / ")).waitFor();
    }

    /** A one; which digit it is taken for depends on the weights. */
    private static void draw(Locator host) {
        Locator canvas = host.locator("canvas").first();
        canvas.scrollIntoViewIfNeeded();
        BoundingBox box = canvas.boundingBox();
        Mouse mouse = host.page().mouse();
        mouse.move(box.x + 0.55 * box.width, box.y + 0.2 * box.height);
        mouse.down();
        mouse.move(box.x + 0.45 * box.width, box.y + 0.8 * box.height);
        mouse.up();
        host.locator(".guess", new Locator.LocatorOptions().setHasText(Pattern.compile("[0-9]")))
                .waitFor();
    }

    /** Which of the notebook's figures were not found. */
    String missed(JsonObject notebook) {
        long all = FIGURE.matcher(notebook.toString()).results().count();
        return used == all ? "" : "only %d of %d interactive figures used".formatted(used, all);
    }
}
