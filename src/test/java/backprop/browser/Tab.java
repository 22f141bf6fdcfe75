package backprop.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A page in Chromium: shows HTML, clicks, types, and remembers what went wrong. */
final class Tab implements WebSocket.Listener {

    /** A point of the page in CSS pixels. */
    record Point(double x, double y) {}

    private static final Gson GSON = new Gson();

    private final Path folder;
    private final WebSocket socket;
    private final StringBuilder message = new StringBuilder();
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

    Tab(HttpClient http, String address, Path folder) {
        this.folder = folder;
        this.socket = http.newWebSocketBuilder().buildAsync(URI.create(address), this).join();
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            call(domain + ".enable");
        }
    }

    static JsonObject parse(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }

    // ------------------------------------------------------------ the protocol

    /** Calls a method of the protocol; the parameters come as name, value, name, value. */
    JsonObject call(String method, Object... parameters) {
        JsonObject named = new JsonObject();
        for (int i = 0; i < parameters.length; i += 2) {
            named.add((String) parameters[i], GSON.toJsonTree(parameters[i + 1]));
        }
        int id = ids.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        answers.put(id, answer);
        Map<String, Object> call = Map.of("id", id, "method", method, "params", named);
        socket.sendText(GSON.toJson(call), true).join();
        JsonObject result = within(answer);
        assertEquals(null, result.get("error"), method);
        return result.getAsJsonObject("result");
    }

    private static <T> T within(CompletableFuture<T> future) {
        return future.orTimeout(Chromium.PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            receive(parse(message.toString()));
            message.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void receive(JsonObject m) {
        if (m.has("id")) {
            answers.remove(m.get("id").getAsInt()).complete(m);
            return;
        }
        JsonObject params = m.getAsJsonObject("params");
        switch (m.get("method").getAsString()) {
            case "Page.loadEventFired" -> loaded.complete(null);
            case "Network.requestWillBeSent" ->
                    requests.add(params.getAsJsonObject("request").get("url").getAsString());
            case "Runtime.exceptionThrown", "Log.entryAdded" -> errors.add(params.toString());
            case "Runtime.consoleAPICalled" -> errors.add(params.get("args").toString());
            default -> {}
        }
    }

    // ------------------------------------------------------------ what a person does

    void size(int width, int height) {
        call(
                "Emulation.setDeviceMetricsOverride",
                "width",
                width,
                "height",
                height,
                "deviceScaleFactor",
                1,
                "mobile",
                false);
    }

    /** Shows HTML as the body of a page of its own. */
    void open(String body) throws IOException {
        Path file = Files.createTempFile(folder, "page-", ".html");
        Files.writeString(
                file,
                "<!DOCTYPE html><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\">"
                        + "<title>test</title><body style=\"background: #fff\">"
                        + body);
        requests.clear();
        errors.clear();
        loaded = new CompletableFuture<>();
        call("Page.navigate", "url", file.toUri().toString());
        within(loaded);
    }

    /** Evaluates JavaScript; gives null for undefined. */
    JsonElement eval(String script) {
        JsonObject r =
                call(
                        "Runtime.evaluate",
                        "expression",
                        script,
                        "returnByValue",
                        true,
                        "awaitPromise",
                        true);
        assertEquals(null, r.get("exceptionDetails"), script);
        return r.getAsJsonObject("result").get("value");
    }

    String text(String script) {
        return eval(script).getAsString();
    }

    /** The middle of an element, scrolled into view. */
    Point middle(String element) {
        JsonObject box =
                eval("(() => { const e = "
                                + element
                                + "; e.scrollIntoView({block: 'center'});"
                                + " const b = e.getBoundingClientRect();"
                                + " return {x: b.x + b.width / 2, y: b.y + b.height / 2}; })()")
                        .getAsJsonObject();
        return new Point(box.get("x").getAsDouble(), box.get("y").getAsDouble());
    }

    void click(String element) {
        drag(middle(element));
    }

    /** Presses the mouse at the first point and lets it go at the last. */
    void drag(Point... points) {
        mouse("mousePressed", points[0], 1);
        for (Point p : points) {
            mouse("mouseMoved", p, 1);
        }
        mouse("mouseReleased", points[points.length - 1], 0);
    }

    private void mouse(String type, Point p, int buttons) {
        call(
                "Input.dispatchMouseEvent",
                "type",
                type,
                "x",
                p.x(),
                "y",
                p.y(),
                "button",
                "left",
                "buttons",
                buttons,
                "clickCount",
                1);
    }

    /** Draws with a finger. */
    void touch(Point... points) {
        call("Emulation.setTouchEmulationEnabled", "enabled", true);
        for (int i = 0; i < points.length; i++) {
            String type = i == 0 ? "touchStart" : "touchMove";
            call("Input.dispatchTouchEvent", "type", type, "touchPoints", List.of(points[i]));
        }
        call("Input.dispatchTouchEvent", "type", "touchEnd", "touchPoints", List.of());
        call("Emulation.setTouchEmulationEnabled", "enabled", false);
    }

    /** Presses a key such as ArrowRight, Tab, or Enter. */
    void press(String key) {
        int code =
                Map.of(
                                "Tab",
                                9,
                                "Enter",
                                13,
                                " ",
                                32,
                                "End",
                                35,
                                "Home",
                                36,
                                "ArrowLeft",
                                37,
                                "ArrowRight",
                                39)
                        .get(key);
        String text = key.equals("Enter") ? "\r" : key.equals(" ") ? " " : "";
        for (String type : List.of(text.isEmpty() ? "rawKeyDown" : "keyDown", "keyUp")) {
            call(
                    "Input.dispatchKeyEvent",
                    "type",
                    type,
                    "key",
                    key,
                    "windowsVirtualKeyCode",
                    code,
                    "text",
                    type.equals("keyUp") ? "" : text);
        }
    }

    void screenshot(Path file) throws IOException {
        String png = call("Page.captureScreenshot").get("data").getAsString();
        Files.write(file, Base64.getDecoder().decode(png));
    }

    /** Nothing but the page itself was asked for, and nothing was written to the console. */
    void assertQuiet() {
        assertEquals(List.of(), errors, "errors and console messages");
        assertEquals(1, requests.size(), () -> "requests: " + requests);
    }
}
