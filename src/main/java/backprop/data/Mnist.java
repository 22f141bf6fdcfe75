package backprop.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * MNIST: 70,000 handwritten digits of 28×28 pixels, bundled with the library.
 *
 * <p><b>Memory.</b> 55 MB, a byte per pixel.
 *
 * <p>Source: LeCun, Cortes, Burges, The MNIST database of handwritten digits, CC BY-SA 3.0; see
 * also LeCun, Bottou, Bengio, Haffner, Gradient-based learning applied to document recognition,
 * Proc. IEEE 86 (1998).
 *
 * @param train 60,000 digits to learn from
 * @param test 10,000 digits, by other writers, to find out what was learned
 */
public record Mnist(Images train, Images test) {

    private static final int DIGITS = 10;

    /**
     * Reads the bundled files and checks that they are the original ones.
     *
     * @return all digits
     * @throws IOException if a file is missing or is not the original one
     */
    public static Mnist load() throws IOException {
        Images train =
                images(
                        "train",
                        "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
                        "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5");
        Images test =
                images(
                        "t10k",
                        "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
                        "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");
        return new Mnist(train, test);
    }

    private static Images images(String part, String imagesSum, String labelsSum)
            throws IOException {
        IdxFile images = bundled("mnist/" + part + "-images-idx3-ubyte.gz", imagesSum);
        IdxFile labels = bundled("mnist/" + part + "-labels-idx1-ubyte.gz", labelsSum);
        return Images.of(images, labels, DIGITS);
    }

    private static IdxFile bundled(String name, String sum) throws IOException {
        try (InputStream packed = Mnist.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new FileNotFoundException(
                        name + " is missing from the library; build it again: mvn package");
            }
            return checked(new GZIPInputStream(packed, 1 << 16), name, sum);
        }
    }

    /** Reads an unpacked IDX file to its end and compares its SHA-256 sum with the expected one. */
    static IdxFile checked(InputStream unpacked, String name, String sum) throws IOException {
        MessageDigest digest = sha256();
        IdxFile file = IdxFile.read(new DigestInputStream(unpacked, digest), name);
        String actual = HexFormat.of().formatHex(digest.digest());
        if (!actual.equals(sum)) {
            throw new IOException(
                    name
                            + " is not the original file: its SHA-256 sum is "
                            + actual
                            + ", but it must be "
                            + sum
                            + "; get the file from the repository again and build: mvn package");
        }
        return file;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256, but not this one", e);
        }
    }
}
