package backprop.chart;

import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** By hand, from chapter 01: y = (3x)² at x = 5 has the rates 3 and 30. */
class GearsTest {

    @Test
    void theLastGearTurnsAsFarAsAllRatesMultiplied() {
        assertEquals(
                "gears: notches turned: x by 1, u by 3, y by 90; 3 × 30 = 90",
                Gears.of(3, 30).toString());
        assertEquals(
                "gears: notches turned: x by 1, u by 0.5, v by 2, y by 5; 0.5 × 4 × 2.5 = 5",
                Gears.of(0.5, 4, 2.5).toString());
        assertEquals("gears: notches turned: x by 1, y by 2; 2 = 2", Gears.of(2).toString());
    }

    /** The area that the hand has passed over is of one colour, so it can be counted. */
    @Test
    void whatAHandHasPassedOverGrowsByTheRate() {
        Figure gears = Gears.of(3, 4);
        double[] turned = new double[3];
        for (int x = 0; x < gears.getWidth(); x++) {
            for (int y = 0; y < gears.getHeight(); y++) {
                boolean passed = gears.getRGB(x, y) == 0xFFF6C9A0;
                turned[3 * x / gears.getWidth()] += passed ? 1 : 0;
            }
        }
        // The hands cover a part of what is narrow, hence the wide limits.
        assertTrue(turned[0] > 0, "x");
        assertEquals(3, turned[1] / turned[0], 0.6);
        assertEquals(4, turned[2] / turned[1], 0.4);
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        assertRefused("Gears.of: 0 rates came, but it takes 1 to 3", () -> Gears.of());
        assertRefused("Gears.of: 4 rates came, but it takes 1 to 3", () -> Gears.of(1, 1, 1, 1));
        assertRefused(
                "Gears.of: rate 2 is 0.0, but it must be a number above 0", () -> Gears.of(2, 0));
        assertRefused(
                "Gears.of: dial 3 would turn by 200 notches, but a dial has room for 120",
                () -> Gears.of(10, 20));
    }
}
