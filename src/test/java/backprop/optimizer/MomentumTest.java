package backprop.optimizer;

import static backprop.Plain.assertNear;
import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.layer.Linear;
import backprop.layer.Parameter;
import backprop.matrix.Matrix;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MomentumTest {

    private static Parameter parameter(double value) {
        return new Parameter(Matrix.row(value));
    }

    private static double step(Optimizer optimizer, Parameter p, double gradient) {
        p.gradient = Matrix.row(gradient);
        optimizer.step(List.of(p));
        return p.value.get(0, 0);
    }

    /** All numbers are sums of powers of two, so nothing is rounded. */
    @Test
    void threeStepsWorkedByHand() {
        Parameter p = parameter(1);
        Momentum momentum = new Momentum(0.25, 0.5);
        assertEquals(0.5, step(momentum, p, 2), "v = 2, w = 1 − 0.25 · 2");
        assertEquals(0, step(momentum, p, 1), "v = 0.5 · 2 + 1 = 2, w = 0.5 − 0.25 · 2");
        assertEquals(0.75, step(momentum, p, -4), "v = 0.5 · 2 − 4 = −3, w = 0 + 0.25 · 3");
    }

    /**
     * The formula in PyTorch's documentation of SGD, with momentum 0.9 and lr 0.1: b₁ = g₁, then b
     * ← 0.9 b + g and θ ← θ − 0.1 b. For the gradients 1, −2, 0.5: b = 1, −1.1, −0.49. The
     * tolerance is rounding.
     */
    @Test
    void stepsAreThoseOfPyTorchsFormula() {
        Parameter p = parameter(0);
        Momentum momentum = new Momentum(0.1, 0.9);
        assertEquals(-0.1, step(momentum, p, 1), 1e-15);
        assertEquals(0.01, step(momentum, p, -2), 1e-15);
        assertEquals(0.059, step(momentum, p, 0.5), 1e-15);
    }

    @Test
    void aGradientThatStaysMakesStepsTenTimesAsLong() {
        Parameter p = parameter(0);
        Momentum momentum = new Momentum(0.1, 0.9);
        double before = 0;
        double length = 0;
        for (int i = 0; i < 400; i++) {
            double now = step(momentum, p, 1);
            length = before - now;
            before = now;
        }
        assertEquals(
                0.1 / (1 - 0.9), length, 1e-12, "0.9^400 is below 1e-18; the rest is rounding");
    }

    @Test
    void eachParameterHasItsOwnSpeed() {
        Parameter moving = parameter(0);
        Parameter resting = parameter(5);
        Momentum momentum = new Momentum(0.25, 0.5);
        moving.gradient = Matrix.row(4);
        momentum.step(List.of(moving, resting));
        moving.gradient = Matrix.row(0);
        momentum.step(List.of(moving, resting));
        assertEquals(-1.5, moving.value.get(0, 0), "−1, and then half as far again");
        assertEquals(5, resting.value.get(0, 0));
    }

    @Test
    void momentumZeroIsPlainGradientDescent() {
        Linear a = new Linear(3, 2, new Random(1));
        Linear b = new Linear(3, 2, new Random(1));
        Momentum momentum = new Momentum(0.1, 0);
        Sgd sgd = new Sgd(0.1);
        for (int i = 0; i < 3; i++) {
            for (Linear linear : List.of(a, b)) {
                linear.forward(Matrix.row(1, 2, 3));
                linear.backward(Matrix.row(4, 5));
            }
            momentum.step(a.parameters());
            sgd.step(b.parameters());
        }
        assertNear(b.w.value, a.w.value, 1e-14); // Sgd adds the product as it is formed
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertRefused(
                "Momentum: the learning rate is 0.0, but a finite number above 0 is needed (try 0.02)",
                () -> new Momentum(0, 0.9));
        for (double momentum : new double[] {-0.1, 1, Double.NaN}) {
            assertRefused(
                    "Momentum: the momentum is %s, but a number from 0 to less than 1 is needed (try 0.9)"
                            .formatted(momentum),
                    () -> new Momentum(0.1, momentum));
        }
        assertEquals("Momentum(0.1, 0.9)", new Momentum(0.1, 0.9).toString());
    }
}
