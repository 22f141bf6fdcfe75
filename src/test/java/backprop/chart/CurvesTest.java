package backprop.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.training.History;
import org.junit.jupiter.api.Test;

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
    void ticksAreRoundNumbers() {
        assertArrayEquals(new double[] {0, 0.1, 0.2, 0.3}, Ticks.between(0, 0.35, 4, false));
        assertArrayEquals(new double[] {1, 2}, Ticks.between(1, 2, 8, true));
        assertArrayEquals(new double[] {20, 40, 60}, Ticks.between(1, 60, 4, true));
    }
}
