package backprop.kernel.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void everyFormThatJShellUsesIsUnderstood() {
        assertEquals(new Signature("Matrix", "", -1), Signature.parse("backprop.matrix.Matrix"));
        assertEquals(
                new Signature("Matrix", "dot", 1),
                Signature.parse("Matrix Matrix.dot(Matrix other) throws java.io.IOException"));
        assertEquals(
                new Signature("Main", "main", 1),
                Signature.parse("void backprop.kernel.Main.main(String[]) throws Exception"));
        assertEquals(new Signature("Matrix", "Matrix", 2), Signature.parse("Matrix(int r, int c)"));
        assertEquals(new Signature("Sgd", "", -1), Signature.parse("Sgd<T extends Layer>"));
        assertEquals(
                new Signature("Maps", "of", 2),
                Signature.parse("Map<K,V> Maps.<K,V>of(Map<K,List<V>> a, V... b)"));
        assertEquals(new Signature("Loss", "RATE", -1), Signature.parse("Loss.RATE:double"));
    }

    @Test
    void aCommentIsFoundByItsSignature() {
        String source =
                "/** The <b>class</b>. */ class A<T> {"
                        + " /** Makes {@code it}. */ A(int x) {}"
                        + " /** Adds {@link #one}. */ <R> R add(T a, R b) { return b; }"
                        + " /** Other. */ void add() {} }";
        assertEquals("The class.", JavadocText.of(source, new Signature("A", "", -1)));
        assertEquals("Makes it.", JavadocText.of(source, new Signature("A", "A", 1)));
        assertEquals("Adds one.", JavadocText.of(source, new Signature("A", "add", 2)));
        assertEquals("Other.", JavadocText.of(source, new Signature("A", "add", 0)));
        assertEquals("", JavadocText.of(source, new Signature("A", "sub", 0)));
    }
}
