package backprop.loss;

import static backprop.Plain.ROUNDING;
import static backprop.Plain.assertForwardFirst;
import static backprop.Plain.assertNear;
import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.matrix.Matrix;
import org.junit.jupiter.api.Test;

class RSSTest {

    private final RSS rss = new RSS();
    private final Matrix y = Matrix.row(1, 2, 3);
    private final Matrix t = Matrix.row(0, 2, 5);

    @Test
    void oneSampleIsHalfTheSumOfSquares() {
        assertEquals((1 * 1 + 0 + 2 * 2) / 2.0, rss.forward(y, t));
        assertEquals(Matrix.row(1, 0, -2), rss.backward(), "y − t");
    }

    @Test
    void identicalSamplesHaveTheSameLossAndAnNthOfTheGradient() {
        double one = rss.forward(y, t);
        Matrix gradient = rss.backward();
        assertEquals(one, rss.forward(y.rowsAt(0, 0, 0, 0, 0), t.rowsAt(0, 0, 0, 0, 0)), ROUNDING);
        assertNear(gradient.times(0.2).rowsAt(0, 0, 0, 0, 0), rss.backward(), ROUNDING);
    }

    @Test
    void noMistakeIsNoLoss() {
        assertEquals(0, rss.forward(t, t));
        assertEquals(Matrix.zeros(1, 3), rss.backward());
    }

    @Test
    void argumentsStayAndMayChangeAfterwards() {
        Matrix mine = Matrix.row(1, 2, 3);
        rss.forward(mine, t);
        mine.setInPlace(0, 0, 99);
        assertEquals(Matrix.row(1, 0, -2), rss.backward());
        rss.backward().setInPlace(0, 0, 99);
        assertEquals(Matrix.row(1, 0, -2), rss.backward());
    }

    @Test
    void notANumberIsNotHidden() {
        assertTrue(Double.isNaN(rss.forward(Matrix.row(Double.NaN, 1), Matrix.row(1, 1))));
    }

    @Test
    void wrongArgumentsAreRefusedAndTheKeptOnesStay() {
        rss.forward(y, t);
        assertRefused(
                "RSS.forward: t is 1×2, but 1×3 is needed (like y)",
                () -> rss.forward(y, Matrix.row(1, 2)));
        assertRefused(
                "RSS.forward: t is 2×3, but 1×3 is needed (like y)",
                () -> rss.forward(y, t.rowsAt(0, 0)));
        assertRefused(
                "RSS.forward: t is 1×3, but 2×3 is needed (like y)",
                () -> rss.forward(y.rowsAt(0, 0), t));
        assertRefused("RSS.forward: y is null; was it never set?", () -> rss.forward(null, t));
        assertRefused("RSS.forward: t is null; was it never set?", () -> rss.forward(y, null));
        assertEquals(Matrix.row(1, 0, -2), rss.backward());
    }

    @Test
    void backwardBeforeForwardIsRefused() {
        assertForwardFirst("RSS", rss::backward);
    }
}
