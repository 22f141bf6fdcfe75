package backprop.optimizer;

import backprop.layer.Parameter;
import backprop.require.Require;
import java.util.List;

/**
 * Stochastic gradient descent: a small step against the gradient.
 *
 * <pre>{@code w ← w − η · ∂L/∂w}</pre>
 *
 * <p>Source: Goodfellow, Bengio, Courville, Deep Learning (2016), algorithm 8.1.
 */
public class Sgd implements Optimizer {

    private final double learningRate;

    /**
     * Gradient descent with a fixed learning rate.
     *
     * @param learningRate η, more than 0
     * @throws IllegalArgumentException if it is not a positive number
     */
    public Sgd(double learningRate) {
        Require.that(
                learningRate > 0 && Double.isFinite(learningRate),
                "Sgd: the learning rate is %s, but a finite number above 0 is needed (try 0.1)",
                learningRate);
        this.learningRate = learningRate;
    }

    @Override
    public void step(List<Parameter> parameters) {
        for (Parameter p : parameters) {
            p.update(learningRate);
        }
    }

    @Override
    public String toString() {
        return "Sgd(" + learningRate + ")";
    }
}
