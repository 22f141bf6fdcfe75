package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MnistTest {

    private static Mnist mnist;

    @BeforeAll
    static void load() throws IOException {
        mnist = Mnist.load();
    }

    @Test
    void hasSixtyThousandAndTenThousandDigits() {
        assertEquals("60000 images of 28×28, labels 0–9", mnist.train().toString());
        assertEquals("10000 images of 28×28, labels 0–9", mnist.test().toString());
    }

    @Test
    void startsWithTheKnownLabels() {
        // The first digits are shown in many books: 5 0 4 1 9 and 7 2 1 0 4.
        int[] train = {5, 0, 4, 1, 9};
        int[] test = {7, 2, 1, 0, 4};
        for (int i = 0; i < 5; i++) {
            assertEquals(train[i], mnist.train().label(i));
            assertEquals(test[i], mnist.test().label(i));
        }
    }

    @Test
    void takesLessThanSixtyMegabytes() throws Exception {
        // 70,000 images of 784 bytes, a label and a place (4 bytes) each; no array besides these.
        assertEquals(70_000L * 789, arrayBytes(mnist.train()) + arrayBytes(mnist.test()));
    }

    private static long arrayBytes(Images images) throws Exception {
        long sum = 0;
        for (Field field : Images.class.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                continue; // once, whatever the number of images
            }
            field.setAccessible(true);
            Object value = field.get(images);
            Class<?> type = field.getType();
            boolean known = type == byte[].class || type == int[].class || type.isPrimitive();
            assertTrue(known, field.getName());
            sum += value instanceof byte[] bytes ? bytes.length : 0;
            sum += value instanceof int[] numbers ? 4L * numbers.length : 0;
        }
        return sum;
    }

    @Test
    void otherFileThanTheOriginalNamesBothSums() {
        byte[] bytes = IdxFileTest.idx(new int[] {1}, 7);
        var e =
                assertThrows(
                        IOException.class,
                        () -> Mnist.checked(new ByteArrayInputStream(bytes), "digits", "abc123"));
        // The sum is what sha256sum says of the bytes 00 00 08 01 00 00 00 01 07.
        for (String part : new String[] {"digits", SUM_OF_ONE_SEVEN, "abc123", "get the file"}) {
            assertTrue(e.getMessage().contains(part), e.getMessage());
        }
    }

    @Test
    void originalFileIsAccepted() throws IOException {
        byte[] bytes = IdxFileTest.idx(new int[] {1}, 7);
        var in = new ByteArrayInputStream(bytes);
        assertArrayEquals(new byte[] {7}, Mnist.checked(in, "digits", SUM_OF_ONE_SEVEN).bytes());
    }

    private static final String SUM_OF_ONE_SEVEN =
            "c564aa0aa783b8862ae6128a973a6f6b213b9428d39b5c8acfbda3c630d40f1e";
}
