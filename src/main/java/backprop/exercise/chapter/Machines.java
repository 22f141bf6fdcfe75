package backprop.exercise.chapter;

import backprop.cluster.ShardMean;
import backprop.exercise.judge.Close;
import backprop.exercise.judge.Exercise;
import backprop.exercise.judge.MeanTrial;
import backprop.exercise.judge.NumberExercise;
import backprop.exercise.judge.Verdict;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** Chapter 09: many machines. */
final class Machines {

    static final Map<String, Exercise> ALL =
            Map.of(
                    "09-mean", Exercise.of(ShardMean.class, MeanTrial::judge),
                    "09-1", Exercise.of(Function.class, Machines::weights),
                    "09-2", Exercise.of(Number.class, a -> Machines.BYTES.judge(a)),
                    "09-3", Exercise.of(Object.class, Machines::speeds));

    private static final int PARAMETERS = 784 * 32 + 32 + 32 * 10 + 10;
    private static final int MACHINES = 4;
    private static final double ONE_WAY = PARAMETERS * Double.BYTES;

    /** Weights there and a gradient back, for each machine. */
    private static final NumberExercise BYTES =
            new NumberExercise(
                    "09-2",
                    2 * MACHINES * ONE_WAY,
                    0,
                    Map.of(
                            "numbers", (double) PARAMETERS,
                            "once", ONE_WAY,
                            "one.machine", 2 * ONE_WAY,
                            "half", MACHINES * ONE_WAY,
                            "bias", 2.0 * MACHINES * (784 * 32 + 32 * 10) * Double.BYTES,
                            "bits", 8 * 2 * MACHINES * ONE_WAY));

    private static final int[] SPEEDS = {100, 200, 500}; // images a second
    private static final int BATCH = 160;
    private static final double BEST = 0.2; // seconds

    private Machines() {}

    /** How much each shard counts. */
    @SuppressWarnings("unchecked")
    private static Verdict weights(Function<?, ?> function) {
        var weights = (Function<int[], double[]>) function;
        return weights(weights, 5, 1, 10).then(() -> weights(weights, 100, 28));
    }

    private static Verdict weights(Function<int[], double[]> function, int... sizes) {
        int[] given = sizes.clone();
        double[] came = function.apply(given);
        if (came == null) {
            return Verdict.notStarted();
        }
        if (!Arrays.equals(given, sizes)) {
            return Verdict.hint("09-1.changed");
        }
        if (came.length != sizes.length) {
            return Verdict.hint("09-1.length", came.length, sizes.length);
        }
        double all = Arrays.stream(sizes).sum();
        double[] right = Arrays.stream(sizes).mapToDouble(n -> n / all).toArray();
        return Close.arrays(came, right) ? Verdict.right() : weightsHint(came, sizes);
    }

    private static Verdict weightsHint(double[] came, int... sizes) {
        if (Arrays.stream(came).allMatch(w -> w == 0)) {
            return Verdict.hint("integers", "weights");
        }
        if (Close.arrays(came, Arrays.stream(sizes).asDoubleStream().toArray())) {
            return Verdict.hint("09-1.sizes");
        }
        if (Arrays.stream(came).allMatch(w -> Close.numbers(w, 1.0 / sizes.length))) {
            return Verdict.hint("09-1.equal");
        }
        double sum = Arrays.stream(came).sum();
        boolean smallerCountsMore = came[0] < came[1] != sizes[0] < sizes[1];
        if (Close.numbers(sum, 1)) {
            return Verdict.hint(smallerCountsMore ? "09-1.inverse" : "09-1.other");
        }
        return Verdict.hint("09-1.sum", sum);
    }

    /** Shards that all machines finish at the same time. */
    private static Verdict speeds(Object answer) {
        if (!(answer instanceof int[] sizes)) {
            return Verdict.hint("09-3.kind", answer.getClass().getSimpleName());
        }
        if (sizes.length != SPEEDS.length) {
            return Verdict.hint("09-3.length", sizes.length);
        }
        int sum = Arrays.stream(sizes).sum();
        if (sum != BATCH || Arrays.stream(sizes).anyMatch(n -> n < 0)) {
            return sum == 0 ? Verdict.notStarted() : Verdict.hint("09-3.sum", sum);
        }
        return slowest(sizes);
    }

    private static Verdict slowest(int... sizes) {
        int last = 0;
        for (int k = 0; k < sizes.length; k++) {
            last = seconds(k, sizes) > seconds(last, sizes) ? k : last;
        }
        if (seconds(last, sizes) <= BEST) {
            return Verdict.right();
        }
        boolean equal =
                Arrays.stream(sizes).allMatch(n -> Math.abs(n - BATCH / SPEEDS.length) <= 1);
        boolean reversed = sizes[0] > sizes[1] && sizes[1] > sizes[2];
        String key = equal ? "09-3.equal" : reversed ? "09-3.reversed" : "09-3.slowest";
        return Verdict.hint(key, last + 1, seconds(last, sizes));
    }

    private static double seconds(int machine, int... sizes) {
        return (double) sizes[machine] / SPEEDS[machine];
    }
}
