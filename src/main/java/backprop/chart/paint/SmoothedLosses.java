package backprop.chart.paint;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The losses of a training and the mean of the latest ones at each step.
 *
 * @param name what was trained
 * @param losses one per step, NaN and infinite ones among them
 * @param window of how many steps the mean is taken; 1 for few steps, and where no loss rises
 */
public record SmoothedLosses(String name, double[] losses, int window) {

    private static final int SMOOTH_FROM = 200;
    private static final int WINDOWS = 50; // the mean covers a fiftieth of all steps

    public static SmoothedLosses of(String name, double[] losses) {
        boolean plain = losses.length < SMOOTH_FROM || neverRises(losses);
        return new SmoothedLosses(name, losses.clone(), plain ? 1 : losses.length / WINDOWS);
    }

    /** As with all samples in each step: a mean would only bend such a curve. */
    private static boolean neverRises(double... losses) {
        return IntStream.range(1, losses.length).allMatch(i -> losses[i] <= losses[i - 1]);
    }

    public int size() {
        return losses.length;
    }

    /**
     * The mean of the latest steps; at the start, of those there are. Each is summed afresh: a
     * running sum would for ever keep the rounding of a huge loss, and of a NaN all of it.
     */
    public double meanAt(int step) {
        int from = Math.max(0, step + 1 - window);
        int count = step + 1 - from;
        // Divided before they are added, so that the sum of huge losses does not become infinite.
        return Arrays.stream(losses, from, step + 1).map(v -> v / count).sum();
    }

    /** The first step whose loss is NaN or infinite, or -1. */
    public int firstBroken() {
        return IntStream.range(0, losses.length)
                .filter(i -> !Double.isFinite(losses[i]))
                .findFirst()
                .orElse(-1);
    }
}
