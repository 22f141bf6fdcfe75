package backprop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.training.History;
import org.junit.jupiter.api.Test;

class LearningCurvesTest {

    @Test
    void beforeTheFirstEpochTheAxesWait() {
        assertEquals(
                "loss and accuracy: waiting for the first epoch",
                LearningCurves.of(new History()).toString());
    }

    @Test
    void alternativeTellsFirstAndLastEpoch() {
        History history = new History();
        history.add(1, 0.31, 0.17, 0.9, 0.95);
        history.add(2, 0.05, 0.08, 0.984, 0.975);
        assertEquals(
                "loss: train 0.310 → 0.050, validation 0.170 → 0.080; accuracy: train 90.0% → 98.4%,"
                        + " validation 95.0% → 97.5%; 2 epochs",
                LearningCurves.of(history).toString());
    }

    @Test
    void divergedTrainingIsStillDrawn() {
        History history = new History();
        history.add(1, Double.NaN, Double.POSITIVE_INFINITY, 0.1, 0.1);
        Figure drawn = LearningCurves.of(history);
        drawn.getRGB(0, 0);
        assertEquals(860, drawn.displayWidth());
    }
}
