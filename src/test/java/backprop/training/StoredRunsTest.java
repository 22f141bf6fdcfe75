package backprop.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** What chapter 08 promises of the trainings that were run beforehand. */
class StoredRunsTest {

    private static final double HUNDREDTH = 0.01;

    @Test
    void everyTrainingWasRunWithTheSeedsOneToFive() throws IOException {
        Table runs = StoredRuns.load();
        assertEquals(25, runs.rowCount());
        for (String training : runs.stringColumn("training").unique()) {
            Table of = runs.where(runs.stringColumn("training").isEqualTo(training));
            List<Integer> seeds = of.intColumn("seed").asList().stream().sorted().toList();
            assertEquals(IntStream.rangeClosed(1, 5).boxed().toList(), seeds, training);
        }
    }

    @Test
    void theSmallNetworkReaches98Point2OnAverageAndTheBestOne98Point5() throws IOException {
        Table summary = StoredRuns.summary();
        assertTrue(mean(summary, "3 ") >= 98.2, summary::print);
        assertTrue(mean(summary, "5 ") >= 98.5, summary::print);
    }

    private static double mean(Table summary, String training) {
        for (Row row : summary) {
            if (row.getString("training").startsWith(training)) {
                return row.getDouble("test");
            }
        }
        throw new AssertionError(training);
    }

    /** The numbers of the first training, added up by hand from the file. */
    @Test
    void theSummaryIsMeanAndStandardDeviation() throws IOException {
        Table runs = StoredRuns.load();
        Table first = runs.where(runs.stringColumn("training").startsWith("1 "));
        double[] a = first.doubleColumn("test accuracy").asDoubleArray();
        double mean = (a[0] + a[1] + a[2] + a[3] + a[4]) / 5;
        double squares = 0;
        for (double v : a) {
            squares += (v - mean) * (v - mean);
        }
        Row row = StoredRuns.summary().iterator().next();
        assertEquals(5, row.getInt("runs"));
        assertEquals(100 * mean, row.getDouble("test"), HUNDREDTH / 1e6); // rounding
        assertEquals(100 * Math.sqrt(squares / 4), row.getDouble("sd"), HUNDREDTH / 1e6);
    }

    @Test
    void theNotesSayCommandMachineAndDate() throws IOException {
        String notes = StoredRuns.notes();
        for (String part : List.of("command: ./run better", "machine: ", "date: 20")) {
            assertTrue(notes.contains(part), notes);
        }
    }
}
