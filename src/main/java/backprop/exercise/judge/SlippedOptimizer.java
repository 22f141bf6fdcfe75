package backprop.exercise.judge;

import backprop.layer.Parameter;
import backprop.matrix.Matrix;
import backprop.optimizer.Optimizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An optimizer that follows one rule number by number, such as a usual slip. */
public final class SlippedOptimizer implements Optimizer {

    /** What is subtracted from one number. */
    public interface Rule {

        /**
         * One step.
         *
         * @param m two numbers to remember, 0 at first
         * @param g the gradient
         * @param t the step, from 1
         */
        double step(double[] m, double g, int t);
    }

    private final Rule rule;
    private final Map<Parameter, double[][]> memories = new HashMap<>();
    private int t;

    public SlippedOptimizer(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void step(List<Parameter> parameters) {
        t++;
        for (Parameter p : parameters) {
            double[] g = p.gradient.toArray();
            double[][] memory = memories.computeIfAbsent(p, any -> new double[g.length][2]);
            int columns = p.value.columns();
            Matrix step = Matrix.of(p.value.rows(), columns, k -> rule.step(memory[k], g[k], t));
            p.value.plusInPlace(-1, step);
        }
    }
}
