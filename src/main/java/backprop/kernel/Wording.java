package backprop.kernel;

import java.util.Collection;

/** Everything the kernel itself says to a learner. */
final class Wording {

    private Wording() {}

    static String interrupted() {
        return "interrupted";
    }

    static String runsOn() {
        return "interrupted, but a library call of this cell cannot be stopped:"
                + " it runs on until the kernel is restarted";
    }

    static String noInput() {
        return "this front end cannot ask for input: write the value into the cell instead";
    }

    static String unknownMagic(String name, Collection<String> known) {
        return "there is no %" + name + "; there is %" + String.join(", %", known);
    }

    static String magicNeeds(String usage) {
        return "this magic is written " + usage;
    }

    static String place(int cell, int line) {
        return "cell " + cell + ", line " + line;
    }

    static String incomplete() {
        return "this is not complete: a bracket, a quote or a semicolon is missing";
    }

    static String rejected() {
        return "this cannot be used in a cell";
    }

    static String hint(String text) {
        return "Hint: " + text;
    }

    static String notDeclared(String name) {
        return name + " is unknown here. If another cell declares it, run that cell first.";
    }

    static String notImported(String name) {
        return name
                + " is unknown here. If another cell declares or imports it, run that cell first.";
    }

    static String needs(String name, String missing) {
        return name + " cannot be used until these are declared: " + missing;
    }

    static String older(String type) {
        return "this object was made by an older "
                + type
                + ", before its cell ran again. Run the cell that makes the object again.";
    }

    static String reset(Collection<String> variables) {
        return "A class was declared again, and these variables held objects of the older one: "
                + String.join(", ", variables)
                + ". They are empty now; run the cells that give them their values again.";
    }

    static String moreFrames(int count) {
        return "... " + count + " more";
    }

    static String moreElements(int count) {
        return "... " + count + " more";
    }

    static String moreRows(int shown, int all) {
        return "first " + shown + " of " + all + " rows";
    }
}
