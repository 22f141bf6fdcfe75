package backprop.layer;

import static backprop.Plain.assertForwardFirst;
import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.matrix.Matrix;
import backprop.network.GradientCheck;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The layers that squeeze numbers into a range. */
class SquashingTest {

    static Stream<Layer> layers() {
        return Stream.of(new Sigmoid(), new Tanh());
    }

    @ParameterizedTest
    @MethodSource("layers")
    void backwardMatchesNumericalGradient(Layer layer) {
        Matrix x = Matrix.randn(4, 3, new Random(0)).times(2);
        GradientCheck check = GradientCheck.of(layer, x, new Random(1));
        assertTrue(check.passed(), check.toString()); // its limit is 1e-7
    }

    @Test
    void sigmoidOfKnownNumbers() {
        Matrix y = new Sigmoid().forward(Matrix.row(0, Math.log(3), -Math.log(3)));
        assertEquals(0.5, y.get(0, 0));
        assertEquals(0.75, y.get(0, 1), 1e-15); // one rounding each of exp, +, /
        assertEquals(0.25, y.get(0, 2), 1e-15);
    }

    @Test
    void tanhIsASigmoidStretched() {
        Matrix x = Matrix.randn(2, 5, new Random(2));
        Matrix tanh = new Tanh().forward(x);
        Matrix stretched = new Sigmoid().forward(x.times(2)).times(2).map(v -> v - 1);
        double most = 0;
        for (double difference : tanh.minus(stretched).toArray()) {
            most = Math.max(most, Math.abs(difference));
        }
        assertEquals(0, most, 1e-15); // a few roundings of numbers up to 1
    }

    @Test
    void theSteepestSlopesAreAtZero() {
        Sigmoid sigmoid = new Sigmoid();
        sigmoid.forward(Matrix.row(0));
        assertEquals(Matrix.row(0.25), sigmoid.backward(Matrix.row(1)));
        Tanh tanh = new Tanh();
        tanh.forward(Matrix.row(0));
        assertEquals(Matrix.row(1), tanh.backward(Matrix.row(1)));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void farOutTheyAreFlatAndStayNumbers(Layer layer) {
        Matrix y = layer.forward(Matrix.row(1000, -1000, Double.POSITIVE_INFINITY));
        assertTrue(y.isFinite());
        assertEquals(Matrix.row(0, 0, 0), layer.backward(Matrix.row(1, 1, 1)));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void argumentsStayAsTheyAreAndNothingIsLearned(Layer layer) {
        Matrix x = Matrix.row(-1, 1);
        Matrix d = Matrix.row(2, 2);
        layer.forward(x);
        layer.backward(d).setInPlace(0, 1, 99);
        assertEquals(Matrix.row(-1, 1), x);
        assertEquals(Matrix.row(2, 2), d);
        assertEquals(List.of(), layer.parameters());
    }

    @ParameterizedTest
    @MethodSource("layers")
    void errorsTeach(Layer layer) {
        assertForwardFirst(layer.toString(), () -> layer.backward(Matrix.row(1)));
        layer.forward(Matrix.row(-1, 1));
        assertRefused(
                layer + ".backward: d is 2×1, but 1×2 is needed (like forward's output y)",
                () -> layer.backward(Matrix.zeros(2, 1)));
        assertRefused(layer + ".forward: x is null; was it never set?", () -> layer.forward(null));
    }
}
