package backprop.chart;

import backprop.matrix.Require;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The loss step by step, as it comes when training one sample or one batch at a time.
 *
 * <p>Such losses jump up and down. From 200 steps on, the mean of the latest steps is drawn as a
 * line, and one series alone shows its single losses in pale behind it; peaks above the frame are
 * cut off.
 *
 * <p>A curve never changes: {@link #and} returns a new one that shows more.
 */
public final class LossCurve extends Figure {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int SMOOTH_FROM = 200;
    private static final int WINDOWS = 50; // the mean covers a fiftieth of all steps
    private static final int COLUMNS = 550; // about one per pixel: more cannot be seen
    private static final double SEEN = 0.98; // of the single losses lie within the frame

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
        Panel panel = new Panel("", "step", "loss").wholeX();
        panel.x(1, Math.max(2, steps)).y(0, top());
        if (all.size() == 1 && all.get(0).window > 1) {
            pale(panel, all.get(0).losses);
        }
        for (int i = 0; i < all.size(); i++) {
            Series s = all.get(i);
            int stride = Math.max(1, s.means.length / COLUMNS);
            double[][] thin = thin(s.means, stride);
            panel.series(i, s.legend(), thin[0], thin[1], s.losses.length <= 30);
        }
        Graphics2D pen = pen();
        panel.draw(pen, 0, 4, WIDTH - 8, HEIGHT - 4);
        pen.dispose();
    }

    private double top() {
        double top = 0;
        for (Series s : all) {
            double[] sorted = s.losses.clone();
            Arrays.sort(sorted);
            boolean single = s.window == 1;
            double seen = sorted[(int) ((sorted.length - 1) * (single ? 1 : SEEN))];
            // The means of the first steps cover few losses and may lie far above all others.
            double mean = s.means[Math.min(s.window, s.means.length) - 1];
            top = Math.max(top, all.size() == 1 || single ? Math.max(seen, mean) : 2 * mean);
        }
        return top > 0 ? top * 1.05 : 1;
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

    /** The span of the single losses, a thin upright line for each column of pixels. */
    private static void pale(Panel panel, double[] losses) {
        int stride = Math.max(1, losses.length / COLUMNS);
        int n = (losses.length + stride - 1) / stride;
        double[] x = new double[2 * n];
        double[] y = new double[2 * n];
        for (int i = 0; i < n; i++) {
            double[] part =
                    Arrays.copyOfRange(
                            losses, i * stride, Math.min((i + 1) * stride, losses.length));
            x[2 * i] = i * stride + 1;
            x[2 * i + 1] = i * stride + 1;
            y[2 * i] = Arrays.stream(part).min().orElse(0);
            y[2 * i + 1] = Arrays.stream(part).max().orElse(0);
        }
        Style.Look pale = new Style.Look(new Color(0xBF, 0xDC, 0xEE), 'o');
        panel.line(pale, 1, x, y);
    }

    private static String alternative(List<Series> all) {
        return all.stream()
                .map(
                        s ->
                                "%s from %s to %s over %s steps"
                                        .formatted(
                                                s.name,
                                                Text.number(s.means[s.window - 1]),
                                                Text.number(s.means[s.means.length - 1]),
                                                Text.count(s.losses.length)))
                .collect(Collectors.joining("; ", "loss: ", ""));
    }
}
