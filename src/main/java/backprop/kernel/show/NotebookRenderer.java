package backprop.kernel.show;

import backprop.chart.Figure;
import backprop.kernel.words.Wording;
import java.awt.image.RenderedImage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** The library's renderer, which also shows null and what is in an array. */
public final class NotebookRenderer extends Renderer {

    private static final int LONG = 2000;

    @Override
    public DisplayData render(Object value, Map<String, Object> parameters) {
        return value == null ? new DisplayData("null") : super.render(value, parameters);
    }

    @Override
    public DisplayData renderAs(Object value, Map<String, Object> parameters, String... types) {
        if (value == null) {
            return new DisplayData("null");
        }
        DisplayData data = super.renderAs(value, parameters, types);
        if (value instanceof CharSequence text && text.length() > LONG) {
            nameOnly(data, text, types);
        }
        if (Stream.of(types).noneMatch(type -> type.contains("*") || isIn(data, type))) {
            String name = value.getClass().getSimpleName();
            System.err.println(Wording.of("shownAsText", name, String.join(", ", types)));
        }
        return data;
    }

    private static boolean isIn(DisplayData data, String type) {
        return data.hasDataForType(MIMEType.parse(type));
    }

    /** A long text that is to be read as HTML, say, need not be stored as plain text as well. */
    private static void nameOnly(DisplayData data, CharSequence text, String... types) {
        List<String> wanted = List.of(types);
        if (wanted.stream().noneMatch(type -> type.equals("text/plain") || type.contains("*"))) {
            data.putText(String.join(", ", wanted) + " of " + text.length() + " characters");
        }
    }

    @Override
    protected DisplayData finalizeDisplayData(DisplayData data, Object value) {
        if (!data.hasDataForType(MIMEType.TEXT_PLAIN)) {
            data.putText(ValueText.of(value));
        }
        if (value instanceof RenderedImage image) {
            replaceImages(data, image);
        }
        if (value instanceof Figure figure) {
            // Its pixels are finer than those of the page.
            data.putMetaData(
                    MIMEType.IMAGE_PNG,
                    Map.of("width", figure.displayWidth(), "height", figure.displayHeight()));
        }
        return data;
    }

    /** The library loses the last bytes of every image. */
    private static void replaceImages(DisplayData data, RenderedImage image) {
        for (String format : List.of("png", "jpeg", "gif")) {
            MIMEType type = MIMEType.parse("image/" + format);
            if (data.hasDataForType(type)) {
                data.putData(type, ImageData.base64(image, format));
            }
        }
    }
}
