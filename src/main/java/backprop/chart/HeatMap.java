package backprop.chart;

import backprop.matrix.Matrix;
import backprop.require.Require;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.style.HeatMapStyler;
import org.knowm.xchart.style.Styler.ChartTheme;

/**
 * A confusion matrix as a picture: a row for each true class, a column for each guess.
 *
 * <p>The colour follows the logarithm of the count, so that a class mistaken five times can be seen
 * beside one that was recognised a thousand times.
 */
public final class HeatMap {

    private static final int LEFT = 52; // besides the longest name
    private static final int OUTSIDE = 98; // above and below the cells
    private static final int RIGHT = 14;
    private static final int NARROWEST_CELL = 50;
    private static final int NARROWEST = 470; // room for the explanation above
    private static final int WIDEST = 900;
    private static final int CELL_HEIGHT = 34;
    private static final int COLORS = 1000;
    private static final int MOST = 16; // classes; more would not fit into 900 pixels

    private final Matrix counts;
    private final String[] classes;
    private final int left;
    private final int cell;

    private HeatMap(Matrix counts, String[] classes) {
        this.counts = counts;
        this.classes = classes;
        int longest = 0;
        for (String name : classes) {
            longest = Math.max(longest, Text.width(name, Style.PLAIN));
        }
        left = LEFT + longest;
        cell = Math.max(NARROWEST_CELL, longest + 12);
        Require.that(
                left + classes.length * cell + RIGHT <= WIDEST,
                "HeatMap.of: the names of the %d classes are too long to stand side by side",
                classes.length);
    }

    /**
     * How often each class was taken for which.
     *
     * @param counts a row for each true class, a column for each guess; none negative
     * @param classes their names; without any, they are numbered from 0
     * @return the figure
     * @throws IllegalArgumentException if counts is not square, has more than 16 classes or a
     *     negative count, or if the number of names differs
     */
    public static Figure of(int[][] counts, String... classes) {
        Require.that(counts.length > 0, "HeatMap.of: no row came, but at least one is needed");
        double[][] rows =
                Arrays.stream(counts)
                        .map(row -> Arrays.stream(row).asDoubleStream().toArray())
                        .toArray(double[][]::new);
        return of(Matrix.of(rows), classes);
    }

    /**
     * How often each class was taken for which.
     *
     * @param counts a row for each true class, a column for each guess; none negative
     * @param classes their names; without any, they are numbered from 0
     * @return the figure
     * @throws IllegalArgumentException as above
     */
    public static Figure of(Matrix counts, String... classes) {
        int n = counts.rows();
        Require.that(
                n == counts.columns() && n <= MOST,
                "HeatMap.of: counts is %s, but it must be square, with at most %d classes",
                counts.shape(),
                MOST);
        Require.that(
                classes.length == 0 || classes.length == n,
                "HeatMap.of: %d names came for %d classes",
                classes.length,
                n);
        for (double v : counts.toArray()) {
            Require.that(
                    v >= 0 && Double.isFinite(v), "HeatMap.of: %s is not a count (0, 1, 2, …)", v);
        }
        return new HeatMap(counts, classes.length == 0 ? numbers(n) : classes).draw();
    }

    private static String[] numbers(int n) {
        String[] names = new String[n];
        Arrays.setAll(names, String::valueOf);
        return names;
    }

    private Figure draw() {
        int width = Math.max(left + classes.length * cell + RIGHT, NARROWEST);
        int height = OUTSIDE + classes.length * CELL_HEIGHT;
        HeatMapChart chart = new HeatMapChart(width, height, ChartTheme.XChart);
        chart.setTitle("Confusion (darker: more often, log scale)");
        chart.setXAxisTitle("guess");
        chart.setYAxisTitle("truth");
        look(chart.getStyler());
        List<String> names = Charts.texts(classes);
        List<String> upwards = new ArrayList<>(names);
        Collections.reverse(upwards);
        chart.addSeries("counts", names, upwards, cells()).setMin(0).setMax(most());
        Figure figure = new Figure(width, height, alternative());
        figure.draw(chart, 0, 0, width, height);
        return figure;
    }

    private void look(HeatMapStyler styler) {
        Charts.look(styler);
        styler.setAxisTicksMarksVisible(false).setAxisTicksLineVisible(false);
        styler.setAxisTickLabelsFont(Style.PLAIN).setAxisTickLabelsColor(Style.TEXT);
        styler.setPlotGridLinesVisible(false).setPlotContentSize(1).setChartTitlePadding(8);
        styler.setAxisTitlePadding(12);
        styler.setShowValue(true).setValueFont(Style.PLAIN).setValueFontColor(Style.TEXT);
        styler.setHeatMapValueDecimalPattern("0.##").setRangeColors(colors());
    }

    /** Column, row from below, and count of each cell. */
    private List<Number[]> cells() {
        List<Number[]> cells = new ArrayList<>();
        for (int i = 0; i < classes.length; i++) {
            for (int j = 0; j < classes.length; j++) {
                cells.add(new Number[] {j, classes.length - 1 - i, counts.get(i, j)});
            }
        }
        return cells;
    }

    private double most() {
        return Math.max(1, Arrays.stream(counts.toArray()).max().orElse(1));
    }

    /** Colours for equal steps of the count, which follow its logarithm. */
    private Color[] colors() {
        double most = most();
        Color[] colors = new Color[COLORS];
        for (int i = 1; i < COLORS; i++) {
            double share = Math.log1p(most * i / (COLORS - 1)) / Math.log1p(most);
            colors[i] = Style.blues(0.05 + 0.53 * share);
        }
        colors[0] = Style.PAPER;
        return colors;
    }

    private String alternative() {
        double right = 0;
        for (int i = 0; i < classes.length; i++) {
            right += counts.get(i, i);
        }
        return "confusion of %d classes: %s of %s right; %s"
                .formatted(
                        classes.length,
                        Text.count(right),
                        Text.count(counts.sum()),
                        mostFrequentMistake());
    }

    private String mostFrequentMistake() {
        double most = 0;
        String text = "no mistake";
        for (int i = 0; i < classes.length; i++) {
            for (int j = 0; j < classes.length; j++) {
                if (i != j && counts.get(i, j) > most) {
                    most = counts.get(i, j);
                    text =
                            "most frequent mistake: %s taken for %s (%s times)"
                                    .formatted(classes[i], classes[j], Text.number(most));
                }
            }
        }
        return text;
    }
}
