package backprop.kernel;

import backprop.language.Language;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;

/** Everything the kernel itself says to a learner, in the language of the notebook. */
final class Wording {

    private static final ResourceBundle BUNDLE =
            Language.bundle("backprop.kernel.wording", Language.of(Path.of("").toAbsolutePath()));

    private Wording() {}

    private static String text(String key, Object... values) {
        return String.format(Locale.ROOT, BUNDLE.getString(key), values);
    }

    static String interrupted() {
        return text("interrupted");
    }

    static String runsOn() {
        return text("runsOn");
    }

    static String noInput() {
        return text("noInput");
    }

    static String unknownMagic(String name, Collection<String> known) {
        return text("unknownMagic", name, String.join(", %", known));
    }

    static String magicNeeds(String usage) {
        return text("magicNeeds", usage);
    }

    static String place(int cell, int line) {
        return text("place", cell, line);
    }

    static String incomplete() {
        return text("incomplete");
    }

    static String rejected() {
        return text("rejected");
    }

    static String hint(String hint) {
        return text("hint", hint);
    }

    static String notDeclared(String name) {
        return text("notDeclared", name);
    }

    static String notImported(String name) {
        return text("notImported", name);
    }

    /** What to do about a slip that {@link Slips} has recognised. */
    static String slip(String key) {
        return text("slip." + key);
    }

    static String needs(String name, String missing) {
        return text("needs", name, missing);
    }

    /** What to do about a variable that a class uses, but nobody declares. */
    static String needsField(String variable, String type) {
        return text("needsField", variable, type);
    }

    /** What a class takes from the notebook, perhaps by mistake. */
    static String outside(String type, Collection<String> variables) {
        return text("outside", type, String.join(", ", variables));
    }

    /** Why a class must not have the name of an imported one. */
    static String imported(String name) {
        return text("imported", name);
    }

    /** Why a class must not be imported: there is an own one of its name. */
    static String own(String name, String fullName) {
        return text("own", name, fullName);
    }

    static String exit() {
        return text("exit");
    }

    static String nothingThere() {
        return text("nothingThere");
    }

    static String older(String type) {
        return text("older", type);
    }

    static String reset(Collection<String> variables) {
        return text("reset", String.join(", ", variables));
    }

    static String moreFrames(int count) {
        return text("more", count);
    }

    static String moreElements(int count) {
        return text("more", count);
    }

    static String moreRows(int shown, int all) {
        return text("moreRows", shown, all);
    }
}
