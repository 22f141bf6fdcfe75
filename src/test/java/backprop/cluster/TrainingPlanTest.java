package backprop.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.loss.CrossEntropy;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingPlanTest {

    private static final TrainingPlan UNEQUAL = new TrainingPlan(16, 3, 5, 1, 10);

    @Test
    void theShardsOfAStepAreTheBatchInOrderAndTheNextStepGoesOn() {
        assertEquals(16, UNEQUAL.batch());
        assertEquals(3, UNEQUAL.shards());
        assertArrayEquals(new int[] {0, 1, 2, 3, 4}, UNEQUAL.samples(0, 0));
        assertArrayEquals(new int[] {5}, UNEQUAL.samples(0, 1));
        assertArrayEquals(new int[] {16 + 5}, UNEQUAL.samples(1, 1));
        int[] second = new TrainingPlan(1, 0, 40_000).samples(1, 0);
        assertArrayEquals(new int[] {59_999, 0}, Arrays.copyOfRange(second, 19_999, 20_001));
    }

    @Test
    void theSameSeedMakesTheSameNetworkAndOrder() {
        TrainingPlan again = new TrainingPlan(16, 3, 16);
        Matrix x = UNEQUAL.data().x(7);
        assertEquals(x, again.data().x(7));
        assertEquals(UNEQUAL.network().forward(x), again.network().forward(x));
    }

    /** A mean of 16 gradients below 1. */
    @Test
    void theShardsTogetherAreTheBatch() {
        NeuralNetwork network = UNEQUAL.network();
        Weights weights = Weights.of(network);
        PairedMean mean = new PairedMean(3);
        IntStream.of(2, 0, 1).forEach(k -> mean.add(k, UNEQUAL.gradient(weights, 4, k)));
        int[] all = IntStream.range(64, 80).toArray();
        Matrix x = UNEQUAL.data().x(all);
        ShardGradient batch =
                ShardGradient.of(network, new CrossEntropy(), x, UNEQUAL.data().t(all));
        Matrix difference = mean.result().values().minus(batch.values()).map(Math::abs);
        assertEquals(0, difference.maxColumns().get(0, 0), 1e-15);
    }

    @Test
    void threadsTrainToTheLastBitAsOneThreadDoes() {
        TrainingPlan plan = new TrainingPlan(8, 0, 20, 12, 7, 25, 1);
        assertEquals(losses(plan, 1), losses(plan, 4));
    }

    private static List<Double> losses(TrainingPlan plan, int threads) {
        NeuralNetwork network = plan.network();
        try (Cluster cluster = Cluster.threads(plan, threads)) {
            return IntStream.range(0, 10).mapToObj(s -> cluster.step(network, s, 0.1)).toList();
        }
    }

    @Test
    void theLossFalls() {
        List<Double> losses = losses(new TrainingPlan(8, 0, 64, 64), 2);
        assertTrue(losses.get(9) < losses.get(0), losses::toString);
    }

    @Test
    void numbersThatAreNoPlanAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new TrainingPlan(0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new TrainingPlan(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new TrainingPlan(1, 0, 3, 0));
        assertThrows(IllegalArgumentException.class, () -> new TrainingPlan(1, 0, 60_000, 1));
        assertThrows(IllegalArgumentException.class, () -> Cluster.threads(UNEQUAL, 0));
        assertThrows(IllegalArgumentException.class, () -> UNEQUAL.samples(-1, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> UNEQUAL.samples(0, 3));
    }

    /** Chapter 09 is read without it, too. */
    @Test
    void whoeverHasNoSparkLearnsHowToGetIt() {
        Exception e = assertThrows(IllegalStateException.class, Spark::installed);
        assertTrue(e.getMessage().contains("./run lab --spark"), e.getMessage());
    }
}
