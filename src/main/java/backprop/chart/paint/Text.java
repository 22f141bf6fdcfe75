package backprop.chart.paint;

import backprop.matrix.Matrix;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Numbers as short text, and text at its place. */
public final class Text {

    private static final MathContext THREE_DIGITS = new MathContext(3);

    private static final FontRenderContext PAPERLESS = new FontRenderContext(null, true, false);

    private Text() {}

    /** Three significant digits without needless zeros: 8, 0.0513, 1200, 2.5e-7. */
    public static String number(double v) {
        if (!Double.isFinite(v)) {
            return String.valueOf(v);
        }
        double size = Math.abs(v);
        if (v == Math.rint(v) && size < 1e6) {
            return String.valueOf((long) v);
        }
        if (size >= 1e6 || size < 1e-4) {
            return of("%.1e", v);
        }
        return new BigDecimal(v).round(THREE_DIGITS).stripTrailingZeros().toPlainString();
    }

    /** A format with its values, on every machine alike. */
    public static String of(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** Whole numbers with a comma for each thousand. */
    public static String count(double v) {
        return of("%,.0f", v);
    }

    /** A matrix in one line, such as {@code (4 5; 8 10; 12 15)}. */
    public static String matrix(Matrix m) {
        StringJoiner rows = new StringJoiner("; ", "(", ")");
        for (int i = 0; i < m.rows(); i++) {
            StringJoiner row = new StringJoiner(" ");
            for (double v : m.rowsAt(i).toArray()) {
                row.add(number(v));
            }
            rows.add(row.toString());
        }
        return rows.toString();
    }

    static double width(Graphics2D g, String text) {
        return g.getFontMetrics().stringWidth(text);
    }

    /** The width in a font, where there is no paper yet. */
    static int width(String text, Font font) {
        return (int) Math.ceil(font.getStringBounds(text, PAPERLESS).getWidth());
    }

    static void left(Graphics2D g, String text, double x, double baseline) {
        g.drawString(text, (float) Math.round(x), (float) Math.round(baseline));
    }

    static void center(Graphics2D g, String text, double x, double baseline) {
        left(g, text, x - width(g, text) / 2, baseline);
    }

    /** Centred in both directions. */
    static void middle(Graphics2D g, String text, double x, double y) {
        FontMetrics m = g.getFontMetrics();
        center(g, text, x, y + (m.getAscent() - m.getDescent()) / 2.0);
    }

    /** Turned by 90 degrees, to be read from below. */
    static void upwards(Graphics2D g, String text, double x, double y) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.rotate(-Math.PI / 2);
        middle(g, text, 0, 0);
        g.setTransform(before);
    }

    /** Broken at blanks into lines that fit, as far as there are blanks. */
    static List<String> lines(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && width(line + " " + word, font) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
