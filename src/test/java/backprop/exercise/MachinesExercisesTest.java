package backprop.exercise;

import backprop.cluster.ShardMean;
import backprop.layer.ReLU;
import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Chapter 09. */
class MachinesExercisesTest {

    private static void mean(String key, ShardMean slip) {
        Expect.hint(key, "09-mean", slip);
    }

    @Test
    void theWeightedMeanIsRight() {
        Expect.notStarted("09-mean", (ShardMean) (a, m, b, n) -> null);
        Expect.notStarted(
                "09-mean", (ShardMean) (a, m, b, n) -> backprop.matrix.Matrix.zeros(2, 5));
        Expect.right(
                "09-mean",
                (ShardMean) (a, m, b, n) -> a.times(m).plus(b.times(n)).times(1.0 / (m + n)));
    }

    @Test
    void slipsOfTheMeanAreTold() {
        mean("09-mean.plain", (a, m, b, n) -> a.plus(b).times(0.5));
        mean("09-mean.swapped", (a, m, b, n) -> a.times(n).plus(b.times(m)).times(1.0 / (m + n)));
        mean("09-mean.not.divided", (a, m, b, n) -> a.times(m).plus(b.times(n)));
        mean("09-mean.shards", (a, m, b, n) -> a.times(m).plus(b.times(n)).times(0.5));
        mean("09-mean.product", (a, m, b, n) -> a.times(m).plus(b.times(n)).times(1.0 / (m * n)));
        mean("09-mean.sum", (a, m, b, n) -> a.plus(b));
        mean("09-mean.not.weighted", (a, m, b, n) -> a.plus(b).times(1.0 / (m + n)));
        mean("09-mean.one", (a, m, b, n) -> a);
        mean("09-mean.one", (a, m, b, n) -> b);
        mean("09-mean.minus", (a, m, b, n) -> a.times(m).minus(b.times(n)).times(1.0 / (m + n)));
    }

    @Test
    void whatJavaDoesWithIntegersAndMatricesIsTold() {
        mean("integers", (a, m, b, n) -> a.times(m).plus(b.times(n)).times(1 / (m + n)));
        mean(
                "changed",
                (a, m, b, n) -> {
                    a.plusInPlace(1, b);
                    return a;
                });
        Expect.hint("type.ShardMean", "09-mean", new ReLU());
    }

    private static void weights(String key, Function<int[], double[]> slip) {
        Expect.hint(key, "09-1", slip);
    }

    private static double[] each(int[] sizes, java.util.function.IntToDoubleFunction f) {
        return Arrays.stream(sizes).mapToDouble(f).toArray();
    }

    private static int sum(int... sizes) {
        return Arrays.stream(sizes).sum();
    }

    @Test
    void weightsBySizeAreRight() {
        Expect.notStarted("09-1", (Function<int[], double[]>) sizes -> null);
        Expect.right("09-1", (Function<int[], double[]>) s -> each(s, n -> (double) n / sum(s)));
    }

    @Test
    void slipsOfTheWeightsAreTold() {
        weights("integers", s -> each(s, n -> n / sum(s)));
        weights("09-1.sizes", s -> each(s, n -> n));
        weights("09-1.equal", s -> each(s, n -> 1.0 / s.length));
        weights("09-1.inverse", s -> each(s, n -> (1.0 / n) / (1.0 / 5 + 1.0 / 1 + 1.0 / 10)));
        weights("09-1.sum", s -> each(s, n -> n / 10.0));
        weights("09-1.other", s -> new double[] {0.3, 0.2, 0.5});
        weights("09-1.length", s -> new double[] {1});
        weights(
                "09-1.changed",
                s -> {
                    s[0] = 0;
                    return new double[s.length];
                });
        Expect.hint("type.Function", "09-1", new ReLU());
    }

    @Test
    void bytesAreJudged() {
        int parameters = 784 * 32 + 32 + 32 * 10 + 10;
        Expect.notStarted("09-2", Double.NaN);
        Expect.right("09-2", parameters * 8 * 4 * 2);
        Expect.hint("09-2.numbers", "09-2", parameters);
        Expect.hint("09-2.once", "09-2", parameters * 8);
        Expect.hint("09-2.one.machine", "09-2", parameters * 8 * 2);
        Expect.hint("09-2.half", "09-2", parameters * 8 * 4);
        Expect.hint("09-2.half", "09-2", parameters * 4 * 4 * 2);
        Expect.hint("09-2.bias", "09-2", (784 * 32 + 32 * 10) * 8 * 4 * 2);
        Expect.hint("09-2.bits", "09-2", parameters * 64 * 4 * 2);
        Expect.hint("09-2.other", "09-2", 1);
    }

    @Test
    void shardsForMachinesOfDifferentSpeedsAreJudged() {
        Expect.notStarted("09-3", (Object) null);
        Expect.notStarted("09-3", new int[3]);
        Expect.right("09-3", new int[] {20, 40, 100});
        Expect.hint("09-3.equal", "09-3", new int[] {53, 53, 54});
        Expect.hint("09-3.reversed", "09-3", new int[] {100, 40, 20});
        Expect.hint("09-3.slowest", "09-3", new int[] {20, 50, 90});
        Expect.hint("09-3.sum", "09-3", new int[] {20, 40, 90});
        Expect.hint("09-3.sum", "09-3", new int[] {-20, 40, 140});
        Expect.hint("09-3.length", "09-3", new int[] {60, 100});
        Expect.hint("09-3.kind", "09-3", new double[] {20, 40, 100});
    }
}
