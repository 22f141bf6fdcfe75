package backprop.kernel.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavadocTextTest {

    private static final String SOURCE =
            "/** The <b>class</b>. */ class A<T> {"
                    + " /** Makes {@code it}. */ A(int x) {}"
                    + " /** Adds {@link #one}. */ <R> R add(T a, R b) { return b; }"
                    + " /** Other. */ void add() {}"
                    + " /** By a matrix. */ void times(A b) {}"
                    + " /** By a number. */ void times(double factor) {}"
                    + " /** Rate. */ double rate;"
                    + " /** Inner. */ static class B { /** Its. */ void f() {} } }";

    private static String of(String type, String member, String... parameters) {
        return JavadocText.of(SOURCE, new Signature(type, member, List.of(parameters)));
    }

    @Test
    void aCommentIsFoundByItsSignature() {
        assertEquals("The class.", of("A", ""));
        assertEquals("Makes it.", of("A", "<init>", "x"));
        assertEquals("Inner.", of("A.B", "<init>"));
        assertEquals("Adds one.", of("A", "add", "a", "b"));
        assertEquals("Other.", of("A", "add"));
        assertEquals("Rate.", of("A", "rate"));
        assertEquals("Inner.", of("A.B", ""));
        assertEquals("Its.", of("A.B", "f"));
        assertEquals("", of("A", "sub"));
        assertEquals("", of("C", ""));
    }

    @Test
    void methodsOfOneNameAreToldApart() {
        assertEquals("By a matrix.", of("A", "times", "b"));
        assertEquals("By a number.", of("A", "times", "factor"));
    }

    @Test
    void whatFormatsIsDropped() {
        assertEquals("a < b & {c} d", JavadocText.plain("{@code a < b} &amp; <i>{c}</i> d"));
        assertEquals("if (x) { y(); }", JavadocText.plain("<pre>{@code if (x) { y(); }}</pre>"));
        assertEquals("a list", JavadocText.plain("{@linkplain java.util.List a list}"));
        assertEquals("List#of", JavadocText.plain("{@link List#of}"));
        assertEquals("- one\n- two", JavadocText.plain("<ul>\n<li>one</li>\n<li>two</ul>"));
        assertEquals("π", JavadocText.plain("&pi;"));
    }

    @Test
    void tagsOfBlocksStay() {
        assertEquals(
                "Sum.\n@param a the <first>\n@return it\n@throws E if not",
                JavadocText.plain(
                        "Sum.\n\n@param a the {@literal <first>}\n@return it\n@throws E if not"));
    }
}
