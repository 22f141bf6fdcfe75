package backprop.optimizer;

import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.layer.Linear;
import backprop.layer.Parameter;
import backprop.matrix.Matrix;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SgdTest {

    @Test
    void aStepGoesAgainstTheGradientOfEveryParameter() {
        Parameter p = new Parameter(Matrix.row(1, 2));
        Parameter q = new Parameter(Matrix.row(3));
        p.gradient = Matrix.row(10, -10);
        q.gradient = Matrix.row(1);
        new Sgd(0.5).step(List.of(p, q));
        assertEquals(Matrix.row(-4, 7), p.value);
        assertEquals(Matrix.row(2.5), q.value);
    }

    @Test
    void itDoesWhatUpdateDoes() {
        Linear a = new Linear(3, 2, new Random(1));
        Linear b = new Linear(3, 2, new Random(1));
        for (Linear linear : List.of(a, b)) {
            linear.forward(Matrix.row(1, 2, 3));
            linear.backward(Matrix.row(4, 5));
        }
        a.update(0.1);
        new Sgd(0.1).step(b.parameters());
        assertEquals(a.w.value, b.w.value);
        assertEquals(a.b.value, b.b.value);
    }

    @Test
    void theLearningRateIsAPositiveNumber() {
        for (double rate : new double[] {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused(
                    "Sgd: the learning rate is %s, but a finite number above 0 is needed (try 0.1)"
                            .formatted(rate),
                    () -> new Sgd(rate));
        }
        assertEquals("Sgd(0.1)", new Sgd(0.1).toString());
    }
}
