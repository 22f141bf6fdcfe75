package backprop.kernel.show;

import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Images as the protocol carries them. */
public final class ImageData {

    private static final float SMALLEST = 0; // a PNG loses nothing: "quality" 0 is only the slowest

    private ImageData() {}

    /**
     * The file of an image in a format that ImageIO knows, as Base64; a PNG as small as it gets.
     */
    public static String base64(RenderedImage image, String format) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            if (format.equals("png")) {
                writeSmall(image, file);
            } else {
                ImageIO.write(image, format, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(file.toByteArray());
    }

    private static void writeSmall(RenderedImage image, ByteArrayOutputStream file)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(SMALLEST);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
