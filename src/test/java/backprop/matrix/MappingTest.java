package backprop.matrix;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Whichever loop a function gets, its values are the same to the last bit. */
class MappingTest {

    /** Enough for a loop to be chosen, and the numbers at which functions go wrong. */
    private static double[] numbers(long seed) {
        var special =
                DoubleStream.of(
                        0.0,
                        -0.0,
                        Double.NaN,
                        Double.MIN_VALUE,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY);
        return DoubleStream.concat(special, new Random(seed).doubles(2000, -1, 1)).toArray();
    }

    private static void assertSameEachTime(DoubleUnaryOperator f) {
        for (int time = 0; time < 3; time++) {
            double[] from = numbers(time);
            double[] expected = new double[from.length];
            for (int k = 0; k < from.length; k++) {
                expected[k] = f.applyAsDouble(from[k]);
            }
            assertArrayEquals(expected, Mapping.map(f, from));
        }
    }

    @Test
    void aStepIsTheSameInEitherLoop() {
        assertSameEachTime(v -> v > 0 ? 1 : 0);
        assertSameEachTime(v -> v > 0 ? 1 : 0.01);
        assertSameEachTime(v -> v < 0 ? -0.0 : Double.MIN_VALUE);
        assertSameEachTime(v -> v > 0 ? Double.NaN : Double.POSITIVE_INFINITY);
    }

    @Test
    void anyOtherFunctionIsTheSameEachTime() {
        assertSameEachTime(v -> 1);
        assertSameEachTime(v -> v * 3);
        assertSameEachTime(v -> Math.max(0, v));
        assertSameEachTime(v -> v > 0.5 ? 2 : v > 0 ? 1 : 0);
    }

    @Test
    void aFunctionThatLooksLikeAStepAtFirstIsRightLater() {
        DoubleUnaryOperator f = v -> v > 10 ? v : v > 0 ? 1 : 0;
        Mapping.map(f, new Random(0).doubles(2000, -1, 1).toArray());
        double[] later = {-1, 0.5, 11, Math.PI * 10};
        assertArrayEquals(new double[] {0, 1, 11, Math.PI * 10}, Mapping.map(f, later));
    }

    @Test
    void anEmptyArrayAndAShortOneDecideNothing() {
        DoubleUnaryOperator f = v -> v > 0 ? 1 : 0;
        assertArrayEquals(new double[0], Mapping.map(f, new double[0]));
        assertArrayEquals(new double[] {1, 0}, Mapping.map(f, new double[] {2, -2}));
        assertSameEachTime(f);
    }
}
