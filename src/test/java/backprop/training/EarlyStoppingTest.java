package backprop.training;

import static backprop.Plain.assertRefused;
import static backprop.training.TrainerTest.network;
import static backprop.training.TrainerTest.trainer;
import static backprop.training.TrainerTest.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.data.ToyData;
import backprop.layer.Linear;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {

    private final Dataset few = ToyData.spiral(8, 3, new Random(0));
    private final Dataset others = ToyData.spiral(50, 3, new Random(1));

    private static int epochs(int patience, double... losses) {
        EarlyStopping watch = new EarlyStopping(new Linear(1, 1, new Random(0)), patience);
        int epochs = 0;
        while (epochs < losses.length && !watch.isOver()) {
            watch.see(losses[epochs]);
            epochs++;
        }
        return epochs;
    }

    @Test
    void itIsOverAfterSoManyEpochsThatAreNoBetterThanTheBest() {
        assertEquals(3, epochs(1, 3, 2, 2.5, 1, 1));
        assertEquals(6, epochs(2, 3, 2, 2.5, 1, 1, 1, 0), "an equal loss is no better");
        assertEquals(5, epochs(3, 3, 2, 2.5, 1, 0.5), "the patience never ran out");
        assertEquals(2, epochs(1, 1, Double.NaN, 0.5), "NaN is no better than anything");
        assertEquals(3, epochs(0, 1, 2, 3), "without patience it goes on for ever");
    }

    @Test
    void theParametersOfTheBestEpochComeBackToTheLastDigit() {
        Linear linear = new Linear(3, 2, new Random(0));
        EarlyStopping watch = new EarlyStopping(linear, 5);
        watch.see(1);
        linear.w.value.plusInPlace(0.1, Matrix.randn(3, 2, new Random(1)));
        watch.see(0.5);
        Matrix best = linear.w.value.times(1);
        linear.w.value.plusInPlace(1e9, Matrix.randn(3, 2, new Random(2)));
        watch.see(0.6);
        watch.restore();
        assertEquals(best, linear.w.value);
    }

    /** Few samples, many units and large steps: it learns the few by heart. */
    @Test
    void aTrainingEndsEarlyWithItsBestNetwork() {
        NeuralNetwork nn = network(2, 50, 3, new Random(0));
        List<List<Matrix>> each = new ArrayList<>();
        Trainer trainer = trainer(nn, 0.5, new Random(0)).stopEarly(4);
        History h = trainer.afterEpoch(x -> each.add(values(nn))).train(few, others, 1000, 4);
        assertTrue(h.epochs() < 1000, h::toString);
        assertFalse(trainer.interrupted());
        assertEquals(h.best().epoch() + 4, h.epochs());
        assertEquals(each.get(h.best().epoch() - 1), values(nn));
        assertNotEquals(each.get(h.epochs() - 1), values(nn));
        assertEquals(h.best().validationLoss(), Evaluation.of(nn, others).loss());
    }

    @Test
    void withoutItATrainingGoesToItsLastEpoch() {
        NeuralNetwork nn = network(2, 50, 3, new Random(0));
        assertEquals(40, trainer(nn, 0.5, new Random(0)).train(few, others, 40, 4).epochs());
    }

    @Test
    void eachTrainingHasItsOwnBest() {
        NeuralNetwork nn = network(2, 50, 3, new Random(0));
        Trainer trainer = trainer(nn, 0.5, new Random(0)).stopEarly(1000);
        trainer.train(few, others, 30, 4);
        History h = trainer.train(few, others, 1, 4);
        assertEquals(h.last("validation loss"), Evaluation.of(nn, others).loss());
    }

    @Test
    void theBestEpochIsTheFirstOfEqualOnes() {
        History h = new History();
        assertThrows(IllegalStateException.class, h::best);
        h.add(1, 0.5, 0.3, 0.9, 0.9);
        h.add(2, 0.4, 0.2, 0.9, 0.9);
        h.add(3, 0.3, 0.2, 0.9, 0.9);
        assertEquals(2, h.best().epoch());
    }

    @Test
    void patienceIsAtLeastOneEpoch() {
        NeuralNetwork nn = network(2, 5, 3, new Random(0));
        assertRefused(
                "Trainer.stopEarly: the patience is 0 epochs, but at least 1 is needed (try 5)",
                () -> trainer(nn, 0.1, new Random(0)).stopEarly(0));
    }
}
