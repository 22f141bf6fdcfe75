package backprop.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.training.History;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

class CurvesTest {

    @Test
    void beforeTheFirstEpochTheAxesWait() {
        assertEquals(
                "loss and accuracy: waiting for the first epoch",
                Curves.of(new History()).toString());
    }

    @Test
    void alternativeTellsFirstAndLastEpoch() {
        History history = new History();
        history.add(1, 0.31, 0.17, 0.9, 0.95);
        history.add(2, 0.05, 0.08, 0.984, 0.975);
        assertEquals(
                "loss: train 0.310 → 0.050, test 0.170 → 0.080; accuracy: train 90.0% → 98.4%,"
                        + " test 95.0% → 97.5%; 2 epochs",
                Curves.of(history).toString());
    }

    @Test
    void accuracyIsZoomedToFives() {
        assertArrayEquals(
                new double[] {90, 100},
                Curves.zoom(new double[] {95.2, 97}, new double[] {94, 98}));
        assertArrayEquals(new double[] {5, 20}, Curves.zoom(new double[] {10}, new double[] {15}));
        assertArrayEquals(
                new double[] {95, 100}, Curves.zoom(new double[] {100}, new double[] {100}));
    }

    @Test
    void divergedTrainingIsStillDrawn() {
        History history = new History();
        history.add(1, Double.NaN, Double.POSITIVE_INFINITY, 0.1, 0.1);
        assertEquals(860, Curves.of(history).getWidth());
    }

    @Test
    void meanCoversTheLatestSteps() {
        assertArrayEquals(
                new double[] {4, 3, 1.5}, LossCurve.means(new double[] {4, 2, 1}, 2), 1e-12);
    }

    @Test
    void lossCurveRefusesNothingAndNaN() {
        assertThrows(IllegalArgumentException.class, () -> LossCurve.of("none"));
        assertThrows(IllegalArgumentException.class, () -> LossCurve.of("bad", 1, Double.NaN));
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
        chart.paint(new Figure(400, 300, "").createGraphics(), 400, 300);
        ticks.remove(7.8); // the end of the axis is asked for, but is no tick
        assertTrue(ticks.containsAll(List.of(2.0, 3.0, 4.0, 5.0, 6.0)), ticks.toString());
        assertTrue(ticks.stream().allMatch(t -> t * 2 == Math.rint(t * 2)), ticks.toString());
    }
}
