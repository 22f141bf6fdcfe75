package backprop.chart;

import backprop.training.History;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;

/** The course of a training: loss and accuracy, epoch by epoch. */
public final class Curves {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 320;
    private static final double PERCENT = 100;

    private Curves() {}

    /**
     * Loss and accuracy side by side. It can be drawn again after each epoch; before the first one,
     * the axes are empty.
     *
     * @param history what happened so far
     * @return the figure
     */
    public static Figure of(History history) {
        Figure figure = new Figure(WIDTH, HEIGHT, alternative(history));
        double[] trainLoss = history.column("train loss");
        double[] testLoss = history.column("test loss");
        double[] train = percent(history.column("train accuracy"));
        double[] test = percent(history.column("test accuracy"));
        double[] top = {0, lossTop(trainLoss, testLoss)};
        XYChart loss = chart("Loss", "loss", top, trainLoss, testLoss);
        XYChart accuracy = chart("Accuracy", "right answers in %", zoom(train, test), train, test);
        figure.draw(loss, 0, 0, WIDTH / 2, HEIGHT);
        figure.draw(accuracy, WIDTH / 2, 0, WIDTH / 2, HEIGHT);
        return figure;
    }

    private static XYChart chart(
            String title, String yTitle, double[] y, double[] train, double[] test) {
        int epochs = train.length;
        double[] x = {epochs <= 1 ? 0 : 1, epochs == 0 ? 5 : Math.max(2, epochs)};
        XYChart chart = Charts.xy(title, "epoch", yTitle, x, y);
        chart.getStyler().setXAxisDecimalPattern(Charts.WHOLE);
        if (epochs == 0) {
            String text = "waiting for the first epoch";
            chart.addAnnotation(new AnnotationText(text, 2.5, (y[0] + y[1]) / 2, false));
            return chart;
        }
        double[] numbers = IntStream.rangeClosed(1, epochs).asDoubleStream().toArray();
        Charts.line(chart, "train", Style.look(0), numbers, train);
        Charts.line(chart, "test", Style.look(1), numbers, test);
        Charts.legend(chart, WIDTH / 2);
        return chart;
    }

    private static double lossTop(double[] train, double[] test) {
        double top = Math.max(largest(train), largest(test)) * 1.08;
        return top > 0 ? top : 1;
    }

    /** From a multiple of 5 below all values up to 100, or to a multiple of 5 above them. */
    static double[] zoom(double[] train, double[] test) {
        if (train.length == 0) {
            return new double[] {0, 100};
        }
        double least = -Math.max(largest(negative(train)), largest(negative(test)));
        double most = Math.max(largest(train), largest(test));
        double low = Math.max(0, Math.floor((least - 0.5) / 5) * 5);
        double high = Math.min(100, Math.max(low + 5, Math.ceil((most + 0.5) / 5) * 5));
        return new double[] {low, high};
    }

    private static double largest(double[] values) {
        return Arrays.stream(values)
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    private static double[] negative(double[] values) {
        return Arrays.stream(values).map(v -> -v).toArray();
    }

    private static double[] percent(double[] shares) {
        return Arrays.stream(shares).map(v -> v * PERCENT).toArray();
    }

    private static String alternative(History history) {
        int epochs = history.epochs();
        if (epochs == 0) {
            return "loss and accuracy: waiting for the first epoch";
        }
        return String.format(
                Locale.ROOT,
                "loss: train %s, test %s; accuracy: train %s, test %s; %d epoch%s",
                change(history.column("train loss"), "%.3f", 1),
                change(history.column("test loss"), "%.3f", 1),
                change(history.column("train accuracy"), "%.1f%%", PERCENT),
                change(history.column("test accuracy"), "%.1f%%", PERCENT),
                epochs,
                epochs == 1 ? "" : "s");
    }

    private static String change(double[] values, String format, double unit) {
        String last = String.format(Locale.ROOT, format, values[values.length - 1] * unit);
        return values.length == 1
                ? last
                : String.format(Locale.ROOT, format, values[0] * unit) + " → " + last;
    }
}
