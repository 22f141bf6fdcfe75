package backprop.chart.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Curves in axes, with tangents and dots. */
public final class FunctionPainting {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final BasicStroke THIN = new BasicStroke(1);
    private static final double PLOT_WIDTH = 560; // about
    private static final double PLOT_HEIGHT = 310;

    private final PlotParts parts;

    private FunctionPainting(PlotParts parts) {
        this.parts = parts;
    }

    public static Painting of(PlotParts parts) {
        return Painting.of(WIDTH, HEIGHT, () -> new FunctionPainting(parts).chart());
    }

    private XYChart chart() {
        boolean one = parts.curves().size() == 1;
        String title = one ? parts.curves().get(0).name() : "";
        double[] x = {parts.from(), parts.to()};
        double[] y = parts.range();
        XYChart chart = Charts.xy(title, parts.axes().x(), parts.axes().y(), x, y);
        drawStraight(chart, new double[] {0, 0}, y, Style.AXIS, THIN);
        drawStraight(chart, x, new double[] {0, 0}, Style.AXIS, THIN);
        for (int i = 0; i < parts.curves().size(); i++) {
            drawCurve(chart, parts.curves().get(i), Style.look(i));
        }
        parts.tangents().forEach(t -> drawTangent(chart, t));
        Color color = Style.look(parts.curves().size() - 1).color();
        parts.choices().forEach(c -> drawDot(chart, color, Charts.DOT, c.x(), c.y()));
        if (!one) {
            Charts.legend(chart, WIDTH);
        }
        return chart;
    }

    private static void drawCurve(XYChart chart, PlotParts.Curve curve, Style.Look look) {
        double[] x = curve.samples().x();
        Charts.line(chart, curve.name(), look, x, curve.samples().y());
        for (Samples.Jump jump : curve.samples().jumps()) {
            drawDot(chart, look.color(), Charts.RING, jump.x(), jump.left());
            drawDot(chart, look.color(), Charts.RING, jump.x(), jump.right());
        }
    }

    private static void drawDot(XYChart chart, Color color, Marker marker, double x, double y) {
        Charts.points(chart, id(chart), color, marker, new double[] {x}, new double[] {y})
                .setShowInLegend(false);
    }

    private static void drawStraight(
            XYChart chart, double[] x, double[] y, Color color, BasicStroke stroke) {
        XYSeries series = chart.addSeries(id(chart), x, y);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(color).setLineStyle(stroke);
        series.setShowInLegend(false);
    }

    private void drawTangent(XYChart chart, PlotParts.Tangent t) {
        double[] x = {parts.from(), parts.to()};
        double[] y = {t.at(x[0]), t.at(x[1])};
        drawStraight(chart, x, y, Style.VERMILLION, Style.look(1).stroke(1.8f));
        drawDot(chart, Style.VERMILLION, Charts.DOT, t.x(), t.y());
        chart.getStyler().setAnnotationTextFontColor(Style.VERMILLION);
        chart.addAnnotation(label(t));
    }

    /** Above the tangent, on the side to which it falls: there is neither curve nor tangent. */
    private AnnotationText label(PlotParts.Tangent t) {
        double pixel = (parts.to() - parts.from()) / PLOT_WIDTH;
        String text = t.text(parts.axes());
        double half = (Text.width(text, Style.PLAIN) / 2.0 + 14) * pixel;
        double x = t.x() - Math.signum(t.slope()) * half;
        x = Math.max(parts.from() + half, Math.min(parts.to() - half, x));
        double[] range = parts.range();
        double up = 16 * (range[1] - range[0]) / PLOT_HEIGHT;
        double y = t.y() + 2 * up < range[1] ? t.y() + up : t.y() - up;
        return new AnnotationText(text, x, y, false);
    }

    private static String id(XYChart chart) {
        return String.valueOf(chart.getSeriesMap().size());
    }
}
