package backprop.chart;

import backprop.chart.paint.LossPerStepPainting;
import backprop.chart.paint.SmoothedLosses;
import backprop.chart.paint.Text;
import backprop.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The loss step by step, as it comes when training one sample or one batch at a time.
 *
 * <p>Such losses jump up and down. From 200 steps on, the mean of the latest steps is drawn as a
 * line, and one series alone shows its single losses as pale dots behind it; dots far above the
 * mean are cut off. Losses that never rise are drawn as they are.
 *
 * <p>A training that went wrong can be looked at, too: where a loss is NaN or infinite the line
 * ends, and the legend says at which step.
 *
 * <p>A curve never changes: {@link #and} returns a new one that shows more.
 */
public final class LossPerStep extends Figure {

    private final List<SmoothedLosses> all;

    private LossPerStep(List<SmoothedLosses> all) {
        super(alternative(all), LossPerStepPainting.of(all));
        this.all = all;
    }

    /**
     * A curve.
     *
     * @param name what was trained, for the legend
     * @param losses one per step; copied
     * @return the figure
     * @throws IllegalArgumentException if there is no loss
     */
    public static LossPerStep of(String name, double... losses) {
        return new LossPerStep(List.of(smoothed(name, losses)));
    }

    /**
     * One more curve in the same axes.
     *
     * @param name what was trained, for the legend
     * @param losses one per step; copied
     * @return a new figure
     * @throws IllegalArgumentException if there is no loss
     */
    public LossPerStep and(String name, double... losses) {
        List<SmoothedLosses> more = new ArrayList<>(all);
        more.add(smoothed(name, losses));
        return new LossPerStep(more);
    }

    private static SmoothedLosses smoothed(String name, double[] losses) {
        Require.that(
                losses.length > 0, "LossPerStep: %s has no losses; collect one at each step", name);
        return SmoothedLosses.of(name, losses);
    }

    private static String alternative(List<SmoothedLosses> all) {
        return all.stream()
                .map(LossPerStep::alternative)
                .collect(Collectors.joining("; ", "loss: ", ""));
    }

    private static String alternative(SmoothedLosses s) {
        String first = Text.number(s.meanAt(s.window() - 1));
        String text =
                s.size() == 1
                        ? Text.of("%s is %s at the only step", s.name(), first)
                        : Text.of(
                                "%s from %s to %s over %s steps",
                                s.name(),
                                first,
                                Text.number(s.meanAt(s.size() - 1)),
                                Text.count(s.size()));
        int broken = s.firstBroken();
        return broken < 0
                ? text
                : text + Text.of(", not a finite number at step %s", Text.count(broken + 1));
    }
}
