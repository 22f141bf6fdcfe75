package backprop.training;

import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.data.ToyData;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class HistoryTest {

    private final History history = new History();

    private void addTwo() {
        history.add(1.5, 0.5, 0.25, 0.75, 0.875);
        history.add(3, 0.125, 0.0625, 1, 1);
    }

    @Test
    void theTableHasARowPerEpochAndAColumnPerFigure() {
        addTwo();
        Table table = history.table();
        assertEquals(
                List.of(
                        "epoch",
                        "seconds",
                        "train loss",
                        "validation loss",
                        "train accuracy",
                        "validation accuracy"),
                table.columnNames());
        assertEquals(2, table.rowCount());
        for (String name : table.columnNames()) {
            assertArrayEquals(table.numberColumn(name).asDoubleArray(), history.column(name), name);
            assertEquals(history.column(name)[1], history.last(name), name);
        }
        assertArrayEquals(new double[] {0.25, 0.0625}, history.column("validation loss"));
    }

    @Test
    void resultsAreNumberedFromOne() {
        addTwo();
        assertEquals(new EpochResult(1, 1.5, 0.5, 0.25, 0.75, 0.875), history.results().get(0));
        assertEquals(new EpochResult(2, 3, 0.125, 0.0625, 1, 1), history.last());
    }

    @Test
    void whatWasGivenOutDoesNotChange() {
        addTwo();
        List<EpochResult> results = history.results();
        Table table = history.table();
        table.addColumns(table.column("epoch").copy().setName("more"));
        history.add(4, 0, 0, 1, 1);
        assertEquals(2, results.size());
        assertEquals(2, table.rowCount());
        assertThrows(UnsupportedOperationException.class, results::clear);
        assertEquals(6, history.table().columnCount());
    }

    @Test
    void aColumnThatIsNotThereNamesThoseThatAre() {
        String rest =
                ": there is no column \"loss\", only epoch, seconds, train loss, validation loss, train"
                        + " accuracy, validation accuracy";
        assertRefused("History.column" + rest, () -> history.column("loss"));
        assertRefused("History.last" + rest, () -> history.last("loss"));
    }

    @Test
    void aHistoryWithoutEpochsSaysSo() {
        var e = assertThrows(IllegalStateException.class, () -> history.last("validation loss"));
        assertEquals(
                "History.last: no epoch has been completed yet, so there is no last one",
                e.getMessage());
        assertThrows(IllegalStateException.class, history::last);
        assertEquals(0, history.column("validation loss").length);
        assertEquals(0, history.table().rowCount());
    }

    @Test
    void itCanBeReadWhileAnotherThreadAdds() throws InterruptedException {
        Thread training =
                new Thread(
                        () -> {
                            for (int i = 0; i < 500; i++) {
                                history.add(i, i, i, 0, 0);
                            }
                        });
        training.start();
        while (training.isAlive()) {
            history.table().rowCount(); // throws where its columns differ in length
        }
        training.join();
        assertEquals(500, history.last().epoch());
    }

    @Test
    void afterEachEpochTheActionGetsAllEpochsSoFar() {
        List<Integer> seen = new ArrayList<>();
        Random random = new Random(0);
        TrainerTest.trainer(TrainerTest.network(2, 4, 2, random), 0.1, random)
                .afterEpoch(h -> seen.add(h.epochs()))
                .train(ToyData.xor(), ToyData.xor(), 3, 2);
        assertEquals(List.of(1, 2, 3), seen);
    }
}
