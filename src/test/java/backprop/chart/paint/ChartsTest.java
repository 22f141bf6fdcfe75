package backprop.chart.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.matrix.Matrix;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

class ChartsTest {

    @Test
    void accuracyIsZoomedToFives() {
        assertArrayEquals(
                new double[] {90, 100},
                LearningCurvesPainting.zoom(new double[] {95.2, 97}, new double[] {94, 98}));
        assertArrayEquals(
                new double[] {5, 20},
                LearningCurvesPainting.zoom(new double[] {10}, new double[] {15}));
        assertArrayEquals(
                new double[] {95, 100},
                LearningCurvesPainting.zoom(new double[] {100}, new double[] {100}));
    }

    @Test
    void ticksAreRoundNumbersThoughTheDataIsNot() {
        double[] x = {1.3, 2.6, 3.9, 5.2, 6.5};
        XYChart chart = Charts.xy("", "x", "y", new double[] {0, 7.8}, new double[] {0, 7.8});
        Charts.line(chart, "even", Style.look(0), x, x);
        Set<Double> ticks = new TreeSet<>();
        chart.getStyler()
                .setxAxisTickLabelsFormattingFunction(
                        v -> {
                            ticks.add(v);
                            return v.toString();
                        });
        chart.paint(
                new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB).createGraphics(), 400, 300);
        ticks.remove(7.8); // the end of the axis is asked for, but is no tick
        assertTrue(ticks.containsAll(List.of(2.0, 3.0, 4.0, 5.0, 6.0)), ticks.toString());
        assertTrue(ticks.stream().allMatch(t -> t * 2 == Math.rint(t * 2)), ticks.toString());
    }

    @Test
    void seriesStayApartInGrey() {
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < i; j++) {
                Style.Look a = Style.look(i);
                Style.Look b = Style.look(j);
                assertTrue(a.marker() != b.marker(), "markers");
                assertTrue(!Arrays.equals(a.dash(), b.dash()), "dashes");
            }
        }
    }

    @Test
    void dashesOfDensePointsAreGapsBetweenThem() {
        double[] pixels = IntStream.range(0, 26).asDoubleStream().toArray();
        double[] dashed = Style.look(1).gaps(new double[26], pixels);
        assertEquals(2 * 5, Arrays.stream(dashed).filter(Double::isNaN).count());
        assertEquals(0, Arrays.stream(Style.look(0).gaps(new double[26], pixels)).sum());
    }

    @Test
    void dashesAreAsLongAsInTheLegendHoweverDenseOrSteepALineIs() {
        double[] x = IntStream.range(0, 104).mapToDouble(i -> i * 0.25).toArray();
        double[] flat = new PixelSize(1, 1).along(x, new double[104]);
        double[] dashed = Style.look(1).gaps(new double[104], flat);
        assertEquals(4 * 2 * 5, Arrays.stream(dashed).filter(Double::isNaN).count());
        double[] steep = new PixelSize(1, 2).along(new double[104], x);
        double[] longer = Style.look(1).gaps(new double[104], steep);
        assertEquals(8 * 5, Arrays.stream(longer).filter(Double::isNaN).count());
        assertArrayEquals(
                new double[] {0, 0, 0, 5},
                new PixelSize(1, 1)
                        .along(new double[] {0, 1, 1, 4}, new double[] {0, Double.NaN, 0, 4}));
    }

    @Test
    void aStepFunctionHasTicksAtItsValuesAndOneBetween() {
        PlotParts.Axes axes = new PlotParts.Axes("x", "dy/dx");
        Samples step = Samples.of(v -> v > 0 ? 1 : 0, -3, 3);
        PlotParts.Curve curve = new PlotParts.Curve("dy/dx", v -> v > 0 ? 1 : 0, step);
        PlotParts parts = new PlotParts(-3, 3, axes, List.of(curve), List.of(), List.of());
        Set<Double> ticks = new TreeSet<>();
        XYChart chart = FunctionPainting.chart(parts, 440);
        chart.getStyler()
                .setyAxisTickLabelsFormattingFunction(
                        v -> {
                            ticks.add(Math.rint(v * 1000) / 1000);
                            return v.toString();
                        });
        chart.paint(
                new BufferedImage(440, 380, BufferedImage.TYPE_INT_RGB).createGraphics(), 440, 380);
        ticks.removeIf(v -> v < 0 || v > 1); // the ends of the axis are asked for, but are no ticks
        assertEquals(Set.of(0.0, 0.5, 1.0), ticks);
    }

    @Test
    void numbersAreShort() {
        assertEquals("8", Text.number(8));
        assertEquals("0", Text.number(-0.0));
        assertEquals("0.0513", Text.number(0.05128));
        assertEquals("1230", Text.number(1234.5));
        assertEquals("2.5e-07", Text.number(2.5e-7));
        assertEquals("12,000", Text.count(12000));
    }

    @Test
    void sharesOfAHistogramMakeAHundred() {
        double[] values = Matrix.randn(1, 5000, new Random(1)).toArray();
        assertEquals(100, Arrays.stream(HistogramPainting.shares(values, -6, 6)).sum(), 1e-9);
    }
}
