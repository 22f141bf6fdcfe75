package backprop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.function.Compose;
import backprop.function.Plus1;
import backprop.function.Square;
import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GraphTest {

    @Test
    void valuesAndGradientsAreThoseOfTheFunctions() {
        assertEquals(
                "graph of Plus1, Square; values: x = 3 → u = 4 → y = 16; gradients back to the input:"
                        + " dy/dx = 8 ← dy/du = 8 ← dy/dy = 1",
                Graph.run(3, new Plus1(), new Square()).toString());
    }

    @Test
    void forwardShowsNoGradients() {
        assertEquals(
                "graph of Plus1, Square; values: x = 3 → u = 4 → y = 16",
                Graph.forward(3, new Plus1(), new Square()).toString());
    }

    /** By hand: x² + (x+1) at 3 is 9 + 4, and its derivative 2·3 + 1. */
    @Test
    void gradientsOfTwoPathsMeetAndAddUp() {
        assertEquals(
                "graph of two paths: x = 3 through Square and Plus1; values: 9 + 4 = 13; gradients"
                        + " meet at x: 6 + 1 = 7",
                Graph.twoPaths(3, new Square(), new Plus1()).toString());
    }

    @Test
    void oneObjectOnBothPathsIsRefused() {
        Square square = new Square();
        refused("both paths are the same object", () -> Graph.twoPaths(3, square, square));
        refused("lower is null", () -> Graph.twoPaths(3, square, null));
    }

    @Test
    void boxesNameTheLocalDerivative() {
        var run = ScalarRun.forward(3, List.of(new Plus1(), new Square())).backward();
        assertEquals("× du/dx = 1", run.boxes().get(0).slope());
        assertEquals("× dy/du = 8", run.boxes().get(1).slope());
    }

    @Test
    void slopeBehindAGradientOfZeroIsNotInvented() {
        var run = ScalarRun.forward(0, List.of(new Plus1(), new Square(), new Square())).backward();
        assertEquals("× dv/du = 2", run.boxes().get(1).slope());
        var flat = ScalarRun.forward(-1, List.of(new Plus1(), new Square())).backward();
        assertEquals("× dy/du = 0", flat.boxes().get(1).slope());
        assertEquals("", flat.boxes().get(0).slope());
    }

    @Test
    void compositionIsShownByItsParts() {
        assertEquals(
                Graph.run(3, new Plus1(), new Square()).toString(),
                Graph.run(3, new Compose(new Plus1(), new Square())).toString());
    }

    @Test
    void networkIsShownByItsShapes() {
        Random random = new Random(1);
        Linear first = new Linear(5, 32, random);
        NeuralNetwork nn = new NeuralNetwork(first, new ReLU(), new Linear(32, 10, random));
        Figure figure = Graph.run(Matrix.zeros(1, 5), Matrix.zeros(1, 10), nn);
        assertTrue(figure.toString().contains("values: 1×5 → 1×32 → 1×32 → 1×10; "), figure + "");
    }

    @Test
    void equationShowsShapes() {
        assertEquals(
                "shapes: Y (1×3) = X (1×2) · W (2×3)",
                MatrixEquation.of(
                                "Y = X · W",
                                Matrix.zeros(1, 3),
                                Matrix.zeros(1, 2),
                                Matrix.zeros(2, 3))
                        .toString());
    }

    @Test
    void badInputIsRefused() {
        refused("no function", () -> Graph.run(3));
        refused("no function", () -> Graph.forward(3));
        Matrix x = Matrix.zeros(1, 2);
        refused("names 2 matrices, but 1 came", () -> MatrixEquation.of("a = b", x));
        refused("names 1 matrices, but 2 came", () -> MatrixEquation.of("a", x, x));
        refused("does not fit", () -> MatrixEquation.of("y = x · x", x, x, x));
    }

    private static void refused(String part, Runnable call) {
        var e = assertThrows(IllegalArgumentException.class, call::run);
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }
}
