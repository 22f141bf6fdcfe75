package backprop.optimizer;

import backprop.layer.Parameter;
import backprop.matrix.Matrix;
import backprop.require.Require;
import java.util.List;

/**
 * An optimizer whose learning rate changes from step to step.
 *
 * <pre>{@code
 * w ← w + f Δw        f = schedule.at(step); Δw is the step of the other optimizer
 * }</pre>
 *
 * <p>The step of {@link Sgd}, {@link Momentum} and {@link Adam} is η times something that does not
 * depend on η; so f times the step is the step of a learning rate f times as large. Around a {@link
 * WeightDecay} it multiplies the decay, too. Any other optimizer can be scheduled in the same way,
 * and needs to know nothing of it.
 *
 * <p><b>State.</b> Counts its steps, from 0.
 *
 * <p>Source: Loshchilov, Hutter, Decoupled Weight Decay Regularization, ICLR (2019), algorithm 2,
 * where f is called the schedule multiplier η_t.
 */
public class Scheduled implements Optimizer {

    private final Optimizer optimizer;
    private final Schedule schedule;
    private int steps;

    /**
     * An optimizer with a schedule.
     *
     * @param optimizer what makes the steps, with its largest learning rate
     * @param schedule by which factor each step is multiplied
     * @throws IllegalArgumentException if one is null
     */
    public Scheduled(Optimizer optimizer, Schedule schedule) {
        Require.notNull("Scheduled", "new", "optimizer", optimizer);
        Require.notNull("Scheduled", "new", "schedule", schedule);
        this.optimizer = optimizer;
        this.schedule = schedule;
    }

    /**
     * One step.
     *
     * @throws IllegalStateException if the schedule gives no finite number; then nothing is changed
     */
    @Override
    public void step(List<Parameter> parameters) {
        double factor = schedule.at(steps);
        if (!Double.isFinite(factor)) {
            throw new IllegalStateException(
                    "Scheduled: the schedule's factor of step "
                            + steps
                            + " is "
                            + factor
                            + ", but a finite number is needed");
        }
        steps++;
        List<Matrix> before = parameters.stream().map(p -> p.value.map(w -> w)).toList();
        optimizer.step(parameters);
        for (int i = 0; i < before.size(); i++) {
            Matrix w = parameters.get(i).value;
            w.plusInPlace(factor - 1, w.minus(before.get(i)));
        }
    }

    @Override
    public String toString() {
        return "Scheduled(" + optimizer + ")";
    }
}
