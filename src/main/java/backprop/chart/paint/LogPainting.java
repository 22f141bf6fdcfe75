package backprop.chart.paint;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;

/** Lines over 1, 2, 3 and so on, on a logarithmic scale. */
public final class LogPainting {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 380;

    private LogPainting() {}

    /** Without names for the axes, they speak of layers and values. */
    public static Painting of(List<Values> series, String right, String up) {
        String x = right.isEmpty() ? Words.text("layer") : right;
        String y = up.isEmpty() ? Words.text("value.log") : up;
        return Painting.of(WIDTH, HEIGHT, () -> chart(series, x, y));
    }

    private static XYChart chart(List<Values> series, String xTitle, String yTitle) {
        int count = series.stream().mapToInt(s -> s.values().length).max().orElse(1);
        double low = series.stream().mapToDouble(s -> Math.log10(s.least())).min().orElse(0);
        double high = series.stream().mapToDouble(s -> Math.log10(s.most())).max().orElse(1);
        boolean near = high - low < 1;
        double[] y = near ? tenths(low, high) : wholes(low, high);
        XYChart chart = Charts.xy("", xTitle, yTitle, new double[] {1, Math.max(2, count)}, y);
        chart.getStyler().setXAxisDecimalPattern(Charts.WHOLE);
        chart.getStyler()
                .setyAxisTickLabelsFormattingFunction(
                        near ? LogPainting::number : LogPainting::label);
        for (int i = 0; i < series.size(); i++) {
            double[] values = logarithms(series.get(i));
            double[] x = IntStream.rangeClosed(1, values.length).asDoubleStream().toArray();
            Charts.line(chart, series.get(i).name(), Style.look(i), x, values);
        }
        Charts.legend(chart, WIDTH);
        return chart;
    }

    private static double[] wholes(double low, double high) {
        return new double[] {Math.floor(low), Math.max(Math.ceil(high), Math.floor(low) + 1)};
    }

    /** Within a factor of ten, whole exponents would leave most of the frame empty. */
    private static double[] tenths(double low, double high) {
        double from = Math.floor(10 * low);
        return new double[] {from / 10, Math.max(Math.ceil(10 * high), from + 1) / 10};
    }

    private static String number(double exponent) {
        return Text.number(Math.pow(10, exponent));
    }

    private static double[] logarithms(Values series) {
        return Arrays.stream(series.values()).map(Math::log10).toArray();
    }

    /** At whole exponents: 10 and the exponent, raised. */
    private static String label(double exponent) {
        long whole = Math.round(exponent);
        if (Math.abs(exponent - whole) > 1e-6) {
            return " ";
        }
        StringBuilder raised = new StringBuilder("10");
        for (char c : String.valueOf(whole).toCharArray()) {
            raised.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
        }
        return whole == 0 ? "1" : whole == 1 ? "10" : raised.toString();
    }
}
