package backprop.optimizer;

import static backprop.Plain.assertNear;
import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.layer.Parameter;
import backprop.matrix.Matrix;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void theCosineFallsFromOneToZeroAndStaysThere() {
        Schedule cosine = Schedule.cosine(6);
        assertEquals(1, cosine.at(0));
        assertEquals(0.75, cosine.at(2), 1e-15, "(1 + cos 60°) / 2");
        assertEquals(0.5, cosine.at(3), 1e-15, "(1 + cos 90°) / 2");
        assertEquals(0.25, cosine.at(4), 1e-15, "(1 + cos 120°) / 2");
        assertEquals(0, cosine.at(6));
        assertEquals(0, cosine.at(1000));
    }

    @Test
    void stairsGoDownAfterSoManySteps() {
        Schedule stairs = Schedule.stairs(0.5, 3);
        double[] expected = {1, 1, 1, 0.5, 0.5, 0.5, 0.25};
        for (int step = 0; step < expected.length; step++) {
            assertEquals(expected[step], stairs.at(step), "step " + step);
        }
    }

    @Test
    void aScheduledStepIsTheStepOfALearningRateThatMuchSmaller() {
        same(0.2, Sgd::new);
        same(0.2, rate -> new Momentum(rate, 0.9));
        same(0.2, Adam::new);
    }

    /** Half of the learning rate gives half of each step, for these optimizers; see Scheduled. */
    private static void same(double rate, DoubleFunction<Optimizer> optimizer) {
        Parameter scheduled = new Parameter(Matrix.randn(2, 3, new Random(0)));
        Parameter smaller = new Parameter(scheduled.value.times(1));
        Optimizer half = new Scheduled(optimizer.apply(rate), step -> 0.5);
        Optimizer direct = optimizer.apply(rate / 2);
        Random random = new Random(1);
        for (int i = 0; i < 5; i++) {
            scheduled.gradient = Matrix.randn(2, 3, random);
            smaller.gradient = scheduled.gradient.times(1);
            half.step(List.of(scheduled));
            direct.step(List.of(smaller));
        }
        assertNear(smaller.value, scheduled.value, 1e-14); // five steps of rounding
    }

    @Test
    void stepsAreCountedFromZero() {
        Parameter p = new Parameter(Matrix.row(0));
        Scheduled scheduled = new Scheduled(new Sgd(1), Schedule.stairs(0.5, 1));
        p.gradient = Matrix.row(-1);
        for (double expected : new double[] {1, 1.5, 1.75}) {
            scheduled.step(List.of(p));
            assertEquals(expected, p.value.get(0, 0));
        }
    }

    @Test
    void aDecayAroundWhichAScheduleStandsIsScheduledToo() {
        Parameter p = new Parameter(Matrix.of(new double[] {1}, new double[] {1}));
        Optimizer decay = new WeightDecay(new Sgd(1), 0.5);
        new Scheduled(decay, step -> 0.5).step(List.of(p));
        assertEquals(0.75, p.value.get(0, 0));
    }

    @Test
    void aFactorThatIsNoNumberIsToldBeforeAnythingChanges() {
        Parameter p = new Parameter(Matrix.row(1));
        p.gradient = Matrix.row(1);
        Scheduled broken = new Scheduled(new Sgd(1), step -> 0.0 / 0);
        String message =
                assertThrows(IllegalStateException.class, () -> broken.step(List.of(p)))
                        .getMessage();
        assertEquals(
                "Scheduled: the schedule's factor of step 0 is NaN, but a finite number is needed",
                message);
        assertEquals(1, p.value.get(0, 0));
    }

    @Test
    void whatIsOutOfRangeIsRefused() {
        assertRefused(
                "Schedule.cosine: 0 steps came, but at least 1 is needed",
                () -> Schedule.cosine(0));
        assertRefused(
                "Schedule.stairs: the factor is 0.0, but a finite number above 0 is needed (try 0.1)",
                () -> Schedule.stairs(0, 1));
        assertRefused(
                "Schedule.stairs: a stair is 0 steps long, but at least 1 is needed",
                () -> Schedule.stairs(0.5, 0));
        assertRefused(
                "Scheduled.new: schedule is null; was it never set?",
                () -> new Scheduled(new Sgd(1), null));
    }
}
