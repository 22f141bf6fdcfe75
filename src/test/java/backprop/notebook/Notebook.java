package backprop.notebook;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A stored notebook, as its file says. */
record Notebook(Path path, JsonObject json) {

    static final Path FOLDER = Path.of("notebooks");

    record Cell(String kind, String source, JsonObject json) {

        boolean isCode() {
            return kind.equals("code");
        }

        /** Whether something in it is left to the learner. */
        boolean isBlank() {
            return source.contains("// TO" + "DO"); // in two parts, or it would seem left to us
        }

        List<JsonObject> outputs() {
            return elements(json, "outputs").map(JsonElement::getAsJsonObject).toList();
        }
    }

    static Notebook read(Path path) {
        try {
            return new Notebook(
                    path, JsonParser.parseString(Files.readString(path)).getAsJsonObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every chapter of every language, in order. */
    static List<Notebook> chapters() {
        return all().stream().filter(notebook -> !notebook.isSolution()).toList();
    }

    /** The solutions of every chapter's exercises, in order. */
    static List<Notebook> solutions() {
        return all().stream().filter(Notebook::isSolution).toList();
    }

    private boolean isSolution() {
        return path.startsWith(FOLDER.resolve("solutions"));
    }

    /** Chapters and solutions. */
    static List<Notebook> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d.*\\.ipynb"))
                    .filter(file -> !file.toString().contains(".ipynb_checkpoints"))
                    .sorted()
                    .map(Notebook::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        elements(json, "cells")
                .map(JsonElement::getAsJsonObject)
                .forEach(
                        cell ->
                                cells.add(
                                        new Cell(
                                                cell.get("cell_type").getAsString(),
                                                text(cell.get("source")),
                                                cell)));
        return cells;
    }

    List<Cell> code() {
        return cells().stream().filter(Cell::isCode).toList();
    }

    /** A text that the format stores as one string or as a list of lines. */
    static String text(JsonElement stored) {
        return stored.isJsonArray()
                ? StreamSupport.stream(stored.getAsJsonArray().spliterator(), false)
                        .map(JsonElement::getAsString)
                        .collect(Collectors.joining())
                : stored.getAsString();
    }

    private static Stream<JsonElement> elements(JsonObject parent, String name) {
        return StreamSupport.stream(parent.getAsJsonArray(name).spliterator(), false);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
