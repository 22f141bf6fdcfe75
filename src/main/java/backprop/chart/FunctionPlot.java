package backprop.chart;

import backprop.matrix.Require;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

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
        PlotParts empty = new PlotParts(from, to, List.of(), List.of(), List.of());
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
        Panel panel = new Panel(one ? parts.curves().get(0).name() : "", "x", "y");
        panel.x(parts.from(), parts.to());
        double[] range = parts.range();
        panel.y(range[0], range[1]);
        panel.mark(FunctionPlot::drawZeroLines);
        for (int i = 0; i < parts.curves().size(); i++) {
            drawCurve(panel, i, !one);
        }
        parts.tangents().forEach(t -> drawTangent(panel, t));
        Color choice = Style.look(parts.curves().size() - 1).color();
        parts.choices()
                .forEach(
                        c ->
                                panel.label(
                                        (g, p) ->
                                                Markers.dot(g, choice, p.px(c.x()), p.py(c.y()))));
        Graphics2D pen = pen();
        panel.draw(pen, 0, 4, WIDTH - 8, HEIGHT - 4);
        pen.dispose();
    }

    private static void drawZeroLines(Graphics2D g, Panel p) {
        Rectangle2D plot = p.plot();
        g.setColor(Style.AXIS);
        g.setStroke(new BasicStroke(1));
        g.draw(new Line2D.Double(plot.getMinX(), p.py(0), plot.getMaxX(), p.py(0)));
        g.draw(new Line2D.Double(p.px(0), plot.getMinY(), p.px(0), plot.getMaxY()));
    }

    private void drawCurve(Panel panel, int i, boolean named) {
        PlotParts.Curve curve = parts.curves().get(i);
        Style.Look look = Style.look(i);
        panel.line(look, 2.4f, curve.samples().x(), curve.samples().y());
        if (named) {
            panel.key(curve.name(), look, false);
        }
        for (Samples.Jump jump : curve.samples().jumps()) {
            panel.label((g, p) -> Markers.ring(g, look.color(), p.px(jump.x()), p.py(jump.left())));
            panel.label(
                    (g, p) -> Markers.ring(g, look.color(), p.px(jump.x()), p.py(jump.right())));
        }
    }

    private void drawTangent(Panel panel, PlotParts.Tangent t) {
        double[] x = {parts.from(), parts.to()};
        panel.line(Style.look(1), 1.8f, x, new double[] {t.at(x[0]), t.at(x[1])});
        panel.label((g, p) -> labelTangent(g, p, t));
    }

    /** Above the tangent, on the side to which it falls: there is neither curve nor tangent. */
    private static void labelTangent(Graphics2D g, Panel p, PlotParts.Tangent t) {
        g.setFont(Style.PLAIN);
        double width = Text.width(g, t.text());
        double beside = t.slope() > 0 ? -width - 14 : t.slope() < 0 ? 14 : -width / 2;
        Rectangle2D plot = p.plot();
        double x = Math.max(p.px(t.x()) + beside, plot.getMinX() + 6);
        x = Math.min(x, plot.getMaxX() - width - 6);
        boolean roomAbove = p.py(t.y()) - 26 > plot.getMinY();
        double y = p.py(t.y()) + (roomAbove ? -12 : 24);
        Text.overLines(g, t.text(), x, y, Style.VERMILLION);
        Markers.dot(g, Style.VERMILLION, p.px(t.x()), p.py(t.y()));
    }
}
