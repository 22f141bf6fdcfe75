package backprop.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.layer.Linear;
import backprop.loss.RSS;
import backprop.matrix.Matrix;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairedMeanTest {

    private static final Matrix X = Matrix.randn(36, 3, new Random(1));
    private static final Matrix T = Matrix.randn(36, 2, new Random(2));

    private static ShardGradient of(int from, int to) {
        int[] rows = IntStream.range(from, to).toArray();
        Linear linear = new Linear(3, 2, new Random(3));
        return ShardGradient.of(linear, new RSS(), X.rowsAt(rows), T.rowsAt(rows));
    }

    /** Shards of 1, 2, 3 and so on. */
    private static List<ShardGradient> shards(int count) {
        List<ShardGradient> shards = new ArrayList<>();
        int from = 0;
        for (int size = 1; size <= count; size++) {
            shards.add(of(from, from + size));
            from += size;
        }
        return shards;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8})
    void itIsTheSameToTheLastBitInWhateverOrderTheShardsCome(int count) {
        List<ShardGradient> shards = shards(count);
        List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Matrix first = null;
        for (int trial = 0; trial < 20; trial++) {
            PairedMean left = new PairedMean(count);
            PairedMean right = new PairedMean(count);
            for (int i = 0; i < count; i++) {
                (i % 3 == 0 ? left : right).add(order.get(i), shards.get(order.get(i)));
            }
            Matrix values = left.merge(right).result().values();
            first = first == null ? values : first;
            assertEquals(first, values);
            Collections.shuffle(order, new Random(trial));
        }
    }

    /** Means of up to 36 numbers about 1, rounded a few times. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8})
    void itIsTheGradientOfTheWholeBatch(int count) {
        PairedMean mean = new PairedMean(count);
        List<ShardGradient> shards = shards(count);
        for (int k = 0; k < count; k++) {
            mean.add(k, shards.get(k));
        }
        ShardGradient batch = of(0, count * (count + 1) / 2);
        assertEquals(batch.samples(), mean.result().samples());
        Matrix difference = mean.result().values().minus(batch.values()).map(Math::abs);
        assertEquals(0, difference.maxColumns().get(0, 0), 1e-14);
    }

    @Test
    void itArrivesAsItWasSent() throws Exception {
        PairedMean mean = new PairedMean(2).add(1, of(0, 4));
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        new ObjectOutputStream(sent).writeObject(mean);
        Object came =
                new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray())).readObject();
        Matrix whole =
                new PairedMean(2).add(0, of(4, 9)).merge((PairedMean) came).result().values();
        assertEquals(of(4, 9).mean(of(0, 4)).values(), whole);
    }

    @Test
    void aMissingShardIsNotReplacedByNothing() {
        PairedMean mean = new PairedMean(3).add(0, of(0, 4)).add(2, of(4, 5));
        assertThrows(IllegalStateException.class, mean::result);
        assertThrows(IndexOutOfBoundsException.class, () -> mean.add(3, of(0, 1)));
        assertThrows(IllegalArgumentException.class, () -> new PairedMean(0));
    }
}
