package backprop.data;

import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.matrix.Matrix;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static void fails(Matrix x, int[] labels, String... parts) {
        var e = assertThrows(IllegalArgumentException.class, () -> new Samples(x, labels, 2));
        for (String part : parts) {
            assertTrue(e.getMessage().contains(part), e.getMessage());
        }
    }

    @Test
    void xorIsOneWhereExactlyOneFeatureIs() {
        Samples xor = ToyData.xor();
        for (int i = 0; i < xor.size(); i++) {
            Matrix x = xor.x(i);
            assertEquals(x.get(0, 0) != x.get(0, 1) ? 1 : 0, xor.label(i));
        }
        assertEquals("4 samples of 2 features, labels 0–1", xor.toString());
    }

    @Test
    void circlesAreTwoRingsOfTheRadiiThatTheySay() {
        Samples circles = ToyData.circles(200, new Random(1));
        assertEquals(circles.x(), ToyData.circles(200, new Random(1)).x());
        assertEquals("400 samples of 2 features, labels 0–1", circles.toString());
        double[] sums = new double[2];
        for (int i = 0; i < 400; i++) {
            Matrix x = circles.x(i);
            sums[circles.label(i)] += Math.sqrt(x.times(x).sum());
        }
        // The mean of 200 radii with standard deviation 0.1 errs by 0.007; 0.04 is over five times.
        assertEquals(0.4, sums[0] / 200, 0.04);
        assertEquals(1, sums[1] / 200, 0.04);
    }

    @Test
    void circlesRefuseWhatTheyCannotDraw() {
        assertThrows(IllegalArgumentException.class, () -> ToyData.circles(1, new Random(0)));
        assertThrows(IllegalArgumentException.class, () -> ToyData.circles(5, null));
    }

    @Test
    void spiralIsTheSameForTheSameSeedAndStaysInTheUnitCircle() {
        Samples spiral = ToyData.spiral(50, 3, new Random(1));
        assertEquals(spiral.x(), ToyData.spiral(50, 3, new Random(1)).x());
        assertEquals(150, spiral.size());
        for (int i = 0; i < spiral.size(); i++) {
            assertEquals(i / 50, spiral.label(i));
            Matrix x = spiral.x(i);
            // The radius is (i mod n) / (n − 1); 1e-12 is room for rounding.
            assertEquals(i % 50 / 49.0, Math.hypot(x.get(0, 0), x.get(0, 1)), 1e-12);
        }
    }

    @Test
    void spiralNeedsTwoSamplesPerArm() {
        var e =
                assertThrows(
                        IllegalArgumentException.class, () -> ToyData.spiral(1, 3, new Random(0)));
        assertTrue(e.getMessage().contains("1 samples in each of 3 classes"), e.getMessage());
    }

    @Test
    void aSpiralOfMoreSamplesThanAnArrayHoldsIsRefused() {
        for (int[] wrong : new int[][] {{65536, 65536}, {2, Integer.MAX_VALUE}, {46341, 46341}}) {
            var e =
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> ToyData.spiral(wrong[0], wrong[1], new Random(0)));
            assertTrue(e.getMessage().contains("10000000 in all are the most"), e.getMessage());
        }
    }

    @Test
    void featuresThatAreNotFiniteAreNamedWithTheirPlace() {
        int[] labels = {0, 1};
        Matrix nan = Matrix.of(new double[][] {{1, 2}, {3, Double.NaN}});
        Matrix infinite = Matrix.of(new double[][] {{Double.NEGATIVE_INFINITY, 2}, {3, 4}});
        fails(nan, labels, "NaN in row 1, column 1");
        fails(infinite, labels, "-Infinity in row 0, column 0");
    }

    @Test
    void labelsMustBeInRangeAndAsManyAsRows() {
        fails(Matrix.zeros(2, 1), new int[] {0, 2}, "sample 1", "label 2", "0 to 1");
        fails(Matrix.zeros(2, 1), new int[] {-1, 0}, "sample 0", "label -1");
        fails(Matrix.zeros(2, 1), new int[] {0}, "2 rows", "1 labels");
    }

    @Test
    void laterChangesOfTheArgumentsChangeNothing() {
        Matrix x = Matrix.row(1, 2);
        int[] labels = {1};
        Samples samples = new Samples(x, labels, 2);
        x.setInPlace(0, 0, 99);
        labels[0] = 0;
        samples.x().setInPlace(0, 1, 99);
        assertEquals(Matrix.row(1, 2), samples.x());
        assertEquals(1, samples.label(0));
    }

    @Test
    void firstSamplesAreAViewWithABound() {
        Dataset first = ToyData.xor().first(3);
        assertEquals(3, first.size());
        assertEquals(2, first.features());
        assertEquals(2, first.classes());
        assertEquals(3, first.t().rows());
        assertThrows(IndexOutOfBoundsException.class, () -> first.x(3));
        assertThrows(IndexOutOfBoundsException.class, () -> first.t(3));
        var e = assertThrows(IllegalArgumentException.class, () -> ToyData.xor().first(5));
        assertTrue(e.getMessage().contains("5 samples asked for"), e.getMessage());
    }

    @Test
    void classMeansAverageTheSamplesOfEachClass() {
        Matrix x = Matrix.of(new double[][] {{1, 0}, {5, 5}, {3, 4}});
        Samples samples = new Samples(x, new int[] {0, 1, 0}, 2);
        assertEquals(Matrix.of(new double[][] {{2, 2}, {5, 5}}), samples.classMeans());
    }

    @Test
    void classMeansUseEverySampleOfManyBatches() {
        Samples spiral = ToyData.spiral(333, 3, new Random(1));
        Matrix means = spiral.classMeans();
        for (int c = 0; c < 3; c++) {
            double sum = 0;
            for (int i = 333 * c; i < 333 * (c + 1); i++) {
                sum += spiral.x(i).get(0, 1);
            }
            // Sums of 333 numbers below 1 in two orders: 1e-12 is room for rounding.
            assertEquals(sum / 333, means.get(c, 1), 1e-12);
        }
    }

    @Test
    void aClassWithoutSamplesHasNoMean() {
        assertRefused(
                "Dataset.classMeans: there is no sample of class 1, so it has no mean",
                () -> new Samples(Matrix.row(1, 2), new int[] {0}, 2).classMeans());
    }
}
