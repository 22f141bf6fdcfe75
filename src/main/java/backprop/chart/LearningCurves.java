package backprop.chart;

import backprop.chart.paint.LearningCurvesPainting;
import backprop.chart.paint.Text;
import backprop.training.History;
import java.util.Arrays;

/** The course of a training: loss and accuracy, epoch by epoch. */
public final class LearningCurves {

    private static final double PERCENT = 100;

    private LearningCurves() {}

    /**
     * Loss and accuracy side by side. It can be drawn again after each epoch; before the first one,
     * the axes are empty.
     *
     * @param history what happened so far
     * @return the figure
     */
    public static Figure of(History history) {
        return new Figure(
                alternative(history),
                LearningCurvesPainting.of(
                        history.column("train loss"),
                        history.column("validation loss"),
                        percent(history.column("train accuracy")),
                        percent(history.column("validation accuracy"))));
    }

    private static double[] percent(double[] shares) {
        return Arrays.stream(shares).map(v -> v * PERCENT).toArray();
    }

    private static String alternative(History history) {
        int epochs = history.epochs();
        if (epochs == 0) {
            return "loss and accuracy: waiting for the first epoch";
        }
        return Text.of(
                "loss: train %s, validation %s; accuracy: train %s, validation %s; %d epoch%s",
                change(history.column("train loss"), "%.3f", 1),
                change(history.column("validation loss"), "%.3f", 1),
                change(history.column("train accuracy"), "%.1f%%", PERCENT),
                change(history.column("validation accuracy"), "%.1f%%", PERCENT),
                epochs,
                epochs == 1 ? "" : "s");
    }

    private static String change(double[] values, String format, double unit) {
        String last = Text.of(format, values[values.length - 1] * unit);
        return values.length == 1 ? last : Text.of(format, values[0] * unit) + " → " + last;
    }
}
