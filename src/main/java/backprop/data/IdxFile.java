package backprop.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file of unsigned bytes in the IDX format, the format of MNIST and its relatives.
 *
 * <pre>{@code
 * 0, 0, 8, d     two zeros, 8 for unsigned bytes, the number of dimensions
 * n_1 … n_d      the size of each dimension, 4 bytes each, the highest byte first
 * the bytes      n_1 · … · n_d of them, the last dimension varies fastest
 * }</pre>
 *
 * <p>The file may be packed with gzip; its first two bytes tell. Whatever is wrong with a file is
 * an {@link IOException} that names the file.
 *
 * <p>Source: LeCun, Cortes, Burges, The MNIST database, section "File formats for the MNIST
 * database".
 */
public final class IdxFile {

    private static final int GZIP_MAGIC = 0x1f8b; // RFC 1952, 2.3.1
    private static final int UNSIGNED_BYTES = 8;
    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8; // what every JVM can allocate

    private final String name;
    private final int[] dimensions;
    private final byte[] bytes;

    private IdxFile(String name, int[] dimensions, byte[] bytes) {
        this.name = name;
        this.dimensions = dimensions;
        this.bytes = bytes;
    }

    /**
     * Reads a file.
     *
     * @param file packed with gzip or not
     * @return its content
     * @throws IOException if it cannot be read, or is not a complete IDX file of unsigned bytes
     */
    public static IdxFile read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        }
    }

    /**
     * Reads a stream to its end.
     *
     * @param in packed with gzip or not; not closed
     * @param name what to call it in messages
     * @return its content
     * @throws IOException if it cannot be read, or is not a complete IDX file of unsigned bytes
     */
    public static IdxFile read(InputStream in, String name) throws IOException {
        try {
            DataInputStream data = new DataInputStream(unpacked(new BufferedInputStream(in)));
            int[] dimensions = dimensions(data, name);
            return new IdxFile(name, dimensions, content(data, dimensions, name));
        } catch (ZipException e) {
            throw new IOException(name + ": the gzip packing is damaged; get the file again", e);
        } catch (EOFException e) {
            throw new IOException(name + ": the file ends too early; get the file again", e);
        }
    }

    private static InputStream unpacked(BufferedInputStream in) throws IOException {
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static int[] dimensions(DataInputStream in, String name) throws IOException {
        byte[] magic = in.readNBytes(4);
        int count = magic.length == 4 ? magic[3] & 0xff : 0;
        if (count == 0 || magic[0] != 0 || magic[1] != 0 || magic[2] != UNSIGNED_BYTES) {
            throw new IOException(
                    "%s: it starts with the bytes [%s], but an IDX file of unsigned bytes starts with"
                                    .formatted(name, HexFormat.ofDelimiter(" ").formatHex(magic))
                            + " 00 00 08 and the number of dimensions");
        }
        long[] sizes = new long[count];
        for (int i = 0; i < count; i++) {
            sizes[i] = Integer.toUnsignedLong(in.readInt());
        }
        requireAllocatable(sizes, name);
        return Arrays.stream(sizes).mapToInt(Math::toIntExact).toArray();
    }

    private static void requireAllocatable(long[] sizes, String name) throws IOException {
        String shape = times(Arrays.stream(sizes));
        long most = LARGEST_ARRAY;
        for (long size : sizes) {
            if (size == 0) {
                throw new IOException(
                        "%s: the header says %s, but a dimension of 0 leaves nothing to read"
                                .formatted(name, shape));
            }
            most /= size;
        }
        if (most == 0) {
            throw new IOException(
                    "%s: the header promises %s bytes, but an array holds at most %d"
                            .formatted(name, shape, LARGEST_ARRAY));
        }
    }

    private static byte[] content(InputStream in, int[] dimensions, String name)
            throws IOException {
        int promised = Arrays.stream(dimensions).reduce(1, (a, b) -> a * b);
        // readNBytes allocates as the bytes arrive, so a header that lies costs no memory.
        byte[] bytes = in.readNBytes(promised);
        if (bytes.length < promised) {
            throw new IOException(
                    "%s: the header promises %d bytes, but only %d came, %d are missing; get the file again"
                            .formatted(name, promised, bytes.length, promised - bytes.length));
        }
        if (in.read() >= 0) {
            throw new IOException(
                    "%s: the header promises %d bytes, but more came".formatted(name, promised));
        }
        return bytes;
    }

    /**
     * What the file is called.
     *
     * @return its path, or the name given to {@link #read(InputStream, String)}
     */
    public String name() {
        return name;
    }

    /**
     * The size of each dimension, such as 60000, 28, 28.
     *
     * @return a new array, at least one size, each at least 1
     */
    public int[] dimensions() {
        return dimensions.clone();
    }

    /**
     * The content; {@code b & 0xff} makes the unsigned value of a byte.
     *
     * @return the bytes themselves, not a copy; the last dimension varies fastest
     */
    public byte[] bytes() {
        return bytes;
    }

    private static String times(LongStream sizes) {
        return sizes.mapToObj(String::valueOf).collect(Collectors.joining("×"));
    }

    /** The name and the dimensions. */
    @Override
    public String toString() {
        return name + ": " + times(Arrays.stream(dimensions).asLongStream()) + " bytes";
    }
}
