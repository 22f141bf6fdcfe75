package backprop.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.data.ToyData;
import backprop.layer.Dropout;
import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.layer.Parameter;
import backprop.layer.ReLU;
import backprop.loss.CrossEntropy;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import backprop.optimizer.Sgd;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When a network is in training mode, and when in evaluation mode. */
class ModesTest {

    private final Dataset spiral = ToyData.spiral(50, 3, new Random(0));

    /** Writes down in which mode it was used. */
    private static final class Listening implements Layer {

        private final List<String> heard = new ArrayList<>();
        private boolean training;

        @Override
        public void training(boolean on) {
            training = on;
        }

        @Override
        public boolean isTraining() {
            return training;
        }

        @Override
        public Matrix forward(Matrix x) {
            heard.add((training ? "train " : "evaluate ") + x.rows());
            return x;
        }

        @Override
        public Matrix backward(Matrix d) {
            heard.add(training ? "back" : "back in evaluation mode");
            return d;
        }
    }

    private static Trainer trainer(NeuralNetwork network) {
        return new Trainer(network, new CrossEntropy(), new Sgd(0.1), new Random(1));
    }

    @Test
    void aTrainerIsInTrainingModeForStepsOnly() {
        Listening listening = new Listening();
        NeuralNetwork network = new NeuralNetwork(new Linear(2, 3, new Random(0)), listening);
        trainer(network).train(spiral, spiral.first(10), 1, 75);
        assertEquals(
                List.of(
                        "evaluate 1", // whether the data fits
                        "evaluate 1",
                        "train 75",
                        "back",
                        "train 75",
                        "back",
                        "evaluate 10"),
                listening.heard);
        assertFalse(network.isTraining());
    }

    @Test
    void aStepThatFailsLeavesEvaluationMode() {
        NeuralNetwork network =
                new NeuralNetwork(new Linear(2, 3, new Random(0)), new Dropout(0.5, new Random(0)));
        network.parameters().get(0).value.setInPlace(0, 0, Double.NaN);
        assertThrows(
                ArithmeticException.class, () -> trainer(network).train(spiral, spiral, 1, 10));
        assertFalse(network.isTraining());
    }

    @Test
    void anEvaluationGivesTheModeBack() {
        Dropout dropout = new Dropout(0.5, new Random(0));
        NeuralNetwork network =
                new NeuralNetwork(new Linear(2, 3, new Random(0)), dropout, new ReLU());
        dropout.training(true);
        Evaluation first = Evaluation.of(network, spiral.first(3));
        assertTrue(dropout.isTraining());
        assertEquals(first.loss(), Evaluation.of(network, spiral.first(3)).loss(), "no masks");
    }

    /** A reader's network of chapter 03, which does not pass the mode on. */
    @Test
    void aNetworkThatKnowsNothingOfModesIsTrainedAsBefore() {
        Linear linear = new Linear(2, 3, new Random(0));
        Layer own =
                new Layer() {
                    @Override
                    public Matrix forward(Matrix x) {
                        return linear.forward(x);
                    }

                    @Override
                    public Matrix backward(Matrix d) {
                        return linear.backward(d);
                    }

                    @Override
                    public List<Parameter> parameters() {
                        return linear.parameters();
                    }
                };
        NeuralNetwork same = new NeuralNetwork(new Linear(2, 3, new Random(0)));
        trainer(same).train(spiral, spiral, 2, 10);
        new Trainer(own, new CrossEntropy(), new Sgd(0.1), new Random(1))
                .train(spiral, spiral, 2, 10);
        assertEquals(same.parameters().get(0).value, linear.w.value);
    }
}
