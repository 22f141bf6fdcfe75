package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files that are too long or too big, in whatever way. */
class IdxSizeTest {

    private static final int[] ONE_MILLION_AND_MORE = {1 << 10, 1 << 10, 3};

    private static IdxFile read(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return IdxFile.read(new ByteArrayInputStream(all.toByteArray()), "some-file");
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(0).nextBytes(bytes);
        return bytes;
    }

    @Test
    void bytesBehindTheEndOfGzipAreRefused() throws IOException {
        byte[] packed = IdxFileTest.gzip(IdxFileTest.idx(new int[] {3}, 1, 2, 3));
        // Java looks for another part only where 27 bytes or more are left in its buffer.
        for (int length : new int[] {1, 2, 8, 9, 10, 17, 18, 19, 26, 27, 1000, 70_000, 140_000}) {
            for (byte[] behind : new byte[][] {new byte[length], noise(length)}) {
                String message =
                        assertThrows(IOException.class, () -> read(packed, behind)).getMessage();
                assertTrue(message.startsWith("some-file: more bytes follow"), message);
            }
        }
    }

    @Test
    void theEndOfGzipIsFoundWhereverItLiesInTheBuffer() throws IOException {
        // Noise does not shrink, so the packed file ends near 65,536, the size of the buffer.
        for (int length = 65_480; length < 65_560; length++) {
            byte[] content = noise(length);
            byte[] packed = IdxFileTest.gzip(join(IdxFileTest.idx(new int[] {length}), content));
            assertArrayEquals(content, read(packed).bytes());
            assertThrows(IOException.class, () -> read(packed, new byte[] {0}), "" + length);
            assertThrows(IOException.class, () -> read(packed, noise(30)), "" + length);
        }
    }

    @Test
    void gzipInSeveralPartsIsOneFile() throws IOException {
        byte[] head = IdxFileTest.gzip(IdxFileTest.idx(new int[] {3}, 1));
        byte[] tail = IdxFileTest.gzip(new byte[] {2, 3});
        assertArrayEquals(new byte[] {1, 2, 3}, read(head, tail).bytes());
        assertThrows(IOException.class, () -> read(head, tail, new byte[] {0}));
        assertThrows(IOException.class, () -> read(head, tail, noise(40)));
        String message = assertThrows(IOException.class, () -> read(head, tail, tail)).getMessage();
        assertTrue(message.contains("promises 3 bytes, but more came"), message);
    }

    private static byte[] join(byte[] head, byte[] tail) {
        byte[] all = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }

    @Test
    void contentLongerThanTheFirstPieceIsWhole() throws IOException {
        byte[] content = noise(3 << 20);
        byte[] file = join(IdxFileTest.idx(ONE_MILLION_AND_MORE), content);
        assertArrayEquals(content, read(file).bytes());
        assertArrayEquals(content, read(IdxFileTest.gzip(file)).bytes());
        byte[] exact = join(IdxFileTest.idx(new int[] {1 << 20}), Arrays.copyOf(content, 1 << 20));
        assertArrayEquals(Arrays.copyOf(content, 1 << 20), read(exact).bytes());
        byte[] shorter = Arrays.copyOf(file, file.length - 5);
        String message = assertThrows(IOException.class, () -> read(shorter)).getMessage();
        assertTrue(message.contains("promises 3145728 bytes, but only 3145723 came, 5 are"));
        message = assertThrows(IOException.class, () -> read(file, new byte[1])).getMessage();
        assertTrue(message.contains("more came"), message);
    }

    @Test
    void aFileTooBigForTheHeapSaysSo() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process small =
                new ProcessBuilder(
                                java,
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Bomb.class.getName())
                        .redirectErrorStream(true)
                        .start();
        String printed = new String(small.getInputStream().readAllBytes());
        assertEquals(0, small.waitFor(), printed);
        for (String part :
                new String[] {
                    "bomb: the header promises 2147483639 bytes, which is too big for the heap",
                    "may use 6", // 64 MB, or a little less with some collectors
                    "-Xmx"
                }) {
            assertTrue(printed.contains(part), printed);
        }
    }

    /** Reads two gigabytes of zeros, packed and not, in a heap that does not hold them. */
    static final class Bomb {

        private Bomb() {}

        public static void main(String[] args) throws IOException {
            byte[] header = IdxFileTest.idx(new int[] {2147483639});
            byte[] zeros = new byte[4 << 20];
            for (byte[] file : new byte[][] {join(header, zeros), packed(header, zeros)}) {
                try {
                    IdxFile.read(new ByteArrayInputStream(file), "bomb");
                    throw new IllegalStateException("it was read");
                } catch (IOException e) {
                    System.out.println(e.getMessage());
                }
            }
            System.out.println(new byte[16 << 20].length); // the heap is as free as before
        }

        private static byte[] packed(byte[] header, byte[] zeros) throws IOException {
            return IdxFileTest.gzip(join(header, zeros));
        }
    }
}
