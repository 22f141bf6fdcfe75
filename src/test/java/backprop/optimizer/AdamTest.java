package backprop.optimizer;

import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.layer.Parameter;
import backprop.matrix.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdamTest {

    private static double step(Optimizer optimizer, Parameter p, double gradient) {
        p.gradient = Matrix.row(gradient);
        optimizer.step(List.of(p));
        return p.value.get(0, 0);
    }

    /**
     * With β₁ = β₂ = 1/2 everything but ε is exact. Step 1: m = 2, v = 8, m̂ = 4, v̂ = 16, and
     * 4/√16 = 1. Step 2: m = 1 + 0 and v = 4 + 0, m̂ = v̂/4 = 4/3, and (4/3)/√(16/3) = 1/√3.
     */
    @Test
    void twoStepsWorkedByHand() {
        Parameter p = new Parameter(Matrix.row(0));
        Adam adam = new Adam(1, 0.5, 0.5, 1e-30);
        assertEquals(-1, step(adam, p, 4), 1e-15);
        assertEquals(-1 - 1 / Math.sqrt(3), step(adam, p, 0), 1e-15);
    }

    /**
     * The formula in PyTorch's documentation of Adam (lr 0.1, its defaults otherwise) for the
     * gradients 0.5, −2, 1, computed in Python; the tolerance is rounding.
     */
    @Test
    void stepsAreThoseOfPyTorchsFormula() {
        Parameter p = new Parameter(Matrix.row(1));
        Adam adam = new Adam(0.1);
        assertEquals(0.9000000019999999, step(adam, p, 0.5), 1e-15);
        assertEquals(0.9559503510200554, step(adam, p, -2), 1e-15);
        assertEquals(0.9669677173323048, step(adam, p, 1), 1e-15);
    }

    @Test
    void theFirstStepIsAsLongAsTheLearningRateHoweverLargeTheGradient() {
        for (double gradient : new double[] {1e-3, 1, -1e6}) {
            Parameter p = new Parameter(Matrix.row(0));
            double length = Math.abs(step(new Adam(0.1), p, gradient));
            assertEquals(0.1, length, 1e-5 * 0.1, "ε is 1e-8, at most 1e-5 of the gradient");
        }
    }

    @Test
    void eachParameterCountsItsOwnSteps() {
        Parameter first = new Parameter(Matrix.row(0));
        Parameter second = new Parameter(Matrix.row(0));
        Adam adam = new Adam(0.1);
        step(adam, first, 1);
        step(adam, first, -3);
        assertEquals(step(new Adam(0.1), new Parameter(Matrix.row(0)), 2), step(adam, second, 2));
    }

    @Test
    void aWeightWithoutAGradientStays() {
        Parameter p = new Parameter(Matrix.row(1, 2));
        p.gradient = Matrix.row(0, 1);
        new Adam(0.1).step(List.of(p));
        assertEquals(1, p.value.get(0, 0), "0 / (√0 + ε) is 0");
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertRefused(
                "Adam: the learning rate is NaN, but a finite number above 0 is needed (try 0.001)",
                () -> new Adam(Double.NaN));
        assertRefused(
                "Adam: beta1 is 1.0 and beta2 is 0.999, but both must be from 0 to less than 1 (try 0.9"
                        + " and 0.999)",
                () -> new Adam(0.1, 1, 0.999, 1e-8));
        assertRefused(
                "Adam: epsilon is 0.0, but a small number above 0 is needed (try 1e-8)",
                () -> new Adam(0.1, 0.9, 0.999, 0));
        assertEquals("Adam(0.001)", new Adam(0.001).toString());
    }
}
