package backprop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Samples;
import backprop.data.ToyData;
import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecisionBoundaryTest {

    private final Samples xor = ToyData.xor();

    /** Class 1 where the first feature is above one half. */
    private static Layer right(double sure) {
        return new Linear(Matrix.of(new double[][] {{0, sure}, {0, 0}}), Matrix.row(sure / 2, 0));
    }

    private static int at(Figure figure, double right, double up) {
        return figure.getRGB((int) (right * figure.getWidth()), (int) (up * figure.getHeight()));
    }

    @Test
    void eachPlaceHasTheColourOfTheClassThatWinsThere() {
        DecisionBoundary figure = DecisionBoundary.of("", right(20), xor);
        int left = at(figure, 0.3, 0.4);
        int right = at(figure, 0.8, 0.4);
        assertTrue(blue(left) > red(left), "class 0 is blue");
        assertTrue(red(right) > blue(right), "class 1 is vermillion");
    }

    private static int red(int rgb) {
        return rgb >> 16 & 0xFF;
    }

    private static int blue(int rgb) {
        return rgb & 0xFF;
    }

    @Test
    void whereNoClassWinsItIsGrey() {
        DecisionBoundary figure = DecisionBoundary.of("", right(0), xor);
        int place = at(figure, 0.3, 0.4);
        assertEquals(red(place), blue(place));
    }

    @Test
    void saysHowManyAreRight() {
        DecisionBoundary figure =
                DecisionBoundary.of("a", right(1), xor).panel("b", right(1)).panel("c", right(0));
        assertEquals(
                "decision boundary: a 50.0% right, b 50.0% right, c 50.0% right",
                figure.toString());
    }

    @Test
    void keepsShowingWhatTheNetworkSaidThen() {
        Linear network = (Linear) right(20);
        DecisionBoundary figure = DecisionBoundary.of("", network, xor);
        network.w.value.setInPlace(0, 1, -20);
        assertTrue(red(at(figure, 0.8, 0.4)) > blue(at(figure, 0.8, 0.4)));
    }

    /** Two outputs behind units that bend where x1 is 0.5, all of them. */
    private static NeuralNetwork bendingAtOneHalf(int units) {
        Matrix w = Matrix.of(new double[units], new double[units]);
        Matrix b = Matrix.zeros(1, units);
        for (int k = 0; k < units; k++) {
            w.setInPlace(0, k, k % 2 == 0 ? 2 : -4);
            b.setInPlace(0, k, k % 2 == 0 ? -1 : 2);
        }
        return new NeuralNetwork(new Linear(w, b), new ReLU(), new Linear(units, 2, new Random(0)));
    }

    @Test
    void unitsThatBendAtTheSamePlaceHaveOneLine() {
        assertEquals(
                "decision boundary: a 50.0% right (bends: 1), b 50.0% right (bends: 0)",
                DecisionBoundary.of("a", bendingAtOneHalf(5), xor)
                        .panel("b", right(0))
                        .bends()
                        .toString());
    }

    @Test
    void unitThatBendsOutsideOrNowhereHasNoLine() {
        NeuralNetwork network = bendingAtOneHalf(3);
        Linear first = (Linear) network.layers().get(0);
        first.b.value.setInPlace(0, 0, -9);
        first.w.value.setInPlace(0, 1, 0);
        assertTrue(DecisionBoundary.of("", network, xor).bends().toString().endsWith("(bends: 1)"));
    }

    @Test
    void bendIsDrawnWhereItIs() {
        DecisionBoundary plain = DecisionBoundary.of("", bendingAtOneHalf(2), xor);
        Figure bent = plain.bends();
        int middle = bent.getWidth() * (44 + 200) / (44 + 400 + 14); // of the plane, in pixels
        for (int y = bent.getHeight() / 4; y < bent.getHeight() / 2; y++) {
            for (int x = bent.getWidth() / 3; x < bent.getWidth() * 2 / 3; x++) {
                boolean same = plain.getRGB(x, y) == bent.getRGB(x, y);
                assertTrue(same || Math.abs(x - middle) < 4, "ink at " + x + ", " + y);
            }
        }
    }

    @Test
    void errorsTeach() {
        Layer three = new Linear(2, 3, new Random(0));
        assertSays(
                "DecisionBoundary.of: the network gives 3 outputs, but there are 2 classes",
                () -> DecisionBoundary.of("", three, xor));
        Samples wide = new Samples(Matrix.zeros(2, 3), new int[] {0, 1}, 2);
        assertSays(
                "DecisionBoundary.of: the data have 3 features and 2 classes",
                () -> DecisionBoundary.of("", three, wide));
        assertSays("DecisionBoundary.of: data is null", () -> DecisionBoundary.of("", three, null));
        assertSays(
                "DecisionBoundary.of: network is null", () -> DecisionBoundary.of("", null, xor));
        DecisionBoundary one = DecisionBoundary.of("", right(1), xor);
        DecisionBoundary four = one.panel("", right(1)).panel("", right(1)).panel("", right(1));
        assertSays("DecisionBoundary.panel: there are 4 already", () -> four.panel("", right(1)));
    }

    private static void assertSays(String text, Runnable bad) {
        String said = assertThrows(IllegalArgumentException.class, bad::run).getMessage();
        assertTrue(said.startsWith(text), said);
    }
}
