package backprop.chart.paint;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;

/** Points of a plane, with a colour and a marker for each class. */
public final class ScatterPainting {

    /** Classes that stay apart: as many looks as there are. */
    public static final int MOST = 4;

    private static final int WIDTH = 480;
    private static final int HEIGHT = 400;
    private static final double ROOM = 0.06;

    private ScatterPainting() {}

    public static Painting of(double[] x, double[] y, int... classes) {
        return Painting.of(WIDTH, HEIGHT, () -> chart(x, y, classes));
    }

    private static XYChart chart(double[] x, double[] y, int... classes) {
        XYChart chart = Charts.xy("", "x1", "x2", range(x), range(y));
        int most = Arrays.stream(classes).max().orElse(0);
        for (int c = 0; c <= most; c++) {
            Style.Look look = Style.look(c);
            double[] xs = ofClass(c, classes, x);
            double[] ys = ofClass(c, classes, y);
            String name = Words.text("class", c);
            Charts.points(chart, name, look.color(), look.marker(), xs, ys);
        }
        chart.getStyler().setLegendSeriesLineLength(20);
        Charts.legend(chart, WIDTH);
        return chart;
    }

    /** The values of a class, or NaN where it has none. */
    private static double[] ofClass(int c, int[] classes, double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> classes[i] == c ? values[i] : Double.NaN)
                .toArray();
    }

    private static double[] range(double[] values) {
        double least = Arrays.stream(values).min().orElse(0);
        double most = Arrays.stream(values).max().orElse(1);
        double room = most > least ? (most - least) * ROOM : 1;
        return new double[] {least - room, most + room};
    }
}
