package backprop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.chart.paint.PlotParts;
import backprop.chart.paint.Samples;
import org.junit.jupiter.api.Test;

class FunctionPlotTest {

    private static final FunctionPlot SQUARE = FunctionPlot.of("y = x²", x -> x * x, -3, 3);

    @Test
    void tangentPassesThroughItsPointWithItsSlope() {
        PlotParts.Tangent tangent = new PlotParts.Tangent(3, 16, 8);
        assertEquals(16, tangent.at(3));
        assertEquals(24, tangent.at(4));
    }

    @Test
    void alternativeNamesTheTangent() {
        assertEquals(
                "plot: y = x² for x from -3 to 3, tangent of slope 4 at x = 2",
                SQUARE.tangent(2, 4).toString());
    }

    @Test
    void jumpIsNotASlantedLine() {
        Samples step = Samples.of(x -> x > 0 ? 1 : 0, -3, 3);
        assertEquals(1, step.jumps().size());
        assertEquals(0, step.jumps().get(0).x(), 1e-9);
        for (int i = 1; i < step.y().length; i++) {
            double rise = step.y()[i] - step.y()[i - 1];
            assertTrue(Double.isNaN(rise) || rise == 0, "rises by " + rise);
        }
    }

    @Test
    void jumpBesideTheGridIsFoundToo() {
        Samples step = Samples.of(x -> Math.floor(x + 0.1234), 0, 2);
        assertEquals(2, step.jumps().size());
        assertEquals(0.8766, step.jumps().get(0).x(), 1e-9);
    }

    @Test
    void steepFunctionIsNotAJump() {
        assertTrue(Samples.of(x -> Math.tanh(200 * x), -3, 3).jumps().isEmpty());
        assertTrue(Samples.of(x -> Math.max(0, x), -3, 3).jumps().isEmpty());
    }

    @Test
    void gapsInTheDomainAreLeftOut() {
        assertEquals("plot: log for x from -1 to 1", FunctionPlot.of("log", Math::log, -1, 1) + "");
    }

    @Test
    void axesAreNamedByTheReader() {
        FunctionPlot named = SQUARE.axes("p", "loss").tangent(1, 2);
        assertEquals("plot: y = x² for p from -3 to 3, tangent of slope 2 at p = 1", named + "");
    }

    @Test
    void addingLeavesTheFirstPlotAlone() {
        String before = SQUARE.toString();
        SQUARE.and("2x", x -> 2 * x).choice(0, 0);
        assertEquals(before, SQUARE.toString());
    }

    @Test
    void panelBesideIsNamedAndTakesWhatFollows() {
        assertEquals(
                "plot: y = x² for x from -3 to 3; slope for p from -3 to 3, tangent of slope 2 at"
                        + " p = 1",
                SQUARE.beside("slope", x -> 2 * x).axes("p", "q").tangent(1, 2).toString());
        refused("two panels already", () -> SQUARE.beside("a", x -> x).beside("b", x -> x));
    }

    @Test
    void tangentsOfEverySteepnessAreDrawn() {
        FunctionPlot.of("steep", x -> 1e6 * x, -1, 1).tangent(0, 1e6).getRGB(0, 0);
        FunctionPlot.of("flat", x -> 2, -1, 1).tangent(1, 0).getRGB(0, 0);
        FunctionPlot.of("hole", x -> x == 0 ? 1 : Double.NaN, -1, 1).tangent(0, 1e300).getRGB(0, 0);
    }

    @Test
    void badInputIsRefused() {
        refused("from 3.0 to 3.0", () -> FunctionPlot.of("f", x -> x, 3, 3));
        refused("NaN", () -> FunctionPlot.of("f", x -> Double.NaN, 0, 1));
        refused("goes from -3.0 to 3.0", () -> SQUARE.tangent(5, 10));
        refused("slope NaN", () -> SQUARE.tangent(1, Double.NaN));
        refused("finite", () -> SQUARE.choice(0, Double.NaN));
    }

    private static void refused(String part, Runnable call) {
        var e = assertThrows(IllegalArgumentException.class, call::run);
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }
}
