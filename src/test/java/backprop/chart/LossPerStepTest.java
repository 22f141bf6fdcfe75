package backprop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class LossPerStepTest {

    @Test
    void spikeLeavesNothingBehind() {
        assertEquals(
                "loss: a from 1.0e+17 to 1 over 4 steps",
                LossPerStep.of("a", 1e17, 3, 2, 1).toString());
        double[] many = new double[500];
        Arrays.fill(many, 2);
        many[100] = 1e17;
        assertEquals("loss: a from 2 to 2 over 500 steps", LossPerStep.of("a", many).toString());
    }

    @Test
    void meanCoversTheLatestSteps() {
        double[] jumping = new double[200]; // the mean of the latest 200 / 50 = 4 steps
        Arrays.setAll(jumping, i -> 400 - 2 * i + (i % 2 == 0 ? 3 : -3));
        assertEquals(
                "loss: a from 397 to 5 over 200 steps", LossPerStep.of("a", jumping).toString());
    }

    @Test
    void lossesThatNeverRiseAreShownAsTheyAre() {
        double[] falling = new double[200];
        Arrays.setAll(falling, i -> 400 - 2 * i);
        assertEquals(
                "loss: a from 400 to 2 over 200 steps", LossPerStep.of("a", falling).toString());
    }

    @Test
    void brokenTrainingIsDrawnAndNamed() {
        for (double bad : List.of(Double.NaN, 1 / 0.0, -1 / 0.0)) {
            String text = LossPerStep.of("a", 3, 2, bad, 1).toString();
            assertEquals("loss: a from 3 to 1 over 4 steps, not a finite number at step 3", text);
        }
        assertEquals(
                "loss: a is NaN at the only step, not a finite number at step 1",
                drawn(LossPerStep.of("a", Double.NaN)).toString());
    }

    @Test
    void onePointIsAPoint() {
        assertEquals("loss: a is 3 at the only step", drawn(LossPerStep.of("a", 3)).toString());
    }

    @Test
    void largestNumbersDoNotBecomeInfinite() {
        double[] huge = new double[300];
        Arrays.fill(huge, 1e308);
        assertEquals(
                "loss: a from 1.0e+308 to 1.0e+308 over 300 steps",
                drawn(LossPerStep.of("a", huge)).toString());
        drawn(LossPerStep.of("a", Double.MAX_VALUE, 1, -Double.MAX_VALUE));
        drawn(LossPerStep.of("a", Double.MIN_VALUE, 0));
    }

    @Test
    void negativeLossesAreInsideOfTheAxes() {
        assertTrue(blue(LossPerStep.of("a", -1, -5, -9)) > 500, "no line");
    }

    @Test
    void noLossIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> LossPerStep.of("none"));
    }

    private static Figure drawn(Figure figure) {
        assertTrue(count(figure, rgb -> rgb != 0xFFFFFFFF) > 1000, figure + " has no ink");
        return figure;
    }

    /** The pixels of the first line. */
    private static long blue(Figure f) {
        return count(f, rgb -> rgb == 0xFF0072B2);
    }

    private static long count(Figure f, IntPredicate wanted) {
        int[] pixels = f.getRGB(0, 0, f.getWidth(), f.getHeight(), null, 0, f.getWidth());
        return Arrays.stream(pixels).filter(wanted).count();
    }
}
