package backprop.chart;

import backprop.require.Require;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The loss step by step, as it comes when training one sample or one batch at a time.
 *
 * <p>Such losses jump up and down. From 200 steps on, the mean of the latest steps is drawn as a
 * line, and one series alone shows its single losses as pale dots behind it; dots far above the
 * mean are cut off.
 *
 * <p>A curve never changes: {@link #and} returns a new one that shows more.
 */
public final class LossCurve extends Figure {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int SMOOTH_FROM = 200;
    private static final int WINDOWS = 50; // the mean covers a fiftieth of all steps
    private static final int COLUMNS = 550; // about one per pixel: more cannot be seen
    private static final int MOST_DOTS = 10_000;
    private static final double ROOM_ABOVE_MEAN = 1.5;

    private final List<Series> all;

    private record Series(String name, double[] losses, int window, double[] means) {

        static Series of(String name, double[] losses) {
            Require.that(
                    losses.length > 0,
                    "LossCurve: %s has no losses; collect one at each step",
                    name);
            for (int i = 0; i < losses.length; i++) {
                Require.that(
                        Double.isFinite(losses[i]),
                        "LossCurve: loss %d of %s is %s; the training went wrong before this step",
                        i,
                        name,
                        losses[i]);
            }
            int window = losses.length < SMOOTH_FROM ? 1 : losses.length / WINDOWS;
            return new Series(name, losses.clone(), window, LossCurve.means(losses, window));
        }

        String legend() {
            return window == 1 ? name : name + " (mean of " + Text.count(window) + " steps)";
        }
    }

    private LossCurve(List<Series> all) {
        super(WIDTH, HEIGHT, alternative(all));
        this.all = all;
        draw();
    }

    /**
     * A curve.
     *
     * @param name what was trained, for the legend
     * @param losses one per step; copied
     * @return the figure
     * @throws IllegalArgumentException if there is no loss, or if one is NaN or infinite
     */
    public static LossCurve of(String name, double... losses) {
        return new LossCurve(List.of(Series.of(name, losses)));
    }

    /**
     * One more curve in the same axes.
     *
     * @param name what was trained, for the legend
     * @param losses one per step; copied
     * @return a new figure
     * @throws IllegalArgumentException if there is no loss, or if one is NaN or infinite
     */
    public LossCurve and(String name, double... losses) {
        List<Series> more = new ArrayList<>(all);
        more.add(Series.of(name, losses));
        return new LossCurve(more);
    }

    /** The mean of the latest steps, at each step; at the start, of those there are. */
    static double[] means(double[] losses, int window) {
        double[] means = new double[losses.length];
        double sum = 0;
        for (int i = 0; i < losses.length; i++) {
            sum += losses[i] - (i >= window ? losses[i - window] : 0);
            means[i] = sum / Math.min(i + 1, window);
        }
        return means;
    }

    private void draw() {
        int steps = all.stream().mapToInt(s -> s.losses.length).max().orElse(1);
        double[] x = {1, Math.max(2, steps)};
        XYChart chart = Charts.xy("", "step", yTitle(), x, new double[] {0, top()});
        chart.getStyler().setXAxisDecimalPattern(Charts.WHOLE);
        if (all.size() == 1 && all.get(0).window > 1) {
            dots(chart, all.get(0).losses);
        }
        for (int i = 0; i < all.size(); i++) {
            Series s = all.get(i);
            double[][] thin = thin(s.means, Math.max(1, s.means.length / COLUMNS));
            String name = sameWindow() ? s.name : s.legend();
            Charts.line(chart, name, Style.look(i), thin[0], thin[1]);
        }
        Charts.legend(chart, WIDTH);
        draw(chart, 0, 0, WIDTH, HEIGHT);
    }

    private boolean sameWindow() {
        return all.stream().mapToInt(s -> s.window).distinct().count() == 1;
    }

    private String yTitle() {
        int window = all.get(0).window;
        return sameWindow() && window > 1 ? "loss (mean of %,d steps)".formatted(window) : "loss";
    }

    private double top() {
        double top = 0;
        for (Series s : all) {
            // The means before the first full window cover few losses and may lie far above.
            int first = s.window - 1;
            double most = Arrays.stream(s.means).skip(first).max().orElse(1);
            top = Math.max(top, s.window == 1 ? most * 1.05 : most * ROOM_ABOVE_MEAN);
        }
        return top > 0 ? top : 1;
    }

    /** Every stride-th value, and the last. */
    private static double[][] thin(double[] values, int stride) {
        int n = (values.length - 1) / stride + 1;
        double[][] points = new double[2][n];
        for (int i = 0; i < n; i++) {
            int step = values.length - 1 - (n - 1 - i) * stride;
            points[0][i] = step + 1;
            points[1][i] = values[step];
        }
        return points;
    }

    /** Each loss as a pale dot; of very many, every n-th. */
    private static void dots(XYChart chart, double[] losses) {
        double[][] thin = thin(losses, Math.max(1, losses.length / MOST_DOTS));
        Color pale = new Color(0x00, 0x72, 0xB2, 60);
        Charts.points(chart, "single losses", pale, SeriesMarkers.SQUARE, thin[0], thin[1])
                .setShowInLegend(false);
        chart.getStyler().setMarkerSize(2);
    }

    private static String alternative(List<Series> all) {
        return all.stream()
                .map(
                        s ->
                                "%s from %s to %s over %s step%s"
                                        .formatted(
                                                s.name,
                                                Text.number(s.means[s.window - 1]),
                                                Text.number(s.means[s.means.length - 1]),
                                                Text.count(s.losses.length),
                                                s.losses.length == 1 ? "" : "s"))
                .collect(Collectors.joining("; ", "loss: ", ""));
    }
}
