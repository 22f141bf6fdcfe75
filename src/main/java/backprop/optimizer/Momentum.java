package backprop.optimizer;

import backprop.layer.Parameter;
import backprop.matrix.Matrix;
import backprop.require.Require;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gradient descent with momentum: a ball that rolls downhill and keeps some of its speed.
 *
 * <pre>{@code
 * v ← μ v + g        v is 0 before the first step
 * w ← w − η v
 * }</pre>
 *
 * <p>If the gradient g stays the same, v grows to g / (1 − μ): with μ = 0.9 the steps become ten
 * times as long. So the learning rate is usually smaller than without momentum.
 *
 * <p><b>State.</b> One v per parameter object, which lives as long as this optimizer. Make a new
 * optimizer for a new training.
 *
 * <p>Source: Polyak, Some methods of speeding up the convergence of iteration methods (1964);
 * written as in the documentation of PyTorch's SGD (dampening 0, no Nesterov). Sutskever and others
 * (2013) have η inside of v, which is the same as long as η does not change.
 */
public class Momentum implements Optimizer {

    private final double learningRate;
    private final double momentum;
    private final Map<Parameter, Matrix> velocities = new HashMap<>();

    /**
     * Gradient descent with momentum.
     *
     * @param learningRate η, more than 0
     * @param momentum μ, from 0 (which is {@link Sgd}) to less than 1
     * @throws IllegalArgumentException if one is out of range
     */
    public Momentum(double learningRate, double momentum) {
        Require.that(
                learningRate > 0 && Double.isFinite(learningRate),
                "Momentum: the learning rate is %s, but a finite number above 0 is needed (try 0.02)",
                learningRate);
        Require.that(
                momentum >= 0 && momentum < 1,
                "Momentum: the momentum is %s, but a number from 0 to less than 1 is needed (try 0.9)",
                momentum);
        this.learningRate = learningRate;
        this.momentum = momentum;
    }

    @Override
    public void step(List<Parameter> parameters) {
        for (Parameter p : parameters) {
            Matrix before = velocities.computeIfAbsent(p, Momentum::zeros);
            Matrix v = before.times(momentum).plus(p.gradient);
            velocities.put(p, v);
            p.value.plusInPlace(-learningRate, v);
        }
    }

    private static Matrix zeros(Parameter p) {
        return Matrix.zeros(p.value.rows(), p.value.columns());
    }

    @Override
    public String toString() {
        return "Momentum(" + learningRate + ", " + momentum + ")";
    }
}
