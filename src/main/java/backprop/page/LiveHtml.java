package backprop.page;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

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
            const words = %5$s;
            %6$s
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

    /** Escapes what would end the script element. */
    private static final Gson JSON = new Gson();

    private LiveHtml() {}

    /**
     * Puts the parts together.
     *
     * @param name of the resources name.js, which defines {@code start}, and name.css, and of the
     *     texts whose keys begin with it
     * @param data what {@code start} is given
     */
    static String of(String name, Object data) {
        String json = JSON.toJson(data);
        PageWords words = PageWords.here();
        String id = name + "-" + UUID.nameUUIDFromBytes(json.getBytes(StandardCharsets.UTF_8));
        return String.format(
                Locale.ROOT,
                FORM,
                id,
                words.text(name + ".still"),
                JSON.toJson(resource(name + ".css")),
                json,
                JSON.toJson(words.of(name)),
                resource(name + ".js"));
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
