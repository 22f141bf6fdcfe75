package backprop.chart;

import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LogPlotTest {

    @Test
    void alternativeTellsFirstAndLast() {
        assertEquals(
                "log plot: unscaled from 7.1 to 3.4e+08 in 3 values; He from 0.81 to 0.52 in 2"
                        + " values",
                LogPlot.of("unscaled", 7.1, 51, 3.4e8).and("He", 0.81, 0.52).toString());
    }

    @Test
    void smallestAndLargestNumbersAreDrawn() {
        LogPlot.of("all", Double.MIN_VALUE, 1, Double.MAX_VALUE).getRGB(0, 0);
        LogPlot.of("one", 1).getRGB(0, 0);
    }

    @Test
    void equalValuesAreDrawn() {
        LogPlot.of("equal", 0.2, 0.2).getRGB(0, 0);
    }

    @Test
    void whatHasNoLogarithmIsRefused() {
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused(
                    "LogPlot: value 2 of a is "
                            + bad
                            + ", but a logarithmic scale has places only for numbers above 0",
                    () -> LogPlot.of("a", 1, bad));
        }
        assertRefused("LogPlot: a has no values", () -> LogPlot.of("a"));
    }
}
