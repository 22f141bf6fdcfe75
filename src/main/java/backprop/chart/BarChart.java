package backprop.chart;

import backprop.chart.paint.BarPainting;
import backprop.chart.paint.Text;
import backprop.matrix.Matrix;
import backprop.require.Require;
import java.util.Arrays;

/** A few numbers as bars, such as the ten outputs or probabilities for one image. */
public final class BarChart {

    private static final int MOST = 16;

    private BarChart() {}

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
                "BarChart.of: %s came, but one row is needed; choose it with rowsAt(…)",
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
                "BarChart.of: %d labels came for %d values",
                labels.length,
                values.length);
        Require.that(
                values.length > 0 && values.length <= MOST,
                "BarChart.of: %d values came, but 1 to %d can be drawn",
                values.length,
                MOST);
        for (double v : values) {
            Require.that(
                    Double.isFinite(v), "BarChart.of: %s came, which is no height for a bar", v);
        }
        int best = Matrix.row(values).argmax(0);
        String most = Text.number(values[best]);
        return new Figure(
                Text.of("%d bars, the largest at %s: %s", values.length, labels[best], most),
                BarPainting.of(labels.clone(), values.clone(), best));
    }
}
