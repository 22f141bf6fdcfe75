package backprop.chart.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LossLevelsTest {

    @Test
    void everyLevelBeginsAtARoundNumber() {
        double[][] ranges = {{0, 36.5}, {0.003, 0.87}, {-4, 2000}, {0, 1e-6}};
        for (double[] range : ranges) {
            LossLevels levels = new LossLevels(range[0], range[1]);
            for (int level = 1; level < levels.count(); level++) {
                String text = Text.number(levels.bottom(level));
                double shown = Double.parseDouble(text);
                assertEquals(shown, levels.bottom(level), 1e-9 * Math.abs(shown), text);
            }
        }
    }

    @Test
    void higherIsNeverALowerLevel() {
        LossLevels levels = new LossLevels(-1, 7);
        int before = 0;
        for (double height = -1; height <= 7; height += 0.01) {
            int level = levels.level(height);
            assertTrue(level >= before && level < levels.count(), height + ": " + level);
            before = level;
        }
        assertEquals(-1, levels.level(Double.NaN));
        assertEquals(-1, levels.level(Double.POSITIVE_INFINITY));
    }

    @Test
    void flatLandscapeHasOneLevel() {
        LossLevels levels = new LossLevels(3, 3);
        assertTrue(levels.level(3) >= 0);
    }
}
