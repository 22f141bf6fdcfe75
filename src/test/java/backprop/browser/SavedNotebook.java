package backprop.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a notebook that a page has saved says of its own run. */
final class SavedNotebook {

    private SavedNotebook() {}

    /** Whether this is a chapter that a kernel without Spark cannot run. */
    static boolean needsMore(Path chapter) {
        try {
            JsonObject notebook =
                    JsonParser.parseString(Files.readString(chapter)).getAsJsonObject();
            return notebook.getAsJsonObject("metadata").has("needs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonObject> code(JsonObject notebook) {
        return objects(notebook.getAsJsonArray("cells")).filter(c -> is(c, "code")).toList();
    }

    static Stream<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
    }

    static Stream<JsonObject> outputs(JsonObject cell) {
        return objects(cell.getAsJsonArray("outputs"));
    }

    static boolean is(JsonObject object, String type) {
        String key = object.has("cell_type") ? "cell_type" : "output_type";
        return object.get(key).getAsString().equals(type);
    }

    static boolean isTrusted(JsonObject cell) {
        JsonElement trusted = cell.getAsJsonObject("metadata").get("trusted");
        return trusted != null && trusted.getAsBoolean();
    }

    static boolean hasRun(JsonObject cell) {
        return !cell.get("execution_count").isJsonNull();
    }

    static List<String> complaints(JsonObject notebook) {
        List<String> found = new ArrayList<>();
        for (JsonObject cell : code(notebook)) {
            String number = "cell " + cell.get("execution_count") + ": ";
            outputs(cell)
                    .filter(o -> is(o, "error"))
                    .forEach(o -> found.add(number + o.get("ename") + " " + o.get("evalue")));
            outputs(cell)
                    .filter(o -> o.has("name") && o.get("name").getAsString().equals("stderr"))
                    .forEach(o -> found.add(number + o.get("text")));
        }
        return found;
    }

    static int pictures(JsonObject notebook) {
        return (int)
                code(notebook).stream()
                        .flatMap(SavedNotebook::outputs)
                        .filter(o -> o.has("data"))
                        .map(o -> o.getAsJsonObject("data"))
                        .filter(d -> d.has("image/png") || d.has("text/html"))
                        .count();
    }
}
