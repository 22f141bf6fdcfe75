package backprop.chart;

import backprop.matrix.Matrix;
import backprop.require.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

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

    private static final int ONE_WIDTH = 640;
    private static final int ALL_WIDTH = 890;
    private static final int PANEL_HEIGHT = 250;
    private static final int PER_ROW = 4;
    private static final int MOST_BINS = 40;
    private static final double GAP = 0.1; // between two bars, of their distance
    private static final double PERCENT = 100;

    private final List<Part> parts;
    private final boolean sameScale;

    private record Part(String name, double[] values) {

        double mean() {
            return Arrays.stream(values).average().orElse(0);
        }

        double spread() {
            double mean = mean();
            return Math.sqrt(
                    Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0));
        }

        double least() {
            return Arrays.stream(values).min().orElse(0);
        }

        double most() {
            return Arrays.stream(values).max().orElse(0);
        }
    }

    private Histogram(List<Part> parts, boolean sameScale) {
        super(width(parts), height(parts), alternative(parts));
        this.parts = parts;
        this.sameScale = sameScale;
        draw();
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
        return new Histogram(List.of(part(name, values)), false);
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
        List<Part> more = new ArrayList<>(parts);
        more.add(part(name, values));
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

    private static Part part(String name, double[] values) {
        Require.that(values.length > 0, "Histogram: %s has no values", name);
        for (double v : values) {
            Require.that(
                    Double.isFinite(v),
                    "Histogram: %s contains %s, which has no place on an axis",
                    name,
                    v);
        }
        return new Part(name, values.clone());
    }

    private static int width(List<Part> parts) {
        return parts.size() == 1 ? ONE_WIDTH : ALL_WIDTH;
    }

    private static int height(List<Part> parts) {
        return PANEL_HEIGHT * ((parts.size() + PER_ROW - 1) / PER_ROW);
    }

    private void draw() {
        int perRow = Math.min(parts.size(), PER_ROW);
        int width = getWidth() / perRow;
        double least = parts.stream().mapToDouble(Part::least).min().orElse(0);
        double most = parts.stream().mapToDouble(Part::most).max().orElse(1);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            double from = sameScale ? least : part.least();
            double to = sameScale ? most : part.most();
            double room = to == from ? 0.5 : 0;
            int column = i % perRow;
            XYChart chart = chart(part, column == 0, from - room, to + room);
            draw(chart, column * width, i / perRow * PANEL_HEIGHT, width, PANEL_HEIGHT);
        }
    }

    private static XYChart chart(Part part, boolean leftmost, double from, double to) {
        double[] shares = shares(part.values, from, to);
        double[] y = {0, Arrays.stream(shares).max().orElse(1) * 1.05};
        String yTitle = leftmost ? "values in %" : "";
        XYChart chart = Charts.xy(part.name, spread(part), yTitle, new double[] {from, to}, y);
        double width = (to - from) / shares.length;
        double[] edges = new double[2 * shares.length];
        double[] heights = new double[2 * shares.length];
        for (int i = 0; i < shares.length; i++) {
            edges[2 * i] = from + i * width;
            edges[2 * i + 1] = from + (i + 1 - GAP) * width;
            heights[2 * i] = shares[i];
        }
        XYSeries bars = chart.addSeries("bars", edges, heights);
        bars.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.StepArea);
        bars.setMarker(SeriesMarkers.NONE).setLineStyle(SeriesLines.NONE).setFillColor(Style.BLUE);
        return chart;
    }

    private static String spread(Part part) {
        return "mean %s, std %s".formatted(Text.number(part.mean()), Text.number(part.spread()));
    }

    /** The share of each bin in percent; all bins together make 100 if no value lies outside. */
    static double[] shares(double[] values, double from, double to) {
        int bins = Math.max(5, Math.min(MOST_BINS, (int) Math.sqrt(values.length)));
        double[] shares = new double[bins];
        for (double v : values) {
            int bin = (int) ((v - from) / (to - from) * bins);
            shares[Math.min(bin, bins - 1)] += PERCENT / values.length;
        }
        return shares;
    }

    private static String alternative(List<Part> parts) {
        return parts.stream()
                .map(part -> part.name + " " + spread(part))
                .collect(Collectors.joining("; ", "histogram: ", ""));
    }
}
