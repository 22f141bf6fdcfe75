package backprop.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/**
 * Trainings on MNIST that take longer than a reader would wait, each with five seeds. They were run
 * with {@code ./run better}, which writes them down anew.
 */
public final class StoredRuns {

    private static final String FILE = "five-seeds.csv";
    private static final char NOTE = '#';

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
