package backprop.kernel.shell;

import java.io.IOException;

/**
 * Tells whether a snippet is well-formed, whatever its names mean. JShell could be asked too, but
 * looks up the names, and JShell 25 then finds no documentation of methods any more.
 */
public final class Syntax {

    private Syntax() {}

    public static boolean isJava(String snippet) {
        String expression = snippet.strip().replaceFirst(";+$", "");
        return isBlockCode(snippet)
                || parses("class C {" + snippet + "\n}")
                || parses("class C { Object o = " + expression + "\n; }")
                || parses(snippet);
    }

    /** True for statements, variables and classes; not for methods and imports. */
    public static boolean isBlockCode(String snippet) {
        return parses("class C { void m() {" + snippet + "\n} }");
    }

    private static boolean parses(String code) {
        SourceText text = new SourceText(code);
        try {
            text.task().parse();
            return !text.hasErrors();
        } catch (IOException e) {
            return false;
        }
    }
}
