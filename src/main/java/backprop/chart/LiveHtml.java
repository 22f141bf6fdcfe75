package backprop.chart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * HTML that a script brings to life, for the output of a cell. Where scripts are removed, one line
 * of text remains.
 *
 * <p>The script looks for its place by an id that is made from the data: so the same data give the
 * same HTML, and a page may hold several figures, equal ones too. Everything it makes is in a
 * shadow tree, which keeps its styles apart from those of the page.
 */
final class LiveHtml {

    private static final String FORM =
            """
            <div id="%1$s"><p>%2$s</p></div>
            <script>
            (() => {
            "use strict";
            const style = %3$s;
            const data = %4$s;
            %5$s
            for (const host of document.querySelectorAll('[id="%1$s"]')) {
                if (!host.shadowRoot) {
                    const shadow = host.attachShadow({mode: "open"});
                    shadow.append(document.createElement("style"));
                    shadow.firstChild.textContent = style;
                    start(host, shadow, data);
                }
            }
            })();
            </script>
            """;

    private LiveHtml() {}

    /**
     * Puts the parts together.
     *
     * @param name of the resources name.js, which defines {@code start}, and name.css
     * @param still what to say where scripts are removed
     * @param data what {@code start} is given, as JSON
     */
    static String of(String name, String still, String data) {
        String id = name + "-" + UUID.nameUUIDFromBytes(data.getBytes(StandardCharsets.UTF_8));
        return FORM.formatted(
                id, still, json(resource(name + ".css")), data, resource(name + ".js"));
    }

    /** A text as JSON that is safe inside a script element. */
    static String json(String text) {
        String escaped = text.chars().mapToObj(LiveHtml::escaped).collect(Collectors.joining());
        return '"' + escaped + '"';
    }

    private static String escaped(int c) {
        boolean special =
                c < ' ' || c == '"' || c == '\\' || c == '<' || c == 0x2028 || c == 0x2029;
        return special ? String.format("\\u%04x", c) : String.valueOf((char) c);
    }

    /** A list of texts as JSON. */
    static String json(List<String> texts) {
        return texts.stream().map(LiveHtml::json).collect(Collectors.joining(",", "[", "]"));
    }

    /** An object as JSON: name, value, name, value and so on; the values are JSON. */
    static String object(String... namesAndValues) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            json.append(i == 0 ? "" : ",").append(json(namesAndValues[i])).append(':');
            json.append(namesAndValues[i + 1]);
        }
        return json.append('}').toString();
    }

    private static String resource(String name) {
        try (InputStream in = LiveHtml.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        name + " is missing from the library; build it again: mvn package");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
