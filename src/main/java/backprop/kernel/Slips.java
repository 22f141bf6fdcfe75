package backprop.kernel;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recognises slips of which javac says what is wrong, but not what to do; by the code of its
 * message and by a pattern for "what is marked: what javac says".
 */
final class Slips {

    private record Slip(String code, String pattern, String key) {

        boolean explains(String itsCode, String markedAndMessage) {
            return itsCode.startsWith("compiler.err." + code)
                    && Pattern.compile(pattern, Pattern.DOTALL).matcher(markedAndMessage).find();
        }
    }

    private static final List<Slip> ALL =
            List.of(
                    new Slip("illegal.char", "u3000|uff[0-9a-f]{2}|u201[cd89]", "fullWidth"),
                    new Slip("unclosed.char.lit", "", "quotes"),
                    new Slip("premature.eof", "", "brace"),
                    new Slip("operator.cant.be.applied", "backprop\\.matrix\\.Matrix", "matrix"),
                    new Slip("operator.cant.be.applied", "'\\^'", "power"),
                    new Slip("cant.resolve", "^print(ln|f)?\\b", "print"),
                    new Slip("cant.resolve", "symbol: +method [A-Z]", "new"),
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
    static Optional<String> advice(String code, String marked, String message) {
        return ALL.stream()
                .filter(slip -> slip.explains(code, marked + ": " + message))
                .map(slip -> Wording.slip(slip.key()))
                .findFirst();
    }
}
