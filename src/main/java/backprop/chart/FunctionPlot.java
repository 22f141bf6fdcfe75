package backprop.chart;

import backprop.chart.paint.FunctionPainting;
import backprop.chart.paint.PlotParts;
import backprop.chart.paint.Samples;
import backprop.require.Require;
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

    private final PlotParts parts;

    private FunctionPlot(PlotParts parts) {
        super(parts.alternative(), FunctionPainting.of(parts));
        this.parts = parts;
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
}
