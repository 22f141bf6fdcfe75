package backprop.chart.paint;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Losses, or their means, as lines over the steps. */
public final class LossPerStepPainting {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int COLUMNS = 550; // about one per pixel: more cannot be seen
    private static final int MOST_DOTS = 2_000; // more make the picture heavy, not clearer
    private static final double ROOM_ABOVE = 1.05;
    private static final double ROOM_ABOVE_MEAN = 1.5;
    private static final double HIGHEST = 1e300; // an axis up to the largest double overflows

    private LossPerStepPainting() {}

    public static Painting of(List<SmoothedLosses> all) {
        return Painting.of(WIDTH, HEIGHT, () -> chart(all));
    }

    private static XYChart chart(List<SmoothedLosses> all) {
        int steps = all.stream().mapToInt(SmoothedLosses::size).max().orElse(1);
        double[] x = {1, Math.max(2, steps)};
        XYChart chart = Charts.xy("", Words.text("step"), yTitle(all), x, range(all));
        chart.getStyler().setXAxisDecimalPattern(Charts.WHOLE);
        if (all.size() == 1 && all.get(0).window() > 1) {
            dots(chart, all.get(0).losses());
        }
        for (int i = 0; i < all.size(); i++) {
            double[][] thin = thinMeans(all.get(i));
            Charts.line(chart, legend(all, i), Style.look(i), thin[0], thin[1]);
        }
        Charts.legend(chart, WIDTH);
        return chart;
    }

    private static String legend(List<SmoothedLosses> all, int i) {
        SmoothedLosses s = all.get(i);
        String name = s.name();
        if (!sameWindow(all) && s.window() > 1) {
            name += " (" + Words.text("mean.of.steps", Text.count(s.window())) + ")";
        }
        int broken = s.firstBroken();
        return broken < 0 ? name : name + ": " + Words.text("broken", Text.count(broken + 1));
    }

    private static boolean sameWindow(List<SmoothedLosses> all) {
        return all.stream().mapToInt(SmoothedLosses::window).distinct().count() == 1;
    }

    private static String yTitle(List<SmoothedLosses> all) {
        int window = all.get(0).window();
        return sameWindow(all) && window > 1
                ? Words.text("loss.mean", Text.count(window))
                : Words.text("loss");
    }

    /** From 0, or a negative loss, to above the highest. */
    static double[] range(List<SmoothedLosses> all) {
        double low = 0;
        double high = 0;
        for (SmoothedLosses s : all) {
            double room = s.window() == 1 ? ROOM_ABOVE : ROOM_ABOVE_MEAN;
            double[][] means = thinMeans(s);
            for (int i = 0; i < means[0].length; i++) {
                // The means before the first full window cover few losses and may lie far above.
                if (means[0][i] >= s.window() && Double.isFinite(means[1][i])) {
                    low = Math.min(low, means[1][i] * room);
                    high = Math.max(high, means[1][i] * room);
                }
            }
        }
        high = Math.min(high > low ? high : 1, HIGHEST);
        return new double[] {Math.max(low, -HIGHEST), high};
    }

    private static double[][] thinMeans(SmoothedLosses s) {
        int[] steps = thin(s.size(), Math.max(1, s.size() / COLUMNS));
        double[] means = Arrays.stream(steps).mapToDouble(s::meanAt).toArray();
        return new double[][] {numbers(steps), drawable(means)};
    }

    /** Every stride-th step, and the last. */
    private static int[] thin(int size, int stride) {
        int n = (size - 1) / stride + 1;
        return IntStream.range(0, n).map(i -> size - 1 - (n - 1 - i) * stride).toArray();
    }

    private static double[] numbers(int[] steps) {
        return Arrays.stream(steps).mapToDouble(i -> i + 1).toArray();
    }

    private static double[] drawable(double[] values) {
        return DoubleStream.of(values)
                .map(
                        v ->
                                Double.isFinite(v)
                                        ? Math.max(-HIGHEST, Math.min(HIGHEST, v))
                                        : Double.NaN)
                .toArray();
    }

    /** Each loss as a pale dot; of very many, every n-th. */
    private static void dots(XYChart chart, double[] losses) {
        int[] steps = thin(losses.length, Math.max(1, losses.length / MOST_DOTS));
        double[] y = drawable(Arrays.stream(steps).mapToDouble(i -> losses[i]).toArray());
        Color pale = new Color(0x00, 0x72, 0xB2, 60);
        Charts.points(chart, "single losses", pale, SeriesMarkers.SQUARE, numbers(steps), y)
                .setShowInLegend(false);
        chart.getStyler().setMarkerSize(2);
    }
}
