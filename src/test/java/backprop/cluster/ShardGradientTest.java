package backprop.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.loss.CrossEntropy;
import backprop.loss.RSS;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShardGradientTest {

    /** Sums of 12 numbers about 1, added in another order. */
    private static final double ROUNDING = 1e-15;

    private static NeuralNetwork network() {
        Random random = new Random(1);
        return new NeuralNetwork(new Linear(4, 5, random), new ReLU(), new Linear(5, 3, random));
    }

    private static Matrix targets(int n) {
        Matrix t = Matrix.zeros(n, 3);
        IntStream.range(0, n).forEach(i -> t.setInPlace(i, i % 3, 1));
        return t;
    }

    private static ShardGradient of(Matrix x, Matrix t, int from, int to) {
        int[] rows = IntStream.range(from, to).toArray();
        return ShardGradient.of(network(), new CrossEntropy(), x.rowsAt(rows), t.rowsAt(rows));
    }

    private static double difference(Matrix a, Matrix b) {
        return a.minus(b).map(Math::abs).maxColumns().get(0, 0);
    }

    @Test
    void theMeanOfUnequalShardsIsTheGradientOfTheBatch() {
        Matrix x = Matrix.randn(12, 4, new Random(2));
        Matrix t = targets(12);
        ShardGradient batch = of(x, t, 0, 12);
        ShardGradient mean = of(x, t, 0, 7).mean(of(x, t, 7, 12));
        assertEquals(12, mean.samples());
        assertEquals(batch.loss(), mean.loss(), ROUNDING);
        assertTrue(difference(batch.values(), mean.values()) < ROUNDING);
    }

    @Test
    void aMeanThatForgetsTheSizesIsNot() {
        Matrix x = Matrix.randn(12, 4, new Random(2));
        Matrix t = targets(12);
        Matrix plain = of(x, t, 0, 9).values().plus(of(x, t, 9, 12).values()).times(0.5);
        assertTrue(difference(of(x, t, 0, 12).values(), plain) > 0.01);
    }

    /** Whole numbers and sizes that are powers of two leave nothing to round. */
    @Test
    void withWholeNumbersItIsEqualToTheLastBit() {
        Matrix x = Matrix.of(new double[][] {{1, 2}, {3, 4}, {5, 6}, {7, 8}});
        Matrix t = Matrix.of(new double[][] {{1}, {0}, {2}, {0}});
        Linear linear = new Linear(Matrix.of(new double[][] {{1}, {2}}), Matrix.row(1));
        ShardGradient batch = ShardGradient.of(linear, new RSS(), x, t);
        ShardGradient first = ShardGradient.of(linear, new RSS(), x.rowsAt(0, 1), t.rowsAt(0, 1));
        ShardGradient rest = ShardGradient.of(linear, new RSS(), x.rowsAt(2, 3), t.rowsAt(2, 3));
        double byFirst = (1 * 5 + 3 * 12 + 5 * 16 + 7 * 24) / 4.0;
        double bySecond = (2 * 5 + 4 * 12 + 6 * 16 + 8 * 24) / 4.0;
        Matrix byHand = Matrix.row(byFirst, bySecond, (5 + 12 + 16 + 24) / 4.0);
        assertEquals(byHand, batch.values());
        assertEquals(byHand, first.mean(rest).values());
    }

    @Test
    void whatItWritesIsWhatBackwardStored() {
        NeuralNetwork network = network();
        Matrix x = Matrix.randn(6, 4, new Random(3));
        ShardGradient gradient = ShardGradient.of(network, new CrossEntropy(), x, targets(6));
        NeuralNetwork other = network();
        gradient.writeTo(other);
        for (int i = 0; i < 4; i++) {
            assertEquals(network.parameters().get(i).gradient, other.parameters().get(i).gradient);
        }
        assertEquals((4 * 5 + 5 + 5 * 3 + 3) * 8, gradient.bytes());
    }

    @Test
    void weightsAreCopiesThatMakeAnotherNetworkTheSame() {
        NeuralNetwork network = network();
        Weights weights = Weights.of(network);
        Matrix x = Matrix.randn(2, 4, new Random(4));
        Matrix before = network.forward(x);
        network.parameters().get(0).value.setInPlace(0, 0, 100);
        Random random = new Random(9);
        NeuralNetwork other =
                new NeuralNetwork(new Linear(4, 5, random), new ReLU(), new Linear(5, 3, random));
        weights.writeTo(other);
        assertEquals(before, other.forward(x));
    }

    @Test
    void anotherNetworkIsRefused() {
        Linear small = new Linear(2, 1, new Random(0));
        Exception e =
                assertThrows(
                        IllegalArgumentException.class, () -> Weights.of(network()).writeTo(small));
        assertTrue(e.getMessage().contains("43 numbers"), e.getMessage());
        ShardGradient gradient = of(Matrix.randn(3, 4, new Random(0)), targets(3), 0, 3);
        assertThrows(IllegalArgumentException.class, () -> gradient.writeTo(small));
        ShardGradient other =
                ShardGradient.of(
                        small, new RSS(), Matrix.randn(3, 2, new Random(0)), Matrix.zeros(3, 1));
        assertThrows(IllegalArgumentException.class, () -> gradient.mean(other));
    }
}
