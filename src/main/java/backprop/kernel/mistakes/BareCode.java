package backprop.kernel.mistakes;

import java.util.regex.Pattern;

/** Code in which texts and comments are blank, but for those that are never closed. */
public final class BareCode {

    // Possessive where it repeats: a text of a million characters must not fill the stack.
    private static final Pattern TEXTS_AND_COMMENTS =
            Pattern.compile(
                    "\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\n]|\\\\.){1,6}'"
                            + "|//[^\n]*|/\\*(?s:.*?)\\*/");

    private BareCode() {}

    /** As long as the code itself. */
    public static String of(String code) {
        return TEXTS_AND_COMMENTS
                .matcher(code)
                .replaceAll(found -> found.group().replaceAll("[^\n]", " "));
    }

    /** The brackets that are opened more often than closed. */
    static String open(String code) {
        String bare = of(code);
        boolean brace = count(bare, '{') > count(bare, '}');
        boolean parenthesis = count(bare, '(') > count(bare, ')');
        return (brace ? "{" : "") + (parenthesis ? "(" : "");
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }
}
