package backprop.layer;

import static backprop.Plain.assertForwardFirst;
import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.loss.CrossEntropy;
import backprop.matrix.Matrix;
import backprop.network.GradientCheck;
import backprop.network.NeuralNetwork;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DropoutTest {

    private static final Matrix ONES = Matrix.zeros(100, 100).map(v -> 1);

    private static Dropout inTraining(double rate) {
        Dropout dropout = new Dropout(rate, new Random(0));
        dropout.training(true);
        return dropout;
    }

    @Test
    void aNewLayerIsInEvaluationModeWhereItChangesNothing() {
        Dropout dropout = new Dropout(0.5, new Random(0));
        assertFalse(dropout.isTraining());
        Matrix x = Matrix.randn(3, 4, new Random(1));
        assertEquals(x, dropout.forward(x));
        assertEquals(x, dropout.backward(x));
    }

    /** 10,000 draws: three standard deviations of the share are 0.012. */
    @Test
    void inTrainingAFifthIsDroppedAndTheRestIsLarger() {
        Matrix y = inTraining(0.2).forward(ONES);
        int dropped = 0;
        for (double v : y.toArray()) {
            assertTrue(v == 0 || v == 1.25, "1 / (1 − 0.2) or 0, but " + v);
            dropped += v == 0 ? 1 : 0;
        }
        assertEquals(0.2, dropped / 10_000.0, 0.012);
        assertEquals(1, y.sum() / 10_000, 0.015, "so the mean stays");
    }

    @Test
    void backwardUsesTheMaskOfForwardWhateverTheModeIsByThen() {
        Dropout dropout = inTraining(0.5);
        Matrix y = dropout.forward(ONES);
        dropout.training(false);
        assertEquals(y.times(3), dropout.backward(ONES.times(3)));
    }

    @Test
    void eachForwardDrawsAnew() {
        Dropout dropout = inTraining(0.5);
        assertNotEquals(dropout.forward(ONES), dropout.forward(ONES));
        assertEquals(inTraining(0.5).forward(ONES), inTraining(0.5).forward(ONES), "the same seed");
    }

    /** The same random numbers in each forward, so that there is a slope to measure. */
    private static Layer withTheSameMask() {
        return new Layer() {
            private Dropout dropout;

            @Override
            public Matrix forward(Matrix x) {
                dropout = inTraining(0.3);
                return dropout.forward(x);
            }

            @Override
            public Matrix backward(Matrix d) {
                return dropout.backward(d);
            }
        };
    }

    @Test
    void backwardMatchesNumericalGradient() {
        for (int n : new int[] {1, 6}) {
            Matrix x = Matrix.randn(n, 5, new Random(2));
            GradientCheck check = GradientCheck.of(withTheSameMask(), x, new Random(3));
            assertTrue(check.passed(), check.toString()); // its limit is 1e-7
        }
    }

    @Test
    void aNetworkWithDropoutIsCheckedInEvaluationModeAndKeepsItsMode() {
        Random random = new Random(4);
        NeuralNetwork network =
                new NeuralNetwork(
                        new Linear(4, 5, random),
                        new Dropout(0.5, random),
                        new Linear(5, 3, random));
        Matrix t = Matrix.of(new double[] {1, 0, 0}, new double[] {0, 0, 1});
        for (boolean on : new boolean[] {true, false}) {
            network.training(on);
            Matrix x = Matrix.randn(2, 4, random);
            assertTrue(GradientCheck.of(network, new CrossEntropy(), x, t).passed());
            assertEquals(on, network.isTraining());
        }
    }

    @Test
    void aLayerMadeOfOthersPassesTheModeOn() {
        Dropout inner = new Dropout(0.5, new Random(0));
        NeuralNetwork network = new NeuralNetwork(new ReLU(), new NeuralNetwork(inner));
        network.training(true);
        assertTrue(inner.isTraining());
        assertTrue(network.isTraining());
        network.training(false);
        assertFalse(inner.isTraining());
    }

    /** As a reader wrote it in chapter 02, before there were modes. */
    @Test
    void aLayerThatKnowsNothingOfModesWorksInBoth() {
        Layer own = withTheSameMask();
        own.training(true);
        assertFalse(own.isTraining());
        assertEquals(List.of(), own.layers());
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        for (double rate : new double[] {-0.1, 1, Double.NaN}) {
            assertRefused(
                    "Dropout: the rate is %s, but a number from 0 to less than 1 is needed (try 0.2)"
                            .formatted(rate),
                    () -> new Dropout(rate, new Random(0)));
        }
        Dropout dropout = new Dropout(0.2, new Random(0));
        assertForwardFirst("Dropout(0.2)", () -> dropout.backward(ONES));
        dropout.forward(ONES);
        assertRefused(
                "Dropout(0.2).backward: d is 1×2, but 100×100 is needed (like forward's input x)",
                () -> dropout.backward(Matrix.row(1, 2)));
    }
}
