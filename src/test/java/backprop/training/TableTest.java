package backprop.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.Table;

/** What readers do with tables, which needs some of the libraries that Tablesaw brings along. */
class TableTest {

    @TempDir Path folder;

    @Test
    void tablesAreReadFilteredSortedAndSummedUp() throws IOException {
        Path file = Files.writeString(folder.resolve("runs.csv"), "rate,loss\n0.1,0.5\n0.2,0.3\n");
        Table runs = Table.read().csv(file.toString());
        assertEquals(0.4, runs.doubleColumn("loss").mean(), 1e-15); // rounding
        assertEquals(1, runs.where(runs.doubleColumn("loss").isLessThan(0.4)).rowCount());
        assertEquals(0.2, runs.sortDescendingOn("rate").doubleColumn("rate").get(0));
        assertEquals(1, runs.summarize("loss", AggregateFunctions.max).apply().rowCount());
        assertEquals(8, runs.summary().rowCount());
    }
}
