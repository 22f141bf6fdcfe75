package backprop.chart.paint;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.style.CategoryStyler;

/** Bars with a number at each, one of them in another colour. */
public final class BarPainting {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 260;
    private static final double TEXT_HEIGHT = 0.1; // of the height of all bars

    private BarPainting() {}

    public static Painting of(String[] labels, double[] values, int best) {
        return Painting.of(WIDTH, HEIGHT, () -> chart(labels, values, best));
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
