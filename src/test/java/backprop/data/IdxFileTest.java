package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFileTest {

    @TempDir Path folder;

    /** The bytes of an IDX file, whatever its header promises. */
    static byte[] idx(int[] dimensions, int... content) {
        ByteBuffer file = ByteBuffer.allocate(4 + 4 * dimensions.length + content.length);
        file.put(new byte[] {0, 0, 8, (byte) dimensions.length});
        Arrays.stream(dimensions).forEach(file::putInt);
        Arrays.stream(content).forEach(b -> file.put((byte) b));
        return file.array();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("some-file"), content);
    }

    private void fails(byte[] content, String... parts) throws IOException {
        Path file = file(content);
        String message = assertThrows(IOException.class, () -> IdxFile.read(file)).getMessage();
        assertTrue(message.startsWith(file.toString()), message);
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    @Test
    void plainAndPackedFilesReadTheSame() throws IOException {
        byte[] bytes = idx(new int[] {2, 3}, 0, 1, 2, 127, 128, 255);
        for (byte[] content : new byte[][] {bytes, gzip(bytes)}) {
            IdxFile file = IdxFile.read(file(content));
            assertArrayEquals(new int[] {2, 3}, file.dimensions());
            assertArrayEquals(new byte[] {0, 1, 2, 127, -128, -1}, file.bytes());
            assertEquals(folder.resolve("some-file") + ": 2×3 bytes", file.toString());
        }
    }

    @Test
    void dimensionsAreACopy() throws IOException {
        IdxFile file = IdxFile.read(file(idx(new int[] {1}, 7)));
        file.dimensions()[0] = 99;
        assertArrayEquals(new int[] {1}, file.dimensions());
    }

    @Test
    void truncatedFileSaysHowManyBytesAreMissing() throws IOException {
        byte[] bytes = idx(new int[] {2, 3}, 1, 2, 3, 4);
        fails(bytes, "promises 6 bytes", "only 4 came", "2 are missing");
        fails(gzip(bytes), "promises 6 bytes", "only 4 came", "2 are missing");
    }

    @Test
    void fileTruncatedInItsHeaderSaysSo() throws IOException {
        fails(Arrays.copyOf(idx(new int[] {2, 3}), 10), "ends too early");
    }

    @Test
    void truncatedGzipSaysSo() throws IOException {
        byte[] packed = gzip(idx(new int[] {2, 3}, 1, 2, 3, 4, 5, 6));
        fails(Arrays.copyOf(packed, packed.length - 10), "ends too early");
    }

    @Test
    void damagedGzipSaysSo() throws IOException {
        byte[] packed = gzip(idx(new int[] {2, 3}, 1, 2, 3, 4, 5, 6));
        packed[packed.length - 5] ^= 1; // in the checksum
        fails(packed, "gzip packing is damaged");
    }

    @Test
    void tooLongFileIsRefused() throws IOException {
        fails(idx(new int[] {2}, 1, 2, 3), "promises 2 bytes", "more came");
    }

    @Test
    void otherFilesSayHowTheyStartAndHowTheyShould() throws IOException {
        fails("<!DOCTYPE html>".getBytes(), "[3c 21 44 4f]", "starts with 00 00 08");
        fails(new byte[] {0, 0, 8, 0}, "[00 00 08 00]"); // no dimension
        fails(new byte[] {}, "[]");
    }

    @Test
    void dimensionOfZeroIsRefused() throws IOException {
        fails(idx(new int[] {5, 0, 28}), "5×0×28", "dimension of 0");
    }

    @Test
    void headerThatPromisesMoreThanAnArrayHoldsIsRefused() throws IOException {
        fails(idx(new int[] {0x80000000, 1}), "2147483648×1", "at most 2147483639");
        // Without a check, 65536 · 65536 would overflow to 0.
        fails(idx(new int[] {65536, 65536}), "65536×65536", "at most 2147483639");
        fails(idx(new int[] {-1, -1, -1, -1, -1}), "4294967295×4294967295");
    }

    @Test
    void lyingHeaderCostsNoMemory() throws IOException {
        // 2,147,483,639 bytes would be an OutOfMemoryError in the heap of the tests, or take long.
        fails(idx(new int[] {2147483639}), "promises 2147483639 bytes", "only 0 came");
    }

    @Test
    void otherElementTypesAreNamed() throws IOException {
        String[] types = {"09 signed bytes", "0b shorts", "0c ints", "0d floats", "0e doubles"};
        for (String type : types) {
            byte code = Byte.parseByte(type.substring(0, 2), 16);
            byte[] content = {0, 0, code, 1, 0, 0, 0, 1, 0, 0, 0, 0};
            String named = "IDX file of " + type.substring(3) + " (type " + type.substring(0, 2);
            fails(content, named, "unsigned bytes (type 08) are needed");
            fails(gzip(content), named);
        }
        fails(new byte[] {0, 0, 10, 1, 0, 0, 0, 1}, "[00 00 0a 01]"); // no type at all
    }

    @Test
    void filesThatArePeoplesUsualMistakesAreRecognised() throws IOException {
        fails("PK\u0003\u0004…".getBytes(StandardCharsets.ISO_8859_1), "a zip archive");
        fails("<html><body>404".getBytes(StandardCharsets.US_ASCII), "a web page");
        fails("version https://git-lfs".getBytes(StandardCharsets.US_ASCII), "Git LFS");
        fails(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, "a picture");
        fails(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'}, "an array of numpy");
        fails(gzip(gzip(idx(new int[] {1}, 7))), "packed with gzip twice");
    }
}
