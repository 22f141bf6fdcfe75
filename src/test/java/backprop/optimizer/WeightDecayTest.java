package backprop.optimizer;

import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.layer.Linear;
import backprop.layer.Parameter;
import backprop.matrix.Matrix;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightDecayTest {

    /** All numbers are sums of powers of two, so nothing is rounded. */
    @Test
    void weightsShrinkBeforeTheStepAndBiasesDoNot() {
        Linear linear = new Linear(Matrix.of(new double[] {4}, new double[] {-8}), Matrix.row(2));
        linear.w.gradient = Matrix.of(new double[] {1}, new double[] {1});
        linear.b.gradient = Matrix.row(1);
        new WeightDecay(new Sgd(0.5), 0.25).step(linear.parameters());
        assertEquals(Matrix.of(new double[] {2.5}, new double[] {-6.5}), linear.w.value);
        assertEquals(Matrix.row(1.5), linear.b.value);
    }

    /** The loss λ/(2η)·‖w‖² has the gradient λ/η · w: the same for Sgd, to rounding. */
    @Test
    void forSgdItIsTheGradientOfOneMoreTermOfTheLoss() {
        double rate = 0.1;
        double decay = 0.01;
        Parameter decayed = new Parameter(Matrix.randn(3, 2, new Random(0)));
        Parameter added = new Parameter(decayed.value.times(1));
        decayed.gradient = Matrix.randn(3, 2, new Random(1));
        added.gradient = decayed.gradient.plus(added.value.times(decay / rate));
        new WeightDecay(new Sgd(rate), decay).step(List.of(decayed));
        new Sgd(rate).step(List.of(added));
        for (int i = 0; i < 3; i++) {
            assertEquals(added.value.get(i, 1), decayed.value.get(i, 1), 1e-15);
        }
    }

    /** Adam's step does not depend on w, so what the decay adds to it is −λ w, nothing else. */
    @Test
    void forAdamTheDecayIsNotDivided() {
        Matrix start = Matrix.of(new double[] {1, 2}, new double[] {3, 4});
        Parameter with = new Parameter(start.times(1));
        Parameter without = new Parameter(start.times(1));
        with.gradient = Matrix.of(new double[] {1, 1000}, new double[] {1e-3, -5});
        without.gradient = with.gradient.times(1);
        new WeightDecay(new Adam(0.1), 0.01).step(List.of(with));
        new Adam(0.1).step(List.of(without));
        Matrix lost = without.value.minus(with.value);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                assertEquals(0.01 * start.get(i, j), lost.get(i, j), 1e-14); // rounding
            }
        }
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertRefused(
                "WeightDecay: the decay is 1.0, but a number from 0 to less than 1 is needed (try"
                        + " 0.0001)",
                () -> new WeightDecay(new Sgd(0.1), 1));
        assertRefused(
                "WeightDecay.new: optimizer is null; was it never set?",
                () -> new WeightDecay(null, 0.1));
        assertEquals("WeightDecay(Sgd(0.1), 0.01)", new WeightDecay(new Sgd(0.1), 0.01).toString());
    }
}
