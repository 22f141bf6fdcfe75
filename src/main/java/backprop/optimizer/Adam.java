package backprop.optimizer;

import backprop.layer.Parameter;
import backprop.matrix.Matrix;
import backprop.require.Require;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adam: every number gets a step of its own length, from running means of its gradient and of the
 * gradient's square.
 *
 * <pre>{@code
 * m ← β₁ m + (1 − β₁) g        m and v are 0 before the first step
 * v ← β₂ v + (1 − β₂) g²
 * w ← w − η m̂ / (√v̂ + ε)       with m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ) in step t, from 1
 * }</pre>
 *
 * <p>m and v begin at 0, so at first they are too small; the divisors of m̂ and v̂ make up for
 * exactly that. The first step of a number is therefore η long, however large its gradient is.
 *
 * <p><b>State.</b> m, v and t per parameter object, which live as long as this optimizer. Make a
 * new optimizer for a new training.
 *
 * <p>Source: Kingma, Ba, Adam: A Method for Stochastic Optimization, ICLR (2015), algorithm 1, with
 * its defaults β₁ = 0.9, β₂ = 0.999, ε = 1e-8, η = 0.001.
 */
public class Adam implements Optimizer {

    private final double learningRate;
    private final double beta1;
    private final double beta2;
    private final double epsilon;
    private final Map<Parameter, Matrix> means = new HashMap<>();
    private final Map<Parameter, Matrix> squares = new HashMap<>();
    private final Map<Parameter, Integer> steps = new HashMap<>();

    /**
     * Adam with the other settings of the paper: β₁ = 0.9, β₂ = 0.999, ε = 1e-8.
     *
     * @param learningRate η, more than 0
     * @throws IllegalArgumentException if it is not a positive number
     */
    public Adam(double learningRate) {
        this(learningRate, 0.9, 0.999, 1e-8);
    }

    /**
     * Adam.
     *
     * @param learningRate η, more than 0
     * @param beta1 how much of m stays, from 0 to less than 1
     * @param beta2 how much of v stays, from 0 to less than 1
     * @param epsilon ε, more than 0: keeps the divisor away from 0
     * @throws IllegalArgumentException if one is out of range
     */
    public Adam(double learningRate, double beta1, double beta2, double epsilon) {
        Require.that(
                learningRate > 0 && Double.isFinite(learningRate),
                "Adam: the learning rate is %s, but a finite number above 0 is needed (try 0.001)",
                learningRate);
        Require.that(
                beta1 >= 0 && beta1 < 1 && beta2 >= 0 && beta2 < 1,
                "Adam: beta1 is %s and beta2 is %s, but both must be from 0 to less than 1 (try 0.9 and"
                        + " 0.999)",
                beta1,
                beta2);
        Require.that(
                epsilon > 0 && Double.isFinite(epsilon),
                "Adam: epsilon is %s, but a small number above 0 is needed (try 1e-8)",
                epsilon);
        this.learningRate = learningRate;
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
    }

    @Override
    public void step(List<Parameter> parameters) {
        for (Parameter p : parameters) {
            int t = steps.merge(p, 1, Integer::sum);
            Matrix g = p.gradient;
            Matrix mBefore = means.computeIfAbsent(p, Adam::zeros);
            Matrix vBefore = squares.computeIfAbsent(p, Adam::zeros);
            Matrix m = mBefore.times(beta1).plus(g.times(1 - beta1));
            Matrix v = vBefore.times(beta2).plus(g.times(g).times(1 - beta2));
            means.put(p, m);
            squares.put(p, v);
            Matrix mHat = m.times(1 / (1 - Math.pow(beta1, t)));
            Matrix vHat = v.times(1 / (1 - Math.pow(beta2, t)));
            Matrix lengths = vHat.map(s -> 1 / (Math.sqrt(s) + epsilon));
            p.value.plusInPlace(-learningRate, mHat.times(lengths));
        }
    }

    private static Matrix zeros(Parameter p) {
        return Matrix.zeros(p.value.rows(), p.value.columns());
    }

    @Override
    public String toString() {
        return "Adam(" + learningRate + ")";
    }
}
