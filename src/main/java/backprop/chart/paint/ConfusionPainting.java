package backprop.chart.paint;

import backprop.matrix.Matrix;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.style.HeatMapStyler;
import org.knowm.xchart.style.Styler.ChartTheme;

/** A table of counts in cells, the darker, the more. */
public final class ConfusionPainting {

    private static final int LEFT = 52; // besides the longest name
    private static final int OUTSIDE = 98; // above and below the cells
    private static final int RIGHT = 14;
    private static final int NARROWEST_CELL = 50;
    private static final int NARROWEST = 470; // room for the explanation above
    private static final int CELL_HEIGHT = 34;
    private static final int COLORS = 1000;

    private ConfusionPainting() {}

    /** How wide the picture becomes with these names. */
    public static int width(String... classes) {
        int longest = 0;
        for (String name : classes) {
            longest = Math.max(longest, Text.width(name, Style.PLAIN));
        }
        int cell = Math.max(NARROWEST_CELL, longest + 12);
        return Math.max(LEFT + longest + classes.length * cell + RIGHT, NARROWEST);
    }

    public static Painting of(Matrix counts, String... classes) {
        int width = width(classes);
        int height = OUTSIDE + classes.length * CELL_HEIGHT;
        return Painting.of(width, height, () -> chart(counts, classes, width, height));
    }

    private static HeatMapChart chart(Matrix counts, String[] classes, int width, int height) {
        HeatMapChart chart = new HeatMapChart(width, height, ChartTheme.XChart);
        chart.setTitle(Words.text("confusion"));
        chart.setXAxisTitle(Words.text("guess"));
        chart.setYAxisTitle(Words.text("truth"));
        double most = Math.max(1, Arrays.stream(counts.toArray()).max().orElse(1));
        look(chart.getStyler(), most);
        List<String> names = Charts.texts(classes);
        List<String> upwards = new ArrayList<>(names);
        Collections.reverse(upwards);
        chart.addSeries("counts", names, upwards, cells(counts)).setMin(0).setMax(most);
        return chart;
    }

    private static void look(HeatMapStyler styler, double most) {
        Charts.look(styler);
        styler.setAxisTicksMarksVisible(false).setAxisTicksLineVisible(false);
        styler.setAxisTickLabelsFont(Style.PLAIN).setAxisTickLabelsColor(Style.TEXT);
        styler.setPlotGridLinesVisible(false).setPlotContentSize(1).setChartTitlePadding(8);
        styler.setAxisTitlePadding(12);
        styler.setShowValue(true).setValueFont(Style.PLAIN).setValueFontColor(Style.TEXT);
        styler.setHeatMapValueDecimalPattern("0.##").setRangeColors(colors(most));
    }

    /** Column, row from below, and count of each cell. */
    private static List<Number[]> cells(Matrix counts) {
        List<Number[]> cells = new ArrayList<>();
        for (int i = 0; i < counts.rows(); i++) {
            for (int j = 0; j < counts.rows(); j++) {
                cells.add(new Number[] {j, counts.rows() - 1 - i, counts.get(i, j)});
            }
        }
        return cells;
    }

    /** Colours for equal steps of the count, which follow its logarithm. */
    private static Color[] colors(double most) {
        Color[] colors = new Color[COLORS];
        for (int i = 1; i < COLORS; i++) {
            double share = Math.log1p(most * i / (COLORS - 1)) / Math.log1p(most);
            colors[i] = Style.blues(0.05 + 0.53 * share);
        }
        colors[0] = Style.PAPER;
        return colors;
    }
}
