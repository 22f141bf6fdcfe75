package backprop.data;

import backprop.require.Message;
import backprop.require.Require;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
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
    private static final int AT_FIRST = 1 << 20; // a header that lies costs no more memory

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
     * @throws IOException if it cannot be read, is a folder or another thing that is not a regular
     *     file, is not a complete IDX file of unsigned bytes with nothing behind it, or is too big
     *     for the heap
     * @throws IllegalArgumentException if it is null
     */
    public static IdxFile read(Path file) throws IOException {
        Require.notNull("IdxFile", "read", "file", file);
        requireRegular(file);
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        } catch (AccessDeniedException e) {
            throw new AccessDeniedException(
                    file.toString(), null, "you are not allowed to read this file");
        }
    }

    /** A pipe or a device might make the reader wait for ever. */
    private static void requireRegular(Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new IOException(file + ": this is a folder, but a file is needed");
        }
        if (Files.exists(file)) {
            throw new IOException(
                    file + ": this is a pipe or a device, but a regular file is needed");
        }
        throw new NoSuchFileException(
                file.toString(), null, "there is no such file in the folder " + folder);
    }

    /**
     * Reads a stream to its end.
     *
     * @param in packed with gzip or not; not closed
     * @param name what to call it in messages
     * @return its content
     * @throws IOException as in {@link #read(Path)}
     */
    public static IdxFile read(InputStream in, String name) throws IOException {
        Require.notNull("IdxFile", "read", "in", in);
        try {
            InputStream unpacked = unpacked(new BufferedInputStream(in));
            DataInputStream data = new DataInputStream(unpacked);
            int[] dimensions = IdxHeader.read(data, name);
            byte[] bytes = content(data, dimensions, name);
            requireEnd(unpacked, bytes.length, name);
            return new IdxFile(name, dimensions, bytes);
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
        return magic == GZIP_MAGIC ? new Gzip(in) : in;
    }

    private static byte[] content(InputStream in, int[] dimensions, String name)
            throws IOException {
        int promised = Arrays.stream(dimensions).reduce(1, (a, b) -> a * b);
        byte[] bytes = in.readNBytes(Math.min(promised, AT_FIRST));
        int came = bytes.length;
        if (came == AT_FIRST && promised > AT_FIRST) {
            bytes = longer(bytes, promised, name);
            came = fill(bytes, came, in);
        }
        if (came < promised) {
            throw new IOException(
                    Message.of(
                            "%s: the header promises %d bytes, but only %d came, %d are missing; get"
                                    + " the file again",
                            name, promised, came, promised - came));
        }
        return bytes;
    }

    /**
     * How many bytes there are after reading; as readNBytes, which never ends in a web page
     * (TeaVM).
     */
    private static int fill(byte[] bytes, int came, InputStream in) throws IOException {
        while (came < bytes.length) {
            int more = in.read(bytes, came, bytes.length - came);
            if (more < 0) {
                break;
            }
            came += more;
        }
        return came;
    }

    /** One large array either fits or does not, and leaves the rest of the heap alone. */
    private static byte[] longer(byte[] bytes, int length, String name) throws IOException {
        try {
            return Arrays.copyOf(bytes, length);
        } catch (OutOfMemoryError e) {
            throw new IOException(
                    Message.of(
                            "%s: the header promises %d bytes, which is too big for the heap: Java may"
                                    + " use %d MB of memory in all; take fewer images or start it with"
                                    + " a larger -Xmx",
                            name, length, Heap.megabytes()),
                    e);
        }
    }

    private static void requireEnd(InputStream in, int promised, String name) throws IOException {
        if (in.read() >= 0) {
            throw new IOException(
                    Message.of("%s: the header promises %d bytes, but more came", name, promised));
        }
        if (in instanceof Gzip gzip && gzip.hasMoreBehind()) {
            throw new IOException(
                    name
                            + ": more bytes follow after the end of what gzip packed; get the file again");
        }
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

    /** The name and the dimensions. */
    @Override
    public String toString() {
        return name + ": " + IdxHeader.times(Arrays.stream(dimensions).asLongStream()) + " bytes";
    }
}
