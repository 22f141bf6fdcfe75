package backprop.kernel.mistakes;

import backprop.kernel.words.Wording;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises slips of which javac says what is wrong, but not what to do; by the code of its
 * message and by a pattern for "what is marked: what javac says".
 */
public final class Slips {

    private record Slip(String code, String pattern, String key) {

        boolean explains(String itsCode, String markedAndMessage) {
            return itsCode.startsWith("compiler.err." + code)
                    && Pattern.compile(pattern, Pattern.DOTALL).matcher(markedAndMessage).find();
        }
    }

    /** Full-width signs, curly quotes, minus, times, ellipsis, and blanks that are none. */
    private static final String FULL_WIDTH =
            "u30[0-3][0-9a-f]|uff[0-9a-f]{2}|u201[cd89]|u2212|u00d7|u2026|u00a0|ufeff";

    private static final String MATH = "(exp|log|tanh|sqrt|pow|abs|max|min)";
    private static final String OF_PYTHON = "(True|False|None|len|elif|string|and|or|not)";

    private static final List<Slip> ALL =
            List.of(
                    new Slip("illegal.char", FULL_WIDTH, "fullWidth"),
                    new Slip("illegal.nonascii.digit", "", "fullWidth"),
                    new Slip("unclosed.char.lit", "", "quotes"),
                    new Slip("premature.eof", "open: .*\\{", "brace"),
                    new Slip("premature.eof", "open: .*\\(", "paren"),
                    new Slip("illegal.start.of.expr", "^(public|private)", "braceBefore"),
                    new Slip("operator.cant.be.applied", "backprop\\.matrix\\.Matrix", "matrix"),
                    new Slip("operator.cant.be.applied", "'\\^'", "power"),
                    new Slip("cant.resolve", "^print(ln|f)?\\b", "print"),
                    new Slip("cant.resolve", "^" + MATH + "\\b", "math"),
                    new Slip("cant.resolve", "^" + OF_PYTHON + "\\b", "word"),
                    new Slip("cant.resolve", "symbol: +method [A-Z]", "new"),
                    new Slip(
                            "prob.found.req",
                            "(int|double) .* to backprop.matrix.Matrix",
                            "number"),
                    new Slip("prob.found.req", "matrix.Matrix .* to double", "map"),
                    new Slip("cant.apply.symbol", "(int|double) .* to double\\[\\]", "rows"),
                    new Slip("array.req.but.found", "Matrix", "index"),
                    new Slip("prob.found.req", "double.* int|double.* long", "lossy"),
                    new Slip("prob.found.req", "to boolean", "equals"),
                    new Slip("override.weaker.access", "", "public"),
                    new Slip("does.not.override.abstract", "", "method"),
                    new Slip("missing.ret.stmt", "", "return"),
                    new Slip("not.stmt", "", "statement"),
                    new Slip(
                            "cant.apply.symbol",
                            "int\\[\\] cannot be converted to double",
                            "doubles"));

    private Slips() {}

    /** What to do, if this is one of them. */
    public static Optional<String> advice(String code, String marked, String message) {
        return ALL.stream()
                .filter(slip -> slip.explains(code, marked + ": " + message))
                .map(slip -> Wording.slip(slip.key()))
                .findFirst();
    }
}
