package backprop.training;

import static tech.tablesaw.aggregate.AggregateFunctions.count;
import static tech.tablesaw.aggregate.AggregateFunctions.max;
import static tech.tablesaw.aggregate.AggregateFunctions.mean;
import static tech.tablesaw.aggregate.AggregateFunctions.min;
import static tech.tablesaw.aggregate.AggregateFunctions.stdDev;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * Trainings on MNIST that take longer than a reader would wait, each with five seeds. They were run
 * with {@code ./run better}, which writes them down anew.
 */
public final class StoredRuns {

    private static final String FILE = "five-seeds.csv";
    private static final char NOTE = '#';
    private static final String ACCURACY = "test accuracy";

    private StoredRuns() {}

    /**
     * What was measured: a row for each training.
     *
     * @return columns {@code training}, {@code seed}, {@code epochs}, {@code validation accuracy}
     *     and {@code test accuracy} (0 to 1), {@code seconds}
     * @throws IOException if the file cannot be read
     */
    public static Table load() throws IOException {
        String rows =
                text().lines()
                        .filter(line -> line.indexOf(NOTE) != 0)
                        .collect(Collectors.joining("\n"));
        return Table.read().csv(CsvReadOptions.builderFromString(rows).tableName("five seeds"));
    }

    /**
     * The test accuracy of each kind of training, in percent: the mean over its seeds, and the
     * standard deviation {@code √(Σ (a − mean)² / (runs − 1))}.
     *
     * @return columns {@code training}, {@code runs}, {@code mean}, {@code sd}, {@code least},
     *     {@code most}
     * @throws IOException if the file cannot be read
     */
    public static Table summary() throws IOException {
        Table all =
                load().summarize(ACCURACY, count, mean, stdDev, min, max).by("training").sortOn(0);
        int[] runs =
                Arrays.stream(all.numberColumn(1).asDoubleArray()).mapToInt(n -> (int) n).toArray();
        return Table.create(
                "test accuracy in %",
                all.stringColumn(0),
                Columns.integers("runs", runs),
                percent("mean", all, 2),
                percent("sd", all, 3),
                percent("least", all, 4),
                percent("most", all, 5));
    }

    private static DoubleColumn percent(String name, Table all, int column) {
        double[] shares = all.numberColumn(column).asDoubleArray();
        return Columns.decimals(name, 2, Arrays.stream(shares).map(v -> 100 * v).toArray());
    }

    /**
     * With which command, on which machine, and when they were run.
     *
     * @return one or more lines
     * @throws IOException if the file cannot be read
     */
    public static String notes() throws IOException {
        return text().lines()
                .filter(line -> line.indexOf(NOTE) == 0)
                .map(line -> line.substring(1).strip())
                .collect(Collectors.joining("\n"));
    }

    private static String text() throws IOException {
        try (InputStream file = StoredRuns.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
