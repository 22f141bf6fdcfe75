package backprop.data;

import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.matrix.Matrix;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {

    /** Sample i has the feature i and the class i modulo 3. */
    private final Dataset ten =
            new Samples(
                    Matrix.row(0, 1, 2, 3, 4, 5, 6, 7, 8, 9).t(),
                    IntStream.range(0, 10).map(i -> i % 3).toArray(),
                    3);

    private static double[] features(Dataset data) {
        return data.x().toArray();
    }

    @Test
    void splitGivesEverySampleToExactlyOnePart() {
        for (int n = 1; n < 10; n++) {
            var parts = ten.shuffled(new Random(n)).split(n);
            assertEquals(n, parts.training().size());
            assertEquals(10 - n, parts.validation().size());
            double[] both =
                    IntStream.concat(ints(parts.training()), ints(parts.validation()))
                            .sorted()
                            .asDoubleStream()
                            .toArray();
            assertArrayEquals(features(ten), both);
        }
    }

    private static IntStream ints(Dataset data) {
        return Arrays.stream(features(data)).mapToInt(v -> (int) v);
    }

    @Test
    void splitKeepsTheOrder() {
        var parts = ten.split(7);
        assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5, 6}, features(parts.training()));
        assertArrayEquals(new double[] {7, 8, 9}, features(parts.validation()));
    }

    @Test
    void shuffledIsTheSameForTheSameSeedAndKeepsFeaturesWithTheirClass() {
        Dataset shuffled = ten.shuffled(new Random(1));
        assertArrayEquals(features(shuffled), features(ten.shuffled(new Random(1))));
        assertFalse(Arrays.equals(features(shuffled), features(ten)));
        assertFalse(Arrays.equals(features(shuffled), features(ten.shuffled(new Random(2)))));
        for (int i = 0; i < 10; i++) {
            int original = (int) shuffled.x(i).get(0, 0);
            assertEquals(original % 3, shuffled.label(i));
            assertEquals(1, shuffled.t(i).get(0, original % 3));
        }
    }

    @Test
    void everyOrderIsEquallyLikely() {
        Dataset three = ten.first(3);
        int[] seen = new int[21];
        Random random = new Random(0);
        for (int i = 0; i < 6000; i++) {
            double[] x = features(three.shuffled(random));
            seen[(int) (9 * x[0] + 3 * x[1] + x[2]) % 21]++;
        }
        // 1000 each are expected, with a standard deviation of 29; five of them are 145.
        int[] counts = Arrays.stream(seen).filter(n -> n > 0).toArray();
        assertEquals(6, counts.length);
        for (int count : counts) {
            assertEquals(1000, count, 145);
        }
    }

    @Test
    void partsOfPartsAreTheSamplesThatTheySay() {
        Dataset part = ten.at(9, 7, 7, 5).at(3, 0);
        assertArrayEquals(new double[] {5, 9}, features(part));
        assertEquals(2, part.label(0));
        assertEquals(3, part.classes());
        assertEquals("2 of 10 samples of 1 features, labels 0–2", part.toString());
    }

    @Test
    void aPartThatWouldBeEmptyIsRefused() {
        assertRefused(
                "Dataset.split: 10 of 10 samples for training leave none for validation; it must be"
                        + " 1 to 9",
                () -> ten.split(10));
        assertRefused(
                "Dataset.split: 0 of 10 samples for training leave nothing to train on; it must be"
                        + " 1 to 9",
                () -> ten.split(0));
        assertThrows(IllegalArgumentException.class, () -> ten.split(-1));
        assertThrows(IllegalArgumentException.class, () -> ten.split(Integer.MAX_VALUE));
        assertRefused(
                "Dataset.split: a data set of 1 sample cannot be cut in two",
                () -> ten.first(1).split(1));
        assertRefused(
                "Dataset.at: no sample is asked for, but at least 1 is needed", () -> ten.at());
        assertRefused(
                "Dataset.shuffled: random is null; was it never set?", () -> ten.shuffled(null));
    }

    @Test
    void aSampleThatIsNotThereIsNamedByEveryKindOfDataSet() {
        for (Dataset data : new Dataset[] {ten, ten.first(10), ten.shuffled(new Random(0))}) {
            for (int wrong : new int[] {-1, 10, Integer.MAX_VALUE}) {
                outside("there is no sample " + wrong, () -> data.label(wrong));
                outside("there is no sample " + wrong, () -> data.x(0, wrong));
                outside("there is no sample " + wrong, () -> data.t(wrong));
                outside("there is no sample " + wrong, () -> data.at(wrong));
            }
        }
    }

    private static void outside(String part, org.junit.jupiter.api.function.Executable call) {
        String message = assertThrows(IndexOutOfBoundsException.class, call).getMessage();
        assertTrue(message.contains(part) && message.contains("numbered 0 to 9"), message);
    }

    @Test
    void laterChangesOfTheNumbersChangeNothing() {
        int[] samples = {3, 4};
        Dataset part = ten.at(samples);
        samples[0] = 9;
        assertArrayEquals(new double[] {3, 4}, features(part));
    }
}
