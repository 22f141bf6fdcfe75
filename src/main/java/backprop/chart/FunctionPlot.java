package backprop.chart;

import backprop.require.Require;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Curves of functions of one number, with tangents.
 *
 * <pre>{@code
 * FunctionPlot.of("y = (x+1)^2", x -> (x + 1) * (x + 1), -4, 4).tangent(3, 8)
 * }</pre>
 *
 * <p>A plot never changes: each method returns a new one that shows more. A jump is shown as a gap
 * between two hollow dots; {@link #choice} fills in the value that was chosen there.
 */
public final class FunctionPlot extends Figure {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final BasicStroke THIN = new BasicStroke(1);
    private static final double PLOT_WIDTH = 560; // about
    private static final double PLOT_HEIGHT = 310;

    private final PlotParts parts;

    private FunctionPlot(PlotParts parts) {
        super(WIDTH, HEIGHT, parts.alternative());
        this.parts = parts;
        draw();
    }

    /**
     * The curve of a function.
     *
     * @param name what to call it, such as {@code y = x^2}
     * @param f the function; where it gives NaN there is a gap
     * @param from the left end
     * @param to the right end, more than {@code from}
     * @return the plot
     * @throws IllegalArgumentException if the ends are not two different numbers in this order, or
     *     if f has no value between them
     */
    public static FunctionPlot of(String name, DoubleUnaryOperator f, double from, double to) {
        Require.that(
                from < to && Double.isFinite(to - from),
                "FunctionPlot.of: x goes from %s to %s, but the first must be less than the second",
                from,
                to);
        PlotParts.Axes axes = new PlotParts.Axes("x", "y");
        PlotParts empty = new PlotParts(from, to, axes, List.of(), List.of(), List.of());
        return new FunctionPlot(withCurve(empty, name, f));
    }

    /**
     * One more curve in the same axes.
     *
     * @param name what to call it
     * @param f the function
     * @return a new plot
     * @throws IllegalArgumentException if f has no value here
     */
    public FunctionPlot and(String name, DoubleUnaryOperator f) {
        return new FunctionPlot(withCurve(parts, name, f));
    }

    private static PlotParts withCurve(PlotParts parts, String name, DoubleUnaryOperator f) {
        Samples samples = Samples.of(f, parts.from(), parts.to());
        Require.that(
                samples.some(),
                "FunctionPlot: %s is NaN or infinite at every x from %s to %s; nothing can be drawn",
                name,
                parts.from(),
                parts.to());
        PlotParts more = parts.copy();
        more.curves().add(new PlotParts.Curve(name, f, samples));
        return more;
    }

    /**
     * The tangent of the first curve: the line through (x, f(x)) with the given slope.
     *
     * @param x where it touches, within the plot
     * @param slope f′(x), as computed by the reader
     * @return a new plot
     * @throws IllegalArgumentException if x is outside of the plot, or if a value is not a number
     */
    public FunctionPlot tangent(double x, double slope) {
        requireInside("tangent", x);
        double y = parts.curves().get(0).f().applyAsDouble(x);
        Require.that(
                Double.isFinite(y) && Double.isFinite(slope),
                "FunctionPlot.tangent: at x = %s the value is %s and the slope %s; both must be"
                        + " finite numbers",
                x,
                y,
                slope);
        PlotParts more = parts.copy();
        more.tangents().add(new PlotParts.Tangent(x, y, slope));
        return new FunctionPlot(more);
    }

    /**
     * A filled dot: the value chosen where a function jumps.
     *
     * @param x where, within the plot
     * @param y the value chosen
     * @return a new plot
     * @throws IllegalArgumentException if x is outside of the plot, or y not a number
     */
    public FunctionPlot choice(double x, double y) {
        requireInside("choice", x);
        Require.that(Double.isFinite(y), "FunctionPlot.choice: y is %s, not a finite number", y);
        PlotParts more = parts.copy();
        more.choices().add(new PlotParts.Choice(x, y));
        return new FunctionPlot(more);
    }

    /**
     * Other words at the axes than x and y.
     *
     * @param x what the functions are functions of, such as {@code p}
     * @param y what their values are
     * @return a new plot
     */
    public FunctionPlot axes(String x, String y) {
        return new FunctionPlot(parts.with(new PlotParts.Axes(x, y)));
    }

    private void requireInside(String method, double x) {
        Require.that(
                x >= parts.from() && x <= parts.to(),
                "FunctionPlot.%s: x is %s, but the plot goes from %s to %s",
                method,
                x,
                parts.from(),
                parts.to());
    }

    private void draw() {
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
        draw(chart, 0, 0, WIDTH, HEIGHT);
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
