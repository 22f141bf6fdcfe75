package backprop.training;

import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.data.ToyData;
import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.loss.CrossEntropy;
import backprop.matrix.Matrix;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class EvaluationTest {

    private static final double ROUNDING = 1e-12; // sums in another order differ by rounding only

    /** A network whose outputs are its inputs, so that the data says what is guessed. */
    private static final Layer IDENTITY =
            new Linear(
                    Matrix.of(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
                    Matrix.zeros(1, 3));

    /** Guesses 0, 0, 1, 1; nothing is taken for a 2. */
    private final Dataset data =
            new Samples(
                    Matrix.of(new double[][] {{2, 0, 0}, {1, 0, 0}, {0, 9, 0}, {0, 3, 0}}),
                    new int[] {0, 1, 2, 1},
                    3);

    private final Evaluation evaluation = Evaluation.of(IDENTITY, data);

    @Test
    void accuracyAndLossAreMeansOverTheSamples() {
        assertEquals(0.5, evaluation.accuracy());
        double whole = new CrossEntropy().forward(data.x(), data.t());
        assertEquals(whole, evaluation.loss(), ROUNDING);
    }

    @Test
    void countsHaveARowPerTruthAndAColumnPerGuess() {
        int[][] counts = evaluation.counts();
        assertArrayEquals(new int[][] {{1, 0, 0}, {1, 1, 0}, {0, 1, 0}}, counts);
        Table table = evaluation.confusionMatrix();
        assertEquals(List.of("truth", "0", "1", "2"), table.columnNames());
        assertEquals(1, table.intColumn("0").get(1));
        assertEquals(0, table.intColumn("1").get(0));
        assertEquals(2, table.intColumn("truth").get(2));
    }

    @Test
    void precisionAndRecallAreQuotientsOfHits() {
        Table table = evaluation.perClass();
        // Class 0: 1 hit of 2 guesses and 1 sample; 1: 1 of 2 and 2; 2: never guessed.
        assertArrayEquals(new double[] {0.5, 0.5, 0}, column(table, "precision"));
        assertArrayEquals(new double[] {1, 0.5, 0}, column(table, "recall"));
        assertArrayEquals(new double[] {2 / 3.0, 0.5, 0}, column(table, "f1"), ROUNDING);
        assertArrayEquals(new double[] {1, 2, 1}, column(table, "count"));
    }

    private static double[] column(Table table, String name) {
        return table.numberColumn(name).asDoubleArray();
    }

    @Test
    void worstMistakesComeFirst() {
        List<Mistake> worst = evaluation.worst(10);
        assertEquals(2, worst.size());
        Mistake m = worst.get(0);
        assertEquals(List.of(2, 2, 1), List.of(m.sample(), m.truth(), m.guess()));
        // Outputs 0, 9, 0: the guess has e⁹ / (e⁹ + 2), and the loss of the truth is ln(e⁹ + 2).
        assertEquals(Math.exp(9) / (Math.exp(9) + 2), m.confidence(), ROUNDING);
        assertEquals(Math.log(Math.exp(9) + 2), m.loss(), ROUNDING);
        assertEquals(1, worst.get(1).sample());
        assertEquals(List.of(m), evaluation.worst(1));
        assertEquals(List.of(), evaluation.worst(0));
    }

    @Test
    void manyBatchesGiveTheSameAsOne() {
        Dataset spiral = ToyData.spiral(83, 3, new Random(0)); // 249 samples, batches of 100
        Linear linear = new Linear(2, 3, new Random(0));
        double whole = new CrossEntropy().forward(linear.forward(spiral.x()), spiral.t());
        assertEquals(whole, Evaluation.of(linear, spiral).loss(), ROUNDING);
    }

    @Test
    void dataThatDoesNotFitTheNetworkIsRefused() {
        var e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Evaluation.of(IDENTITY, ToyData.xor()));
        assertTrue(e.getMessage().contains("3 columns are needed"), e.getMessage());
    }

    @Test
    void anEvaluationCountsAsAForwardButLeavesParametersAndGradients() {
        Linear linear = new Linear(2, 3, new Random(0));
        Dataset spiral = ToyData.spiral(50, 3, new Random(0)); // the last batch has 50 samples
        linear.forward(spiral.x(0));
        linear.backward(Matrix.row(1, 2, 3));
        Matrix value = linear.w.value.times(1);
        Matrix gradient = linear.w.gradient.times(1);
        Evaluation.of(linear, spiral);
        assertEquals(value, linear.w.value);
        assertEquals(gradient, linear.w.gradient);
        var e =
                assertThrows(
                        IllegalArgumentException.class, () -> linear.backward(Matrix.row(1, 2, 3)));
        assertTrue(e.getMessage().contains("50×3 is needed"), e.getMessage());
    }

    @Test
    void missingArgumentsAreNamed() {
        CrossEntropy loss = new CrossEntropy();
        assertRefused(
                "Evaluation.of: data is null; was it never set?",
                () -> Evaluation.of(IDENTITY, null));
        assertRefused(
                "Evaluation.of: network is null; was it never set?",
                () -> Evaluation.of(null, data, loss));
        assertRefused(
                "Evaluation.of: loss is null; was it never set?",
                () -> Evaluation.of(IDENTITY, data, null));
    }

    @Test
    void tablesShowFourDecimalsInEveryCountry() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertTrue(evaluation.perClass().print().contains("0.6667"));
            assertTrue(evaluation.toString().startsWith("accuracy 0.5000, loss "));
            History h = new History();
            h.add(1.26, 0.5, 0.25, 1 / 3.0, 0.98765);
            String text = h.toString();
            for (String part : new String[] {"1.3 ", "0.5000", "0.2500", "0.3333", "0.9877"}) {
                assertTrue(text.contains(part), text);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
