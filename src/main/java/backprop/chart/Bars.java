package backprop.chart;

import backprop.matrix.Matrix;
import backprop.require.Require;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.style.CategoryStyler;

/** A few numbers as bars, such as the ten outputs or probabilities for one image. */
public final class Bars {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 260;
    private static final double TEXT_HEIGHT = 0.1; // of the height of all bars
    private static final int MOST = 16;

    private Bars() {}

    /**
     * The values of one row, labelled 0, 1, 2 and so on.
     *
     * @param row a single row, such as the probabilities of one image
     * @return the figure
     * @throws IllegalArgumentException if there is more than one row, if there are more than 16
     *     values, or if one is NaN or infinite
     */
    public static Figure of(Matrix row) {
        Require.that(
                row.rows() == 1,
                "Bars.of: %s came, but one row is needed; choose it with rowsAt(…)",
                row.shape());
        String[] labels = new String[row.columns()];
        Arrays.setAll(labels, String::valueOf);
        return of(labels, row.toArray());
    }

    /**
     * Values with labels.
     *
     * @param labels one for each value
     * @param values 1 to 16 of them; the largest is drawn in another colour
     * @return the figure
     * @throws IllegalArgumentException if the numbers of labels and values differ, if there are
     *     none or more than 16, or if one is NaN or infinite
     */
    public static Figure of(String[] labels, double... values) {
        Require.that(
                labels.length == values.length,
                "Bars.of: %d labels came for %d values",
                labels.length,
                values.length);
        Require.that(
                values.length > 0 && values.length <= MOST,
                "Bars.of: %d values came, but 1 to %d can be drawn",
                values.length,
                MOST);
        for (double v : values) {
            Require.that(Double.isFinite(v), "Bars.of: %s came, which is no height for a bar", v);
        }
        int best = Matrix.row(values).argmax(0);
        String alternative =
                "%d bars, the largest at %s: %s"
                        .formatted(values.length, labels[best], Text.number(values[best]));
        Figure figure = new Figure(WIDTH, HEIGHT, alternative);
        figure.draw(chart(labels, values, best), 0, 0, WIDTH, HEIGHT);
        return figure;
    }

    private static CategoryChart chart(String[] labels, double[] values, int best) {
        CategoryChart chart = new CategoryChart(WIDTH, HEIGHT);
        look(chart.getStyler());
        double most = Math.max(0, Arrays.stream(values).max().orElse(0));
        double least = Math.min(0, Arrays.stream(values).min().orElse(0));
        most = most > least ? most : 1;
        double text = (most - least) * TEXT_HEIGHT; // room for a number
        chart.getStyler().setYAxisMin(least < 0 ? least - text : 0).setYAxisMax(most + text);
        addBars(chart, labels, values, i -> i != best, Style.BLUE);
        addBars(chart, labels, values, i -> i == best, Style.VERMILLION);
        for (int i = 0; i < values.length; i++) {
            double y = values[i] + (values[i] < 0 ? -0.6 : 0.6) * text;
            String number = Text.number(rounded(values[i]));
            chart.addAnnotation(new AnnotationText(number, i + 0.5, y, false));
        }
        chart.addAnnotation(new AnnotationLine(0, false, false));
        return chart;
    }

    private static void look(CategoryStyler styler) {
        Charts.look(styler);
        styler.setOverlapped(true).setAvailableSpaceFill(0.72);
        styler.setPlotGridLinesVisible(false).setYAxisTicksVisible(false);
        styler.setAxisTicksLineVisible(false).setAxisTicksMarksVisible(false);
        styler.setAxisTickLabelsColor(Style.TEXT).setAnnotationTextFontColor(Style.TEXT);
        styler.setAnnotationLineColor(Style.AXIS);
    }

    /** The chosen ones of the values; the others keep their places. */
    private static void addBars(
            CategoryChart chart, String[] labels, double[] values, IntPredicate chosen, Color c) {
        List<Double> heights = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            heights.add(chosen.test(i) ? values[i] : 0);
        }
        chart.addSeries(c.toString(), Charts.texts(labels), heights).setFillColor(c);
    }

    /** To three decimals: beside a probability of 0.98, one of 1.2e-7 is 0. */
    private static double rounded(double v) {
        return Math.round(v * 1000) / 1000.0;
    }
}
