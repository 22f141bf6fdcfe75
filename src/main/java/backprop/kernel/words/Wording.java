package backprop.kernel.words;

import backprop.language.Language;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;

/** Everything the kernel itself says to a learner, in the language of the notebook. */
public final class Wording {

    private static final ResourceBundle BUNDLE =
            Language.bundle("backprop.kernel.wording", Language.of(Path.of("").toAbsolutePath()));

    private Wording() {}

    private static String text(String key, Object... values) {
        return String.format(Locale.ROOT, BUNDLE.getString(key), values);
    }

    public static String interrupted() {
        return text("interrupted");
    }

    public static String runsOn() {
        return text("runsOn");
    }

    public static String noInput() {
        return text("noInput");
    }

    public static String textLeftOut(int megabytes) {
        return text("textLeftOut", megabytes);
    }

    public static String displaysLeftOut(int displays) {
        return text("displaysLeftOut", displays);
    }

    public static String inputGivenUp() {
        return text("inputGivenUp");
    }

    public static String unknownMagic(String name, Collection<String> known) {
        return text("unknownMagic", name, String.join(", %", known));
    }

    public static String magicNeeds(String usage) {
        return text("magicNeeds", usage);
    }

    public static String place(int cell, int line) {
        return text("place", cell, line);
    }

    public static String incomplete() {
        return text("incomplete");
    }

    public static String noBody() {
        return text("noBody");
    }

    public static String tooLarge() {
        return text("tooLarge");
    }

    public static String rejected() {
        return text("rejected");
    }

    public static String hint(String hint) {
        return text("hint", hint);
    }

    public static String notDeclared(String name) {
        return text("notDeclared", name);
    }

    /** For a class that could be imported. */
    public static String importable(String name, String fullName) {
        return text("importable", name, fullName);
    }

    public static String capital(String name, String type) {
        return text("capital", name, type);
    }

    /** What to do about a slip that was recognised. */
    public static String slip(String key, Object... values) {
        return text("slip." + key, values);
    }

    public static String needs(String name, String missing) {
        return text("needs", name, missing);
    }

    /** What to do about a variable that a class uses, but nobody declares. */
    public static String needsField(String variable, String type) {
        return text("needsField", variable, type);
    }

    /** What a class takes from the notebook, perhaps by mistake. */
    public static String outside(String type, Collection<String> variables) {
        return text("outside", type, String.join(", ", variables));
    }

    /** Why a class must not have the name of an imported one. */
    public static String ofJava(String type) {
        return text("ofJava", type);
    }

    public static String ambiguous(String imported, Collection<String> variables) {
        return text("ambiguous", imported, String.join(", ", variables));
    }

    public static String stillOlder(String type, Collection<String> variables) {
        return text("stillOlder", type, String.join(", ", variables));
    }

    public static String imported(String name) {
        return text("imported", name);
    }

    /** Why a class must not be imported: there is an own one of its name. */
    public static String own(String name, String fullName) {
        return text("own", name, fullName);
    }

    public static String fullWidthName(String name, String narrow) {
        return text("fullWidthName", name, narrow);
    }

    public static String uncalledMain(String call) {
        return text("uncalledMain", call);
    }

    public static String openComment() {
        return text("openComment");
    }

    public static String outerReturn() {
        return text("outerReturn");
    }

    public static String exit() {
        return text("exit");
    }

    public static String reset(Collection<String> variables) {
        return text("reset", String.join(", ", variables));
    }

    public static String unknownDisplay(String id) {
        return text("unknownDisplay", id);
    }

    public static String shownAsText(String type, String formats) {
        return text("shownAsText", type, formats);
    }

    public static String moreFrames(int count) {
        return text("more", count);
    }

    public static String moreElements(int count) {
        return text("more", count);
    }

    public static String moreRows(int shown, int all) {
        return text("moreRows", shown, all);
    }
}
