package backprop.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Two programs that train in turns, so that both meet the same noise of the machine. */
record Duel(
        String name,
        Contender.Program ours,
        Contender.Program other,
        int oneByOne,
        double mostOneByOne,
        double most) {

    private static final int SAMPLES = 60_000; // of an epoch, which gets faster towards its end
    private static final int WARM_UPS = 3; // the JVM compiles what it sees often

    /** Seconds an epoch of both, one right after the other. */
    record Pair(double first, double second) {

        double ratio() {
            return first / second;
        }
    }

    /**
     * Medians over the pairs: seconds an epoch of both, and how many times as long the first takes;
     * and the ends of the middle half of these ratios.
     */
    record Result(int batch, double first, double second, double ratio, double low, double high) {

        static Result of(int batch, List<Pair> pairs) {
            double[] ratios = sorted(pairs, Pair::ratio);
            int quarter = ratios.length / 4;
            return new Result(
                    batch,
                    median(sorted(pairs, Pair::first)),
                    median(sorted(pairs, Pair::second)),
                    median(ratios),
                    ratios[quarter],
                    ratios[ratios.length - 1 - quarter]);
        }

        private static double[] sorted(List<Pair> pairs, ToDoubleFunction<Pair> number) {
            return pairs.stream().mapToDouble(number).sorted().toArray();
        }

        private static double median(double[] sorted) {
            int half = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        }
    }

    /** Starts both anew: where a process lies in memory makes it a few percent faster or slower. */
    Pair start(int batch) throws IOException {
        int samples = batch == 1 ? oneByOne : SAMPLES;
        String question = batch + " " + samples;
        try (Contender a = ours.start();
                Contender b = other.start()) {
            for (int i = 0; i < WARM_UPS; i++) {
                a.ask(question);
                b.ask(question);
            }
            double epochs = (double) samples / SAMPLES;
            return new Pair(a.ask(question) / epochs, b.ask(question) / epochs);
        }
    }
}
