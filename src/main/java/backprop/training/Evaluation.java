package backprop.training;

import backprop.data.Dataset;
import backprop.layer.Layer;
import backprop.loss.CrossEntropy;
import backprop.loss.Loss;
import backprop.matrix.Matrix;
import backprop.require.Message;
import backprop.require.Require;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * How good a network is on a data set: its guess for a sample is the class of the largest output.
 *
 * <p><b>State.</b> Measured once, when it is made; training on does not change it. Network and loss
 * have seen other samples afterwards: each layer keeps the input of its latest {@code forward}, so
 * call {@code forward} again before {@code backward}. Parameters and gradients stay as they were.
 *
 * <p><b>Mode.</b> The network is in evaluation mode ({@link Layer#training}) meanwhile, and
 * afterwards in the mode it was in.
 *
 * <p><b>Memory.</b> The samples go through the network in batches of 100, so a data set of any size
 * needs little.
 */
public final class Evaluation {

    private static final int BATCH = 100;

    private final Dataset data;
    private final int[] guesses;
    private final double[] confidences;
    private final double[] losses;

    private Evaluation(Dataset data) {
        Require.notNull("Evaluation", "of", "data", data);
        Require.that(data.size() > 0, "Evaluation: the data set is empty");
        this.data = data;
        guesses = new int[data.size()];
        confidences = new double[data.size()];
        losses = new double[data.size()];
    }

    /**
     * Evaluates with the {@link CrossEntropy} loss.
     *
     * @param network what to evaluate; its parameters are not changed, but its layers keep the last
     *     samples of the data as their input
     * @param data what to evaluate it on
     * @return the evaluation
     * @throws IllegalArgumentException if the data does not fit the network
     */
    public static Evaluation of(Layer network, Dataset data) {
        return of(network, data, new CrossEntropy());
    }

    /**
     * Evaluates with any loss.
     *
     * @param network what to evaluate; its parameters are not changed, but its layers keep the last
     *     samples of the data as their input
     * @param data what to evaluate it on
     * @param loss is taken of each sample alone; keeps the last sample
     * @return the evaluation
     * @throws IllegalArgumentException if the data does not fit the network
     */
    public static Evaluation of(Layer network, Dataset data, Loss loss) {
        return unless(() -> false, network, data, loss).orElseThrow();
    }

    /** As {@link #of}, but asks before each batch whether to stop; then there is no evaluation. */
    static Optional<Evaluation> unless(
            BooleanSupplier stopped, Layer network, Dataset data, Loss loss) {
        Evaluation evaluation = new Evaluation(data);
        Require.notNull("Evaluation", "of", "network", network);
        Require.notNull("Evaluation", "of", "loss", loss);
        boolean before = network.isTraining();
        network.training(false);
        try {
            boolean whole = evaluation.addAll(stopped, network, loss);
            return whole ? Optional.of(evaluation) : Optional.empty();
        } finally {
            network.training(before);
        }
    }

    /** Batch by batch; whether it was not stopped on the way. */
    private boolean addAll(BooleanSupplier stopped, Layer network, Loss loss) {
        int start = 0;
        while (start < data.size()) {
            if (stopped.getAsBoolean()) {
                return false;
            }
            int end = Math.min(data.size() - start, BATCH) + start;
            int[] samples = IntStream.range(start, end).toArray();
            add(samples, network.forward(data.x(samples)), loss);
            start = end;
        }
        return true;
    }

    private void add(int[] samples, Matrix y, Loss loss) {
        Matrix t = data.t(samples);
        Matrix p = CrossEntropy.softmax(y);
        for (int i = 0; i < samples.length; i++) {
            int sample = samples[i];
            guesses[sample] = y.argmax(i);
            confidences[sample] = p.get(i, guesses[sample]);
            losses[sample] = loss.forward(y.rowsAt(i), t.rowsAt(i));
        }
    }

    /**
     * The share of samples that were recognised.
     *
     * @return 0 to 1
     */
    public double accuracy() {
        int hits = 0;
        for (int i = 0; i < guesses.length; i++) {
            hits += guesses[i] == data.label(i) ? 1 : 0;
        }
        return (double) hits / guesses.length;
    }

    /**
     * The mean loss of a sample.
     *
     * @return Σ loss / size
     */
    public double loss() {
        return Arrays.stream(losses).sum() / losses.length;
    }

    /**
     * How often each class was taken for each class.
     *
     * @return {@code counts[truth][guess]}, classes × classes, a new array
     */
    public int[][] counts() {
        int[][] counts = new int[data.classes()][data.classes()];
        for (int i = 0; i < guesses.length; i++) {
            counts[data.label(i)][guesses[i]]++;
        }
        return counts;
    }

    /**
     * The {@link #counts} as a table: a row per true class, a column per guess.
     *
     * @return columns {@code truth}, {@code 0}, {@code 1}, …
     */
    public Table confusionMatrix() {
        int[][] counts = counts();
        Table table = Table.create("confusion matrix", classes("truth"));
        for (int guess = 0; guess < counts.length; guess++) {
            int column = guess;
            int[] down = Arrays.stream(counts).mapToInt(row -> row[column]).toArray();
            table.addColumns(Columns.integers(String.valueOf(guess), down));
        }
        return table;
    }

    /**
     * How good the network is at each class.
     *
     * <pre>{@code
     * precision = hits / guesses of the class       how far to trust the guess
     * recall    = hits / samples of the class       how many of them are found
     * f1        = 2 hits / (guesses + samples)      the harmonic mean of the two
     * }</pre>
     *
     * <p>A quotient 0 / 0 counts as 0: the precision of a class that was never guessed, the recall
     * of a class without samples.
     *
     * <p>Source: van Rijsbergen, Information Retrieval (1979), ch. 7; 0 / 0 as in scikit-learn.
     *
     * @return columns {@code class}, {@code precision}, {@code recall}, {@code f1}, {@code count}
     *     (samples of the class)
     */
    public Table perClass() {
        int[][] counts = counts();
        int[] samples = new int[counts.length];
        DoubleColumn precision = Columns.decimals("precision", 4);
        DoubleColumn recall = Columns.decimals("recall", 4);
        DoubleColumn f1 = Columns.decimals("f1", 4);
        for (int c = 0; c < counts.length; c++) {
            int k = c;
            int hits = counts[c][c];
            int guessed = Arrays.stream(counts).mapToInt(row -> row[k]).sum();
            samples[c] = Arrays.stream(counts[c]).sum();
            precision.append(share(hits, guessed));
            recall.append(share(hits, samples[c]));
            f1.append(share(2 * hits, guessed + samples[c]));
        }
        IntColumn count = Columns.integers("count", samples);
        return Table.create("per class", classes("class"), precision, recall, f1, count);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private IntColumn classes(String name) {
        return Columns.integers(name, IntStream.range(0, data.classes()).toArray());
    }

    /**
     * The worst mistakes: those with the largest loss.
     *
     * @param n at most how many, at least 0
     * @return the largest loss first; fewer than n if there are not that many mistakes
     */
    public List<Mistake> worst(int n) {
        return IntStream.range(0, guesses.length)
                .filter(i -> guesses[i] != data.label(i))
                .mapToObj(i -> new Mistake(i, data.label(i), guesses[i], confidences[i], losses[i]))
                .sorted(Comparator.comparingDouble(Mistake::loss).reversed())
                .limit(n)
                .toList();
    }

    /** Accuracy and loss in one line. */
    @Override
    public String toString() {
        return Message.of("accuracy %.4f, loss %.4f on %s", accuracy(), loss(), data);
    }
}
