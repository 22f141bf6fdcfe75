package backprop.data;

import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.matrix.Matrix;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomShiftsTest {

    private final Images images = images();

    /** One image of 5×5 with a single white pixel in the middle, and one with all of them white. */
    private static Images images() {
        int[] pixels = new int[50];
        pixels[12] = 255;
        Arrays.fill(pixels, 25, 50, 255);
        return Images.of(
                file("images", new int[] {2, 5, 5}, pixels),
                file("labels", new int[] {2}, 3, 7),
                10);
    }

    private static IdxFile file(String name, int[] dimensions, int... content) {
        try {
            byte[] bytes = IdxFileTest.idx(dimensions, content);
            return IdxFile.read(new ByteArrayInputStream(bytes), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int place(Matrix row) {
        return row.argmax(0);
    }

    @Test
    void aPixelComesToEachOfTheNinePlacesAroundIt() {
        Dataset shifts = new RandomShifts(images, 1, new Random(0));
        Set<Integer> places = new HashSet<>();
        for (int i = 0; i < 200; i++) { // each is missed with probability (8/9)^200 < 1e-10
            Matrix x = shifts.x(0);
            assertEquals(1, x.sum());
            places.add(place(x));
        }
        assertEquals(Set.of(6, 7, 8, 11, 12, 13, 16, 17, 18), places);
    }

    @Test
    void whatLeavesTheImageIsGoneAndWhatComesInIsBackground() {
        Dataset shifts = new RandomShifts(images, 2, new Random(1));
        Set<Double> sums = new HashSet<>();
        for (int i = 0; i < 300; i++) { // the rarest sum, 25, comes once in 25
            sums.add(shifts.x(1).sum());
        }
        assertEquals(Set.of(25.0, 20.0, 16.0, 15.0, 12.0, 9.0), sums);
    }

    @Test
    void eachImageOfABatchMovesByItself() {
        Dataset shifts = new RandomShifts(images, 1, new Random(2));
        Matrix x = shifts.x(0, 0, 0, 0, 0, 0);
        Set<Integer> places = new HashSet<>();
        for (int i = 0; i < 6; i++) {
            places.add(x.argmax(i));
        }
        assertTrue(places.size() > 1, "six equal moves have the probability 9^-5");
    }

    @Test
    void byNoPixelAtAllItIsTheImageItself() {
        assertEquals(images.x(0, 1), new RandomShifts(images, 0, new Random(3)).x(0, 1));
    }

    @Test
    void allElseIsAsBefore() {
        Dataset shifts = new RandomShifts(images, 1, new Random(4));
        assertEquals(2, shifts.size());
        assertEquals(25, shifts.features());
        assertEquals(10, shifts.classes());
        assertEquals(7, shifts.label(1));
        assertEquals(images.t(1, 0), shifts.t(1, 0));
        assertEquals("2 images of 5×5, labels 0–9, moved by up to 1 pixels", shifts.toString());
    }

    @Test
    void whatIsMissingOrNegativeIsRefused() {
        assertRefused(
                "RandomShifts: most is -1 pixels, but it must not be negative",
                () -> new RandomShifts(images, -1, new Random(0)));
        assertRefused(
                "RandomShifts.new: images is null; was it never set?",
                () -> new RandomShifts(null, 1, new Random(0)));
    }
}
