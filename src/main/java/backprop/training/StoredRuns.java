package backprop.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * Trainings on MNIST that take longer than a reader would wait, each with five seeds. They were run
 * with {@code ./run better}, which writes them down anew.
 */
public final class StoredRuns {

    private static final String FILE = "five-seeds.csv";
    private static final char NOTE = '#';
    private static final int DECIMALS = 4; // a ten-thousandth is one image
    private static final String TRAINING = "training";
    private static final String VALIDATION = "validation accuracy";
    private static final String TEST = "test accuracy";

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
        Table table =
                Table.read().csv(CsvReadOptions.builderFromString(rows).tableName("five seeds"));
        for (String accuracy : List.of(VALIDATION, TEST)) {
            double[] shares = table.doubleColumn(accuracy).asDoubleArray();
            table.replaceColumn(accuracy, Columns.decimals(accuracy, DECIMALS, shares));
        }
        return table;
    }

    /**
     * The accuracies of each kind of training, in percent: means over its seeds, and of the test
     * accuracy the standard deviation {@code √(Σ (a − mean)² / (runs − 1))}.
     *
     * @return columns {@code training}, {@code runs}, {@code validation}, {@code test}, {@code sd}
     * @throws IOException if the file cannot be read
     */
    public static Table summary() throws IOException {
        Table all = load();
        List<Table> kinds =
                all.stringColumn(TRAINING).asSet().stream()
                        .sorted()
                        .map(kind -> all.where(all.stringColumn(TRAINING).isEqualTo(kind)))
                        .toList();
        int[] runs = kinds.stream().mapToInt(Table::rowCount).toArray();
        return Table.create(
                "means in %",
                StringColumn.create(TRAINING, kinds.stream().map(k -> k.getString(0, TRAINING))),
                Columns.integers("runs", runs),
                percent("validation", kinds, k -> k.doubleColumn(VALIDATION).mean()),
                percent("test", kinds, k -> k.doubleColumn(TEST).mean()),
                percent("sd", kinds, k -> k.doubleColumn(TEST).standardDeviation()));
    }

    private static DoubleColumn percent(
            String name, List<Table> kinds, ToDoubleFunction<Table> share) {
        double[] values = kinds.stream().mapToDouble(k -> 100 * share.applyAsDouble(k)).toArray();
        return Columns.decimals(name, 2, values);
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
