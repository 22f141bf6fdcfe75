package backprop.chart.paint;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;

/** Loss and accuracy side by side, epoch by epoch, on the training and on the validation data. */
public final class LearningCurvesPainting {

    private static final int WIDTH = 430;
    private static final int HEIGHT = 320;

    private LearningCurvesPainting() {}

    /** The accuracies are in percent. */
    public static Painting of(
            double[] trainLoss, double[] validationLoss, double[] train, double[] validation) {
        double[] top = {0, lossTop(trainLoss, validationLoss)};
        String loss = Words.text("loss");
        String accuracy = Words.text("accuracy");
        String percent = Words.text("accuracy.percent");
        return Painting.row(
                0,
                Painting.of(WIDTH, HEIGHT, () -> chart(loss, loss, top, trainLoss, validationLoss)),
                Painting.of(
                        WIDTH,
                        HEIGHT,
                        () ->
                                chart(
                                        accuracy,
                                        percent,
                                        zoom(train, validation),
                                        train,
                                        validation)));
    }

    private static XYChart chart(
            String title, String yTitle, double[] y, double[] train, double[] validation) {
        int epochs = train.length;
        double[] x = {epochs <= 1 ? 0 : 1, epochs == 0 ? 5 : Math.max(2, epochs)};
        XYChart chart = Charts.xy(title, Words.text("epoch"), yTitle, x, y);
        chart.getStyler().setXAxisDecimalPattern(Charts.WHOLE);
        if (epochs == 0) {
            String text = Words.text("waiting");
            chart.addAnnotation(new AnnotationText(text, 2.5, (y[0] + y[1]) / 2, false));
            return chart;
        }
        double[] numbers = IntStream.rangeClosed(1, epochs).asDoubleStream().toArray();
        Charts.line(chart, Words.text("train"), Style.look(0), numbers, train);
        Charts.line(chart, Words.text("validation"), Style.look(1), numbers, validation);
        Charts.legend(chart, WIDTH);
        return chart;
    }

    private static double lossTop(double[] train, double[] validation) {
        double top = Math.max(largest(train), largest(validation)) * 1.08;
        return top > 0 && Double.isFinite(top) ? top : 1;
    }

    /** From a multiple of 5 below all values up to 100, or to a multiple of 5 above them. */
    static double[] zoom(double[] train, double[] validation) {
        if (train.length == 0) {
            return new double[] {0, 100};
        }
        double least = -Math.max(largest(negative(train)), largest(negative(validation)));
        double most = Math.max(largest(train), largest(validation));
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
}
