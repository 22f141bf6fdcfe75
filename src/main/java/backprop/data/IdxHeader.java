package backprop.data;

import backprop.require.Message;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** The beginning of an IDX file, and what to say of a file that begins otherwise. */
final class IdxHeader {

    private static final int UNSIGNED_BYTES = 8;
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8; // what every JVM can allocate

    private static final Map<Integer, String> OTHER_TYPES =
            Map.of(9, "signed bytes", 11, "shorts", 12, "ints", 13, "floats", 14, "doubles");

    private static final Map<String, String> OTHER_FILES =
            Map.of(
                    "PK\u0003\u0004", "a zip archive: unpack it first",
                    "<!DO", "a web page: the download went wrong",
                    "<htm", "a web page: the download went wrong",
                    "\u0089PNG", "a picture",
                    "\u0093NUM", "an array of numpy: write it as an IDX file first",
                    "vers", "a pointer of Git LFS: fetch the file itself",
                    "\u001f\u008b\b\0", "packed with gzip twice: unpack it once");

    private IdxHeader() {}

    /** The size of each dimension; their product is one that an array can have. */
    static int[] read(DataInputStream in, String name) throws IOException {
        byte[] magic = in.readNBytes(4);
        int count = magic.length == 4 ? magic[3] & 0xff : 0;
        if (count == 0 || magic[0] != 0 || magic[1] != 0 || magic[2] != UNSIGNED_BYTES) {
            throw new IOException(name + ": " + otherFile(magic));
        }
        long[] sizes = new long[count];
        for (int i = 0; i < count; i++) {
            sizes[i] = Integer.toUnsignedLong(in.readInt());
        }
        requireAllocatable(sizes, name);
        return Arrays.stream(sizes).mapToInt(Math::toIntExact).toArray();
    }

    private static String otherFile(byte[] magic) {
        boolean idx = magic.length == 4 && magic[0] == 0 && magic[1] == 0 && magic[3] != 0;
        String type = idx ? OTHER_TYPES.get((int) magic[2]) : null;
        if (type != null) {
            return Message.of(
                    "this is an IDX file of %s (type %02x), but unsigned bytes (type 08) are needed;"
                            + " convert it, for example each value to 0 to 255",
                    type, magic[2]);
        }
        String start = new String(magic, StandardCharsets.ISO_8859_1);
        String known = OTHER_FILES.get(start);
        return Message.of(
                "it starts with the bytes [%s], but an IDX file of unsigned bytes starts with"
                        + " 00 00 08 and the number of dimensions%s",
                HexFormat.ofDelimiter(" ").formatHex(magic),
                known == null ? "" : "; this looks like " + known);
    }

    private static void requireAllocatable(long[] sizes, String name) throws IOException {
        String shape = times(Arrays.stream(sizes));
        long most = LARGEST_ARRAY;
        for (long size : sizes) {
            if (size == 0) {
                throw new IOException(
                        Message.of(
                                "%s: the header says %s, but a dimension of 0 leaves nothing to read",
                                name, shape));
            }
            most /= size;
        }
        if (most == 0) {
            throw new IOException(
                    Message.of(
                            "%s: the header promises %s bytes, but an array holds at most %d",
                            name, shape, LARGEST_ARRAY));
        }
    }

    static String times(LongStream sizes) {
        return sizes.mapToObj(String::valueOf).collect(Collectors.joining("×"));
    }
}
