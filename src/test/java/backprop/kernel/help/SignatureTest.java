package backprop.kernel.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static Signature signature(String type, String member, String... parameters) {
        return new Signature(type, member, List.of(parameters));
    }

    @Test
    void aSignatureIsUnderstood() {
        assertEquals(signature("a.b.Loss", ""), Signature.parse("a.b.Loss"));
        assertEquals(signature("Sgd", ""), Signature.parse("Sgd<T extends Layer>"));
        assertEquals(
                signature("a.b.Main", "main", "args"),
                Signature.parse("void a.b.Main.main(String[] args) throws Exception"));
        assertEquals(
                signature("Matrix", "<init>", "r", "c"), Signature.parse("Matrix(int r, int c)"));
        assertEquals(signature("a.b.ReLU", "<init>"), Signature.parse("a.b.ReLU()"));
        assertEquals(
                signature("Maps", "of", "a", "b"),
                Signature.parse("Map<K,V> Maps.<K,V>of(Map<K,List<V>> a, V... b)"));
        assertEquals(signature("Loss", "RATE"), Signature.parse("Loss.RATE:double"));
    }

    @Test
    void whatHasNoClassHasNone() {
        assertEquals("", Signature.parse("r:backprop.layer.ReLU").type());
        assertEquals("", Signature.parse("void f()").type());
    }
}
