package backprop.chart;

import backprop.chart.paint.FunctionPainting;
import backprop.chart.paint.PlotParts;
import backprop.chart.paint.Samples;
import backprop.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/**
 * Curves of functions of one number, with tangents.
 *
 * <pre>{@code
 * FunctionPlot.of("y = (x+1)²", x -> (x + 1) * (x + 1), -4, 4).tangent(3, 8)
 * }</pre>
 *
 * <p>A plot never changes: each method returns a new one that shows more. A jump is shown as a gap
 * between two hollow dots; {@link #choice} fills in the value that was chosen there. A text beside
 * them says what the dots mean.
 */
public final class FunctionPlot extends Figure {

    private final List<PlotParts> panels;

    private FunctionPlot(List<PlotParts> panels) {
        super(alternative(panels), FunctionPainting.of(panels));
        this.panels = panels;
    }

    private static String alternative(List<PlotParts> panels) {
        return panels.stream()
                .map(PlotParts::alternative)
                .collect(Collectors.joining("; ", "plot: ", ""));
    }

    private PlotParts last() {
        return panels.get(panels.size() - 1);
    }

    private FunctionPlot with(PlotParts changed) {
        List<PlotParts> all = new ArrayList<>(panels);
        all.set(all.size() - 1, changed);
        return new FunctionPlot(all);
    }

    /**
     * The curve of a function.
     *
     * @param name what to call it, such as {@code y = x²}
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
        return new FunctionPlot(List.of(withCurve(empty, name, f)));
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
        return with(withCurve(last(), name, f));
    }

    /**
     * A second panel beside, with axes of its own, such as for a derivative; {@link #and}, {@link
     * #tangent}, {@link #choice} and {@link #axes} now speak of this one.
     *
     * @param name what to call the function
     * @param f the function, over the same x
     * @return a new plot
     * @throws IllegalArgumentException if f has no value here, or if there are two panels already
     */
    public FunctionPlot beside(String name, DoubleUnaryOperator f) {
        Require.that(
                panels.size() < 2, "FunctionPlot.beside: there are two panels already: %s", this);
        PlotParts.Axes axes = new PlotParts.Axes(last().axes().x(), "y");
        PlotParts empty =
                new PlotParts(last().from(), last().to(), axes, List.of(), List.of(), List.of());
        return new FunctionPlot(List.of(last(), withCurve(empty, name, f)));
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
     * The tangent of the first curve: the line through (x, f(x)) with the given slope, with the
     * triangle of the slope, and a panel that shows the place ten times closer.
     *
     * @param x where it touches, within the plot
     * @param slope f′(x), as computed by the reader
     * @return a new plot
     * @throws IllegalArgumentException if x is outside of the plot, or if a value is not a number
     */
    public FunctionPlot tangent(double x, double slope) {
        requireInside("tangent", x);
        double y = last().curves().get(0).f().applyAsDouble(x);
        Require.that(
                Double.isFinite(y) && Double.isFinite(slope),
                "FunctionPlot.tangent: at x = %s the value is %s and the slope %s; both must be"
                        + " finite numbers",
                x,
                y,
                slope);
        PlotParts more = last().copy();
        more.tangents().add(new PlotParts.Tangent(x, y, slope));
        return with(more);
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
        PlotParts more = last().copy();
        more.choices().add(new PlotParts.Choice(x, y));
        return with(more);
    }

    /**
     * Other words at the axes of this panel than x and y.
     *
     * @param x what the functions are functions of, such as {@code p}
     * @param y what their values are
     * @return a new plot
     */
    public FunctionPlot axes(String x, String y) {
        return with(last().with(new PlotParts.Axes(x, y)));
    }

    private void requireInside(String method, double x) {
        Require.that(
                x >= last().from() && x <= last().to(),
                "FunctionPlot.%s: x is %s, but the plot goes from %s to %s",
                method,
                x,
                last().from(),
                last().to());
    }
}
