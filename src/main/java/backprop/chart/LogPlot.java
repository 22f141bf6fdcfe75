package backprop.chart;

import backprop.chart.paint.LogPainting;
import backprop.chart.paint.Text;
import backprop.chart.paint.Values;
import backprop.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Numbers that grow or shrink by factors, such as the spread of the activations from layer to
 * layer: on the logarithmic scale equal factors are equal heights, and a straight line is growth by
 * the same factor each time.
 *
 * <pre>{@code
 * LogPlot.of("unscaled", 7.1, 51, 360).and("He", 0.8, 0.8, 0.7)
 * }</pre>
 *
 * <p>A plot never changes: each method returns a new one that shows more.
 */
public final class LogPlot extends Figure {

    private final List<Values> series;
    private final String right;
    private final String up;

    private LogPlot(List<Values> series, String right, String up) {
        super(alternative(series), LogPainting.of(series, right, up));
        this.series = series;
        this.right = right;
        this.up = up;
    }

    /**
     * A line through the values at 1, 2, 3 and so on.
     *
     * @param name for the legend
     * @param values more than 0 each; copied
     * @return the figure, whose axes speak of layers and values unless {@link #axes} says otherwise
     * @throws IllegalArgumentException if there is no value, or if one is not positive and finite
     */
    public static LogPlot of(String name, double... values) {
        return new LogPlot(List.of(checked(name, values)), "", "");
    }

    /**
     * One more line.
     *
     * @param name for the legend
     * @param values more than 0 each; copied
     * @return a new figure
     * @throws IllegalArgumentException if there is no value, or if one is not positive and finite
     */
    public LogPlot and(String name, double... values) {
        List<Values> more = new ArrayList<>(series);
        more.add(checked(name, values));
        return new LogPlot(more, right, up);
    }

    /**
     * Other words at the axes.
     *
     * @param right what is counted 1, 2, 3
     * @param up what the values are
     * @return a new figure
     */
    public LogPlot axes(String right, String up) {
        return new LogPlot(series, right, up);
    }

    private static Values checked(String name, double[] values) {
        Require.that(values.length > 0, "LogPlot: %s has no values", name);
        for (int i = 0; i < values.length; i++) {
            Require.that(
                    values[i] > 0 && Double.isFinite(values[i]),
                    "LogPlot: value %d of %s is %s, but a logarithmic scale has places only for"
                            + " numbers above 0",
                    i + 1,
                    name,
                    values[i]);
        }
        return new Values(name, values.clone());
    }

    private static String alternative(List<Values> series) {
        return series.stream()
                .map(
                        s ->
                                Text.of(
                                        "%s from %s to %s in %d values",
                                        s.name(),
                                        Text.number(s.values()[0]),
                                        Text.number(s.values()[s.values().length - 1]),
                                        s.values().length))
                .collect(Collectors.joining("; ", "log plot: ", ""));
    }
}
