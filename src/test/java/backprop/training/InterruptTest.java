package backprop.training;

import static backprop.training.TrainerTest.network;
import static backprop.training.TrainerTest.trainer;
import static backprop.training.TrainerTest.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.data.ToyData;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Wherever an interrupt comes: no further step, the history of whole epochs, and it is cleared. */
class InterruptTest {

    private static final int BATCHES = 3;

    private final Samples spiral = ToyData.spiral(100, 3, new Random(0)); // three batches of 100
    private final NeuralNetwork nn = network(2, 5, 3, new Random(0));
    private final List<Progress> stops = new ArrayList<>();
    private final List<Progress> steps = new ArrayList<>();
    private final List<List<Matrix>> parameters = new ArrayList<>();

    /** Interrupts the training after so many steps, and remembers what happens. */
    private final class Interrupter implements TrainingListener {
        private final int atStep;
        private final int atEpochEnd;

        Interrupter(int atStep, int atEpochEnd) {
            this.atStep = atStep;
            this.atEpochEnd = atEpochEnd;
        }

        @Override
        public void batchDone(Progress p) {
            steps.add(p);
            parameters.add(values(nn));
            if (steps.size() == atStep) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void epochDone(History h) {
            if (h.epochs() == atEpochEnd) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void stopped(Progress p) {
            stops.add(p);
        }
    }

    private Trainer run(Dataset validation, int epochs, Interrupter interrupter) {
        Trainer trainer = trainer(nn, 0.1, new Random(0)).listen(interrupter);
        trainer.train(spiral, validation, epochs, 100);
        assertFalse(Thread.interrupted(), "the interrupt is cleared");
        assertEquals(parameters.get(parameters.size() - 1), values(nn));
        return trainer;
    }

    @Test
    void afterAnyStepItEndsTheTrainingWithoutAnother() {
        for (int step = 1; step <= 2 * BATCHES; step++) {
            stops.clear();
            steps.clear();
            Trainer trainer = run(spiral, 5, new Interrupter(step, 0));
            assertTrue(trainer.interrupted());
            assertEquals(step, steps.size());
            assertEquals((step - 1) / BATCHES, trainer.history().epochs(), "step " + step);
            assertEquals(1, stops.size());
            assertEquals(1 + (step - 1) % BATCHES, stops.get(0).batch());
        }
    }

    @Test
    void afterTheLastStepOfTheLastEpochItIsNotLost() {
        Trainer trainer = run(spiral, 1, new Interrupter(BATCHES, 0));
        assertTrue(trainer.interrupted());
        assertEquals(0, trainer.history().epochs(), "it was not evaluated");
        assertEquals(BATCHES, stops.get(0).batch());
    }

    /** A validation set that interrupts its reader at one of its batches. */
    private Dataset interrupting(int atBatch, List<Integer> asked) {
        return new TrainerTest.Watched(spiral, spiral.size(), new ArrayList<>()) {
            @Override
            public Matrix x(int... samples) {
                asked.add(samples.length);
                if (asked.size() == 1 + atBatch) { // the first call tries whether the data fits
                    Thread.currentThread().interrupt();
                }
                return super.x(samples);
            }
        };
    }

    @Test
    void inTheEvaluationItEndsAfterTheBatchUnderWay() {
        for (int batch = 1; batch < BATCHES; batch++) {
            List<Integer> asked = new ArrayList<>();
            steps.clear();
            stops.clear();
            Trainer trainer = run(interrupting(batch, asked), 5, new Interrupter(0, 0));
            assertTrue(trainer.interrupted());
            assertEquals(1 + batch, asked.size());
            assertEquals(0, trainer.history().epochs());
            assertEquals(BATCHES, steps.size());
            assertEquals(1, stops.size());
        }
    }

    @Test
    void inTheLastBatchOfAnEvaluationTheEpochIsComplete() {
        Trainer trainer = run(interrupting(BATCHES, new ArrayList<>()), 5, new Interrupter(0, 0));
        assertTrue(trainer.interrupted());
        assertEquals(1, trainer.history().epochs());
        assertEquals(List.of(2, 0), List.of(stops.get(0).epoch(), stops.get(0).batch()));
    }

    @Test
    void afterTheLastEpochNothingIsMissingButItIsToldAndCleared() {
        Trainer trainer = run(spiral, 2, new Interrupter(0, 2));
        assertTrue(trainer.interrupted());
        assertEquals(2, trainer.history().epochs());
        assertTrue(stops.isEmpty());
    }

    @Test
    void theNextTrainingGoesOn() {
        Trainer trainer = run(spiral, 1, new Interrupter(BATCHES, 0));
        assertEquals(2, trainer.train(spiral, spiral, 2, 100).epochs());
        assertFalse(trainer.interrupted());
        assertEquals(
                List.of(1, 2),
                trainer.history().results().stream().map(EpochResult::epoch).toList());
    }

    @Test
    void anEvaluationByItselfLeavesTheInterruptToItsCaller() {
        Thread.currentThread().interrupt();
        Evaluation evaluation = Evaluation.of(nn, spiral);
        assertTrue(Thread.interrupted());
        assertEquals(300, IntStream.of(evaluation.counts()[0]).sum() * 3);
    }
}
