package backprop.training;

import static backprop.training.TrainerTest.network;
import static backprop.training.TrainerTest.numbers;
import static backprop.training.TrainerTest.trainer;
import static backprop.training.TrainerTest.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.data.ToyData;
import backprop.loss.RSS;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import backprop.optimizer.Sgd;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainerStopTest {

    private final Dataset spiral = ToyData.spiral(50, 3, new Random(0));

    @Test
    void interruptReturnsTheHistoryAndLeavesAUsableNetwork() {
        NeuralNetwork nn = network(2, 5, 3, new Random(0));
        List<Progress> stops = new ArrayList<>();
        List<Matrix> atInterrupt = new ArrayList<>();
        TrainingListener interrupter =
                new TrainingListener() {
                    @Override
                    public void batchDone(Progress p) {
                        if (p.epoch() == 2 && p.batch() == 3) {
                            atInterrupt.addAll(values(nn));
                            Thread.currentThread().interrupt();
                        }
                    }

                    @Override
                    public void stopped(Progress p) {
                        stops.add(p);
                    }
                };
        Trainer trainer = trainer(nn, 0.1, new Random(0)).listen(interrupter);
        History h = trainer.train(spiral, spiral, 10, 10);
        assertFalse(Thread.interrupted(), "the interrupt is cleared");
        assertTrue(trainer.interrupted());
        assertEquals(1, h.epochs());
        assertEquals(List.of(2, 10, 3, 15), numbers(stops.get(0)));
        assertEquals(atInterrupt, values(nn));
        assertTrue(Double.isFinite(Evaluation.of(nn, spiral).loss()));
        Trainer other = trainer(nn, 0.1, new Random(0));
        assertEquals(2, other.train(spiral, spiral, 2, 10).epochs());
        assertFalse(other.interrupted());
    }

    @Test
    void interruptBeforeTheStartMakesNoStep() {
        NeuralNetwork nn = network(2, 5, 3, new Random(0));
        List<Matrix> before = values(nn);
        Trainer trainer = trainer(nn, 0.1, new Random(0));
        Thread.currentThread().interrupt();
        assertEquals(0, trainer.train(spiral, spiral, 1, 10).epochs());
        assertTrue(trainer.interrupted());
        assertEquals(before, values(nn));
        trainer.train(spiral, spiral, 1, 10);
        assertFalse(trainer.interrupted());
        assertNotEquals(before, values(nn));
    }

    @Test
    void lossThatIsNoNumberStopsBeforeItsStep() {
        NeuralNetwork nn = network(2, 5, 3, new Random(0));
        List<List<Matrix>> afterSteps = new ArrayList<>();
        TrainingListener keeper =
                new TrainingListener() {
                    @Override
                    public void batchDone(Progress p) {
                        afterSteps.add(values(nn));
                    }
                };
        // Epoch 1 is sane; then a far too large input makes the outputs overflow.
        Trainer trainer = trainer(nn, 0.1, new Random(0)).listen(keeper);
        trainer.train(spiral, spiral, 1, 50);
        Dataset huge = new Samples(spiral.x().times(1e307).times(10), labels(spiral), 3);
        var e = assertThrows(ArithmeticException.class, () -> trainer.train(huge, spiral, 1, 150));
        for (String part : new String[] {"NaN", "epoch 2", "batch 1 of 1", "Sgd(0.1)", "smaller"}) {
            assertTrue(e.getMessage().contains(part), e.getMessage());
        }
        assertEquals(afterSteps.get(afterSteps.size() - 1), values(nn));
        assertEquals(1, trainer.history().epochs());
    }

    private static int[] labels(Dataset data) {
        return IntStream.range(0, data.size()).map(data::label).toArray();
    }

    @Test
    void learningRateThatIsTooLargeIsNamed() {
        NeuralNetwork nn = network(2, 50, 3, new Random(0));
        Trainer trainer = trainer(nn, 1e200, new Random(0));
        var e = assertThrows(ArithmeticException.class, () -> trainer.train(spiral, spiral, 5, 10));
        assertTrue(e.getMessage().contains("Sgd(1.0E200)"), e.getMessage());
    }

    @Test
    void badArgumentsSayWhatIsNeededAndChangeNothing() {
        NeuralNetwork nn = network(2, 5, 3, new Random(0));
        List<Matrix> before = values(nn);
        Trainer trainer = trainer(nn, 0.1, new Random(0));
        fails(trainer, spiral, spiral, 0, 1, "0 epochs", "at least 1");
        fails(trainer, spiral, spiral, 1, 0, "batch size is 0", "at least 1");
        Dataset xor = ToyData.xor();
        fails(trainer, xor, spiral, 1, 1, "3 outputs", "training set has 2 classes");
        fails(trainer, spiral, xor, 1, 1, "3 outputs", "validation set has 2 classes");
        Dataset wide = new Samples(Matrix.zeros(1, 7), new int[] {0}, 3);
        fails(trainer, wide, spiral, 1, 1, "training set has 7 features", "2 columns are needed");
        Dataset empty = new TrainerTest.Watched(spiral, 0, new ArrayList<>());
        fails(trainer, empty, spiral, 1, 1, "training set is empty");
        fails(trainer, null, spiral, 1, 1, "the training set is null");
        fails(trainer, spiral, null, 1, 1, "the validation set is null");
        assertEquals(before, values(nn));
        assertEquals(0, trainer.history().epochs());
        trainer.train(spiral, spiral, 1, 1);
        fails(trainer, spiral, spiral, Integer.MAX_VALUE, 1, "2147483647 epochs came after 1");
    }

    @Test
    void aTrainerWithoutANetworkIsRefused() {
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new Trainer(null, new RSS(), new Sgd(1), new Random(0)));
        assertTrue(e.getMessage().contains("argument 0 is null"), e.getMessage());
    }

    private static void fails(
            Trainer trainer,
            Dataset train,
            Dataset validation,
            int epochs,
            int batch,
            String... parts) {
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> trainer.train(train, validation, epochs, batch));
        for (String part : parts) {
            assertTrue(e.getMessage().contains(part), e.getMessage());
        }
    }
}
