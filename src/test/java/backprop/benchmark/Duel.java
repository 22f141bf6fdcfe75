package backprop.benchmark;

import java.util.Arrays;

/** Two contenders that train in turns, so that both meet the same noise of the machine. */
record Duel(
        String name,
        Contender ours,
        Contender other,
        int oneByOne,
        double mostOneByOne,
        double most) {

    private static final int SAMPLES = 60_000; // of an epoch, which gets faster towards its end
    private static final int WARM_UPS = 2;

    /**
     * Medians over the pairs: seconds an epoch of both, and how many times as long the first takes;
     * and the ends of the middle half of these ratios.
     */
    record Result(int batch, double first, double second, double ratio, double low, double high) {}

    Result run(int batch, int pairs) {
        int samples = batch == 1 ? oneByOne : SAMPLES;
        String question = batch + " " + samples;
        double[] a = new double[pairs];
        double[] b = new double[pairs];
        double[] ratios = new double[pairs];
        for (int i = -WARM_UPS; i < pairs; i++) {
            double first = ours.ask(question);
            double second = other.ask(question);
            if (i >= 0) {
                a[i] = first * SAMPLES / samples;
                b[i] = second * SAMPLES / samples;
                ratios[i] = first / second;
            }
        }
        double ratio = median(ratios); // sorts them
        return new Result(
                batch,
                median(a),
                median(b),
                ratio,
                ratios[pairs / 4],
                ratios[pairs - 1 - pairs / 4]);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
