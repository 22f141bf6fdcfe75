package backprop.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ConsoleProgress console =
            new ConsoleProgress(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    private final History history = new History();

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Progress progress(int batch, double seconds) {
        return new Progress(1, 2, batch, 1000, 0.5, seconds, 42);
    }

    @Test
    void shortEpochIsOnePlainLine() {
        for (int batch = 1; batch <= 1000; batch++) {
            console.batchDone(progress(batch, batch / 2000.0));
        }
        history.add(0.5, 0.25, 0.125, 0.75, 0.875);
        console.epochDone(history);
        assertEquals(
                "epoch 1/2  loss 0.2500  accuracy 0.7500  validation loss 0.1250  validation accuracy 0.8750"
                        + "  42 s left\n",
                text());
    }

    @Test
    void lineAndTableRoundAlike() {
        console.batchDone(progress(1000, 0.5));
        history.add(0.5, 0.25, 0.125, 0.98085, 0.875); // between two numbers of four decimals
        console.epochDone(history);
        String shown = history.table().column("train accuracy").getString(0);
        assertTrue(text().contains("  accuracy " + shown), text());
    }

    @Test
    void longEpochIsUpdatedInPlaceTwiceASecond() {
        for (int batch = 1; batch <= 1000; batch++) {
            console.batchDone(progress(batch, batch / 100.0)); // ten seconds
        }
        history.add(10, 0.25, 0.125, 0.75, 0.875);
        console.epochDone(history);
        String[] updates = text().split("\r");
        assertEquals(
                "epoch 1/2  [#...................] batch 50/1000  loss 0.5000  42 s left",
                updates[0]);
        // At seconds 0.5 to 9.5, and then the line of the epoch.
        assertEquals(20, updates.length);
        assertTrue(updates[19].startsWith("epoch 1/2  loss 0.2500"), updates[19]);
        assertEquals(1, text().chars().filter(c -> c == '\n').count());
    }

    @Test
    void aSecondTrainingBeginsAnew() {
        console.started(progress(0, 0));
        for (int batch = 1; batch <= 1000; batch++) {
            console.batchDone(progress(batch, batch / 100.0)); // ten seconds
        }
        history.add(10, 0.25, 0.125, 0.75, 0.875);
        console.epochDone(history);
        String first = text();
        bytes.reset();
        console.started(progress(0, 0)); // another trainer, whose clock starts at 0
        for (int batch = 1; batch <= 1000; batch++) {
            console.batchDone(progress(batch, batch / 100.0));
        }
        console.epochDone(history);
        assertEquals(first, text());
    }

    @Test
    void aLineThatAnExceptionLeftBehindStaysReadable() {
        console.started(progress(0, 0));
        console.batchDone(progress(500, 5));
        String left = text();
        console.started(progress(0, 0));
        console.batchDone(progress(500, 5));
        assertEquals(left + System.lineSeparator() + left, text());
    }

    @Test
    void aTrainingThatGoesOnShowsItsFirstLineAfterHalfASecond() {
        console.started(progress(0, 100));
        console.batchDone(progress(1, 100.4));
        assertEquals("", text());
        console.batchDone(progress(2, 100.5));
        assertTrue(text().contains("batch 2/1000"), text());
    }

    @Test
    void hugeBatchNumbersKeepTheBarInItsFrame() {
        console.batchDone(new Progress(1, 1, 2_000_000_000, Integer.MAX_VALUE, 0.5, 1, 1));
        assertTrue(text().contains("[##################..]"), text());
    }

    @Test
    void shorterLineWipesOutTheLongerOne() {
        console.batchDone(progress(999, 5));
        int width = text().length();
        console.stopped(progress(999, 5.1));
        String last = text().split("\r")[1];
        assertTrue(last.startsWith("epoch 1/2  stopped after batch 999/1000"), last);
        assertEquals(width, last.length() - 1);
    }
}
