package backprop.chart;

import backprop.chart.paint.HistogramPainting;
import backprop.chart.paint.Text;
import backprop.chart.paint.Values;
import backprop.matrix.Matrix;
import backprop.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How values are distributed: one or several histograms side by side, each with its mean and
 * standard deviation.
 *
 * <pre>{@code
 * Histogram.of("layer 1", y1).and("layer 2", y2).sameScale()
 * }</pre>
 *
 * <p>A histogram never changes: each method returns a new one that shows more.
 */
public final class Histogram extends Figure {

    private final List<Values> parts;
    private final boolean sameScale;

    private Histogram(List<Values> parts, boolean sameScale) {
        super(alternative(parts), HistogramPainting.of(parts, sameScale));
        this.parts = parts;
        this.sameScale = sameScale;
    }

    /**
     * The distribution of some values.
     *
     * @param name the title
     * @param values at least one; copied
     * @return the figure
     * @throws IllegalArgumentException if there is no value, or if one is NaN or infinite
     */
    public static Histogram of(String name, double... values) {
        return new Histogram(List.of(values(name, values)), false);
    }

    /**
     * The distribution of the values of a matrix.
     *
     * @param name the title
     * @param values all of them are counted
     * @return the figure
     * @throws IllegalArgumentException if one is NaN or infinite
     */
    public static Histogram of(String name, Matrix values) {
        return of(name, values.toArray());
    }

    /**
     * One more histogram beside.
     *
     * @param name its title
     * @param values at least one; copied
     * @return a new figure
     * @throws IllegalArgumentException if there is no value, or if one is NaN or infinite
     */
    public Histogram and(String name, double... values) {
        List<Values> more = new ArrayList<>(parts);
        more.add(values(name, values));
        return new Histogram(more, sameScale);
    }

    /**
     * One more histogram beside.
     *
     * @param name its title
     * @param values all of them are counted
     * @return a new figure
     * @throws IllegalArgumentException if one is NaN or infinite
     */
    public Histogram and(String name, Matrix values) {
        return and(name, values.toArray());
    }

    /**
     * All histograms from the same least to the same largest value.
     *
     * @return a new figure
     */
    public Histogram sameScale() {
        return new Histogram(parts, true);
    }

    private static Values values(String name, double[] values) {
        Require.that(values.length > 0, "Histogram: %s has no values", name);
        for (double v : values) {
            Require.that(
                    Double.isFinite(v),
                    "Histogram: %s contains %s, which has no place on an axis",
                    name,
                    v);
        }
        return new Values(name, values.clone());
    }

    private static String alternative(List<Values> parts) {
        return parts.stream()
                .map(part -> part.name() + " " + spread(part))
                .collect(Collectors.joining("; ", "histogram: ", ""));
    }

    private static String spread(Values part) {
        return Text.of("mean %s, std %s", Text.number(part.mean()), Text.number(part.spread()));
    }
}
