package backprop.chart.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Curves in one or two panels, with tangents and dots. */
public final class FunctionPainting {

    private static final int ALONE = 640;
    private static final int HALF = 440;
    private static final int HEIGHT = 380;
    private static final int BESIDE_ZOOM = 540;
    private static final int ZOOM = 340;
    private static final int CLOSER = 10; // times
    private static final int LEFT = 12; // where the name of the vertical axis stands
    private static final int ABOVE = 22;
    private static final int TICKS = 48; // pixels from one to the next, at least
    private static final int STEPWISE_TICKS = 90;
    private static final BasicStroke THIN = new BasicStroke(1);

    private final PlotParts parts;
    private final XYChart chart;
    private final int width;
    private final PixelSize pixel;

    private FunctionPainting(PlotParts parts, int width, String title) {
        this.parts = parts;
        this.width = width;
        pixel = PixelSize.of(parts, width, HEIGHT);
        double[] x = {parts.from(), parts.to()};
        chart = Charts.xy(title, parts.axes().x(), "", x, parts.range());
        int apart = parts.isStepwise() ? STEPWISE_TICKS : TICKS;
        chart.getStyler().setYAxisTickMarkSpacingHint(apart);
    }

    public static Painting of(List<PlotParts> panels) {
        if (panels.size() > 1) {
            return Painting.row(
                    0, panels.stream().map(p -> panel(p, HALF)).toArray(Painting[]::new));
        }
        PlotParts only = panels.get(0);
        if (only.tangents().size() != 1) {
            return panel(only, ALONE);
        }
        String title = Words.text("zoom", CLOSER);
        return Painting.row(
                0,
                panel(only, BESIDE_ZOOM),
                underY(
                        only.axes().y(),
                        Painting.of(
                                ZOOM,
                                HEIGHT,
                                () ->
                                        new FunctionPainting(only.closer(CLOSER), ZOOM, title)
                                                .closeUp())));
    }

    private static Painting panel(PlotParts parts, int width) {
        Painting plot = Painting.of(width, HEIGHT, () -> chart(parts, width));
        return parts.title().equals(parts.axes().y()) ? plot : underY(parts.axes().y(), plot);
    }

    /** With the name of the vertical axis above it, upright: XChart would turn it. */
    private static Painting underY(String name, Painting plot) {
        return new Painting(
                plot.width(),
                plot.height(),
                g -> {
                    plot.strokes().accept(g);
                    g.setFont(Style.PLAIN);
                    g.setColor(Style.TEXT);
                    Text.left(g, name, LEFT, ABOVE);
                });
    }

    static XYChart chart(PlotParts parts, int width) {
        return new FunctionPainting(parts, width, parts.title()).whole();
    }

    private XYChart whole() {
        chart.getStyler().setAnnotationTextFontColor(Style.TEXT);
        drawAxes();
        for (int i = 0; i < parts.curves().size(); i++) {
            drawCurve(parts.curves().get(i), Style.look(i));
        }
        parts.tangents().forEach(this::drawTangent);
        Color color = Style.look(parts.curves().size() - 1).color();
        parts.choices().forEach(c -> drawDot(color, Charts.DOT, c.x(), c.y()));
        new DotLabels(parts, width, HEIGHT).labels().forEach(this::annotate);
        if (parts.curves().size() > 1) {
            Charts.legend(chart, width);
        }
        return chart;
    }

    /** Curve and tangent only. */
    private XYChart closeUp() {
        drawAxes();
        for (int i = 0; i < parts.curves().size(); i++) {
            drawCurve(parts.curves().get(i), Style.look(i));
        }
        drawLine(parts.tangents().get(0));
        return chart;
    }

    private void drawAxes() {
        drawStraight(new double[] {0, 0}, parts.range(), Style.AXIS, THIN);
        drawStraight(ends(), new double[] {0, 0}, Style.AXIS, THIN);
    }

    private double[] ends() {
        return new double[] {parts.from(), parts.to()};
    }

    private void drawCurve(PlotParts.Curve curve, Style.Look look) {
        double[] x = curve.samples().x();
        double[] y = curve.samples().y();
        Charts.curve(chart, curve.name(), look, x, y, pixel.along(x, y));
        for (Samples.Jump jump : curve.samples().jumps()) {
            drawDot(look.color(), Charts.RING, jump.x(), jump.left());
            drawDot(look.color(), Charts.RING, jump.x(), jump.right());
        }
    }

    private void drawDot(Color color, Marker marker, double x, double y) {
        Charts.points(chart, id(), color, marker, new double[] {x}, new double[] {y})
                .setShowInLegend(false);
    }

    private void drawStraight(double[] x, double[] y, Color color, BasicStroke stroke) {
        XYSeries series = chart.addSeries(id(), x, y);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(color).setLineStyle(stroke);
        series.setShowInLegend(false);
    }

    private void drawLine(PlotParts.Tangent t) {
        double[] y = {t.at(parts.from()), t.at(parts.to())};
        drawStraight(ends(), y, Style.VERMILLION, Style.look(1).stroke(1.8f));
        drawDot(Style.VERMILLION, Charts.DOT, t.x(), t.y());
    }

    private void drawTangent(PlotParts.Tangent t) {
        drawLine(t);
        SlopeTriangle triangle = SlopeTriangle.of(t, parts, width, HEIGHT);
        double[] x = {triangle.left(), triangle.right(), triangle.right()};
        double[] y = {triangle.start(), triangle.start(), triangle.end()};
        drawStraight(x, y, Style.TEXT, new BasicStroke(1.4f));
        triangle.labels(parts.axes()).forEach(this::annotate);
    }

    private void annotate(PlotLabel label) {
        chart.addAnnotation(new AnnotationText(label.text(), label.x(), label.y(), false));
    }

    private String id() {
        return String.valueOf(chart.getSeriesMap().size());
    }
}
