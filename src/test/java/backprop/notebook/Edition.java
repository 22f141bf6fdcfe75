package backprop.notebook;

import backprop.notebook.Notebook.Cell;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What two editions of a notebook or a page have in common, whatever their language. */
final class Edition {

    private static final Pattern HEADING = Pattern.compile("(?m)^(#+) (.*)$");
    private static final Pattern NUMBER =
            Pattern.compile("^(?:Lesson |Exercise |練習 |第)?(\\d[\\d-]*)(?:回)?[ .　]");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|.*\\|$");
    private static final Pattern BOX = Pattern.compile("(?m)^> \\*\\*");

    private Edition() {}

    /** Cell by cell, in which way the second notebook is not an edition of the first. */
    static List<String> differences(Notebook one, Notebook other) {
        List<Cell> ones = one.cells();
        List<Cell> others = other.cells();
        if (ones.size() != others.size()) {
            return List.of(ones.size() + " cells, but " + others.size());
        }
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < ones.size(); i++) {
            Cell a = ones.get(i);
            Cell b = others.get(i);
            String place = "cell " + (i + 1) + " (" + id(b) + "): ";
            compare(differences, place + "kind", a, b, Cell::kind);
            compare(differences, place + "id", a, b, Edition::id);
            compare(differences, place + "metadata", a, b, Edition::metadata);
            if (a.isCode()) {
                compare(differences, place + "code", a, b, Cell::source);
                compare(differences, place + "outputs", a, b, Edition::outputs);
            } else {
                prose(a.source(), b.source())
                        .forEach(difference -> differences.add(place + difference));
            }
        }
        return differences;
    }

    /** In which way the second text does not say what the first does. */
    static List<String> prose(String one, String other) {
        List<String> differences = new ArrayList<>();
        compare(differences, "is empty", one, other, String::isBlank);
        compare(differences, "headings", one, other, Edition::headings);
        compare(differences, "links", one, other, Edition::links);
        compare(differences, "rows of tables", one, other, text -> count(ROW, text));
        compare(differences, "boxes", one, other, text -> count(BOX, text));
        return differences;
    }

    private static <T> void compare(
            List<String> differences, String what, T one, T other, Function<T, ?> part) {
        Object a = part.apply(one);
        Object b = part.apply(other);
        if (!Objects.equals(a, b)) {
            differences.add(what + ": " + a + ", but " + b);
        }
    }

    private static String id(Cell cell) {
        return cell.json().get("id").getAsString();
    }

    /** Where a cell stands on the slides, and what of it depends on the machine. */
    private static JsonObject metadata(Cell cell) {
        JsonObject metadata = cell.json().getAsJsonObject("metadata").deepCopy();
        if (metadata.has("picture")) { // one for each README
            metadata.addProperty("picture", "");
        }
        return metadata;
    }

    /** The kinds of what a cell shows: a figure, a text or a page. */
    private static List<List<String>> outputs(Cell cell) {
        return cell.outputs().stream()
                .map(output -> output.getAsJsonObject("data"))
                .map(data -> data == null ? List.of("stream") : List.copyOf(data.keySet()))
                .toList();
    }

    /** Rank and number of each heading, such as {@code ## 3} or {@code ### 02-1}. */
    private static List<String> headings(String markdown) {
        return HEADING.matcher(markdown)
                .results()
                .map(heading -> heading.group(1) + " " + number(heading.group(2)))
                .toList();
    }

    private static String number(String heading) {
        return NUMBER.matcher(heading)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    /** Where the links lead, as if there were only one language. */
    private static List<String> links(String markdown) {
        return Headings.links(markdown).stream()
                .map(link -> link.replaceFirst("#.*", "").replaceFirst("^(\\.\\./)+", ""))
                .map(link -> link.replaceAll("(^|/)(ja|en)(?=/|$)", "$1xx"))
                .map(link -> link.replaceFirst("docs/xx/", "docs/").replace(".ja.md", ".md"))
                .sorted()
                .toList();
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).count();
    }

    /** The text of a cell's outputs that a reader sees, pictures and scripts aside. */
    static String shown(Cell cell) {
        StringBuilder shown = new StringBuilder();
        for (JsonObject output : cell.outputs()) {
            JsonObject data = output.getAsJsonObject("data");
            for (String kind : List.of("text/plain", "text/html")) {
                if (data != null && data.has(kind)) {
                    shown.append(Notebook.text(data.get(kind))).append('\n');
                }
            }
            JsonElement stream = output.get("text");
            shown.append(stream == null ? "" : Notebook.text(stream));
        }
        return shown.toString();
    }

    /** The same notebook, or page, in the other language. */
    static Path inEnglish(Path japanese) {
        String path = japanese.toString();
        if (path.startsWith("docs/")) {
            return Path.of(path.replaceFirst("docs/", "docs/en/"));
        }
        return Path.of(path.replace("/ja/", "/en/").replace(".ja.md", ".md"));
    }
}
