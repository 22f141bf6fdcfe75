package backprop.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A page: shows HTML, clicks, types, and remembers what went wrong. */
final class Tab {

    /** A point of the page in CSS pixels. */
    record Point(double x, double y) {}

    private static final Gson GSON = new Gson();

    private final Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    Tab(BrowserContext context) {
        page = context.newPage();
        page.onRequest(request -> requests.add(request.url()));
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> errors.add(message.text()));
    }

    void size(int width, int height) {
        page.setViewportSize(width, height);
    }

    /** Shows HTML as the body of a page of its own. */
    void open(String body) throws IOException {
        Path file = Files.createTempFile("page-", ".html");
        file.toFile().deleteOnExit();
        Files.writeString(
                file,
                "<!DOCTYPE html><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\">"
                        + "<title>test</title><body style=\"background: #fff\">"
                        + body);
        requests.clear();
        errors.clear();
        page.navigate(file.toUri().toString());
        assertEquals(List.of(), errors, "errors and console messages");
    }

    /** Evaluates JavaScript. */
    JsonElement eval(String script) {
        return GSON.toJsonTree(page.evaluate(script));
    }

    String text(String script) {
        return eval(script).getAsString();
    }

    /** The middle of an element, scrolled into view. */
    Point middle(String element) {
        String script =
                "(() => { const e = %s; e.scrollIntoView({block: 'center'});"
                        + " const b = e.getBoundingClientRect();"
                        + " return {x: b.x + b.width / 2, y: b.y + b.height / 2}; })()";
        JsonObject box = eval(script.formatted(element)).getAsJsonObject();
        return new Point(box.get("x").getAsDouble(), box.get("y").getAsDouble());
    }

    void click(String element) {
        drag(middle(element));
    }

    /** Presses the mouse at the first point and lets it go at the last. */
    void drag(Point... points) {
        Mouse mouse = page.mouse();
        mouse.move(points[0].x(), points[0].y());
        mouse.down();
        for (Point p : points) {
            mouse.move(p.x(), p.y());
        }
        mouse.up();
    }

    /** Draws with a finger. */
    void touch(Point... points) {
        CDPSession session = page.context().newCDPSession(page);
        for (int i = 0; i < points.length; i++) {
            touch(session, i == 0 ? "touchStart" : "touchMove", List.of(points[i]));
        }
        touch(session, "touchEnd", List.of());
        session.detach();
    }

    private static void touch(CDPSession session, String type, List<Point> points) {
        JsonElement event = GSON.toJsonTree(Map.of("type", type, "touchPoints", points));
        session.send("Input.dispatchTouchEvent", event.getAsJsonObject());
    }

    /** Presses a key such as ArrowRight, Tab, Enter or Space. */
    void press(String key) {
        page.keyboard().press(key);
    }

    /** Nothing but the page itself was asked for, and nothing was written to the console. */
    void assertQuiet() {
        assertEquals(List.of(), errors, "errors and console messages");
        assertEquals(1, requests.size(), () -> "requests: " + requests);
    }
}
