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
        double[] dashed = Style.look(1).gaps(new double[26], 1, 1);
        assertEquals(2 * 5, Arrays.stream(dashed).filter(Double::isNaN).count());
        assertEquals(0, Arrays.stream(Style.look(0).gaps(new double[26], 1, 1)).sum());
    }

    @Test
    void steepDashesAreAsLongAsLevelOnes() {
        double[] steep = new double[26];
        Arrays.setAll(steep, i -> i * 0.75); // 3 across and 4 up: 5 pixels from one to the next
        double[] dashed = Style.look(1).gaps(steep, 3, 16 / 3.0);
        assertEquals(List.of(0, 0, 1, 0, 0, 1), firstSix(dashed)); // 8 pixels of ink, 5 of paper
    }

    private static List<Integer> firstSix(double... dashed) {
        return Arrays.stream(dashed).limit(6).mapToObj(v -> Double.isNaN(v) ? 1 : 0).toList();
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
