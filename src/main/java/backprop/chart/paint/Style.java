package backprop.chart.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The look that all figures share.
 *
 * <p>Source of the colours: Okabe, Ito, Color Universal Design (2008); they stay apart for the
 * colour-blind. A dash pattern and a marker go with each colour: both where points are few, dashes
 * where they are dense, so that lines stay apart in grey, too.
 */
final class Style {

    static final Color PAPER = Color.WHITE;
    static final Color TEXT = new Color(0x22, 0x22, 0x22);
    static final Color SOFT_TEXT = new Color(0x55, 0x55, 0x55);
    static final Color GRID = new Color(0xE6, 0xE6, 0xE6);
    static final Color AXIS = new Color(0x99, 0x99, 0x99);
    static final Color BLUE = new Color(0x00, 0x72, 0xB2);
    static final Color VERMILLION = new Color(0xD5, 0x5E, 0x00);
    static final Color GREEN = new Color(0x00, 0x9E, 0x73);
    static final Color PURPLE = new Color(0xA8, 0x4C, 0x83);

    static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 14);

    static final Font LARGE = new Font(Font.SANS_SERIF, Font.PLAIN, 15);
    static final Font LARGE_BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 15);

    private static final List<Look> LOOKS =
            List.of(
                    new Look(BLUE, SeriesMarkers.CIRCLE),
                    new Look(VERMILLION, SeriesMarkers.SQUARE, 8, 5),
                    new Look(GREEN, SeriesMarkers.TRIANGLE_UP, 3, 4),
                    new Look(PURPLE, SeriesMarkers.DIAMOND, 10, 4, 3, 4));

    private Style() {}

    /** How the lines of a series look. */
    record Look(Color color, Marker marker, float... dash) {

        BasicStroke stroke(float width) {
            return dash.length == 0
                    ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                    : new BasicStroke(
                            width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
        }

        /**
         * The values with NaN where the pattern has no dash.
         *
         * @param along how far along the line each value is, in pixels
         */
        double[] gaps(double[] values, double[] along) {
            double[] dashed = values.clone();
            for (int i = 0; i < values.length; i++) {
                boolean drawn = Double.isFinite(values[i]) && !gap(along[i]);
                dashed[i] = drawn ? values[i] : Double.NaN;
            }
            return dashed;
        }

        private boolean gap(double at) {
            double period = 0;
            for (float part : dash) {
                period += part;
            }
            double left = dash.length == 0 ? 0 : at % period;
            for (int i = 0; i < dash.length; i++) {
                left -= dash[i];
                if (left < 0) {
                    return i % 2 == 1;
                }
            }
            return false;
        }
    }

    static Look look(int series) {
        return LOOKS.get(series % LOOKS.size());
    }

    static Graphics2D smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return g;
    }

    /** From white (0) to dark blue (1), darker all the way. */
    static Color blues(double share) {
        return between(
                share,
                PAPER,
                new Color(0xB5, 0xD5, 0xEA),
                new Color(0x3B, 0x8B, 0xC2),
                new Color(0x04, 0x3A, 0x66));
    }

    /** From blue (-1) over white (0) to vermillion (1). */
    static Color diverging(double share) {
        return between(
                (share + 1) / 2,
                new Color(0x04, 0x3A, 0x66),
                BLUE,
                PAPER,
                VERMILLION,
                new Color(0x6E, 0x2A, 0x00));
    }

    /** A share of a ramp through the given colours. */
    static Color between(double share, Color... stops) {
        double at = Math.max(0, Math.min(1, share)) * (stops.length - 1);
        int i = Math.min((int) at, stops.length - 2);
        double t = at - i;
        return new Color(
                mix(stops[i].getRed(), stops[i + 1].getRed(), t),
                mix(stops[i].getGreen(), stops[i + 1].getGreen(), t),
                mix(stops[i].getBlue(), stops[i + 1].getBlue(), t));
    }

    private static int mix(int a, int b, double t) {
        return (int) Math.round(a + (b - a) * t);
    }
}
