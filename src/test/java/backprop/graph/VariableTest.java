package backprop.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.layer.Layer;
import backprop.matrix.Matrix;
import backprop.network.GradientCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class VariableTest {

    private final List<Runnable> tape = new ArrayList<>();

    /** What is made of one variable, as a layer that can be checked. */
    private static final class Made implements Layer {

        private final BiFunction<Variable, List<Runnable>, Variable> f;
        private Variable x;
        private Variable y;

        Made(BiFunction<Variable, List<Runnable>, Variable> f) {
            this.f = f;
        }

        @Override
        public Matrix forward(Matrix input) {
            List<Runnable> own = new ArrayList<>();
            x = new Variable(input, own);
            y = f.apply(x, own);
            return y.value;
        }

        @Override
        public Matrix backward(Matrix d) {
            y.backward(d);
            return x.gradient;
        }
    }

    private static void assertGradient(
            BiFunction<Variable, List<Runnable>, Variable> f, int rows, int columns) {
        Matrix x = Matrix.randn(rows, columns, new Random(0));
        GradientCheck check = GradientCheck.of(new Made(f), x, new Random(1));
        assertTrue(check.passed(), check.toString()); // its limit is 1e-7
    }

    private static Variable constant(int rows, int columns, List<Runnable> tape) {
        return new Variable(Matrix.randn(rows, columns, new Random(2)), tape);
    }

    @Test
    void everyOperationPassesTheGradientCheck() {
        assertGradient((v, own) -> v.dot(constant(3, 2, own)), 4, 3);
        assertGradient((v, own) -> v.plus(constant(1, 3, own)), 4, 3);
        assertGradient((v, own) -> v.relu(), 4, 3);
    }

    @Test
    void theRightFactorAndTheRowPassTheGradientCheck() {
        assertGradient((v, own) -> constant(4, 3, own).dot(v), 3, 2);
        assertGradient((v, own) -> constant(4, 3, own).plus(v), 1, 3);
    }

    @Test
    void aMatrixUsedTwicePassesTheGradientCheck() {
        assertGradient((v, own) -> v.dot(v).relu().dot(v), 3, 3);
    }

    @Test
    void errorsTeachAndLeaveTheTapeAsItWas() {
        Variable x = new Variable(Matrix.zeros(2, 3), tape);
        Variable w = new Variable(Matrix.zeros(2, 3), tape);
        assertThrows(IllegalArgumentException.class, () -> x.dot(w));
        assertThrows(IllegalArgumentException.class, () -> x.plus(w));
        assertThrows(IllegalArgumentException.class, () -> x.backward(Matrix.zeros(3, 2)));
        assertThrows(IllegalArgumentException.class, () -> x.dot(null));
        assertEquals(0, tape.size());
        assertEquals(Matrix.zeros(2, 3), x.gradient);
    }
}
