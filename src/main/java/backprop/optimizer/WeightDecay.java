package backprop.optimizer;

import backprop.layer.Parameter;
import backprop.require.Require;
import java.util.List;

/**
 * Weight decay: before each step of another optimizer, every weight shrinks a little.
 *
 * <pre>{@code
 * w ← w − λ w        weights only
 * then the step of the other optimizer
 * }</pre>
 *
 * <p><b>Why not in the gradient.</b> The decay could also be the gradient λ/η · w of one more term
 * of the loss, λ/(2η) · ‖w‖². For {@link Sgd} that is the same. But {@link Adam} divides the
 * gradient of each weight by its usual size, and would divide the decay, too: the weights that are
 * pulled the most would then decay the least. Here the decay is decoupled from that.
 *
 * <p><b>Which are weights.</b> A parameter of one row is taken for biases, and does not decay: they
 * are few, and do not make the function bend more. So the weights of a layer with a single input do
 * not decay, either.
 *
 * <p><b>Units.</b> λ is the share lost in a step, as in the paper. PyTorch's AdamW multiplies it by
 * η: its {@code weight_decay=0.01} with {@code lr=0.001} is 0.00001 here.
 *
 * <p>Source: Loshchilov, Hutter, Decoupled Weight Decay Regularization, ICLR (2019), algorithms 1
 * and 2; biases: Goodfellow, Bengio, Courville, Deep Learning (2016), ch. 7.1.
 */
public class WeightDecay implements Optimizer {

    private final Optimizer optimizer;
    private final double decay;

    /**
     * An optimizer with weight decay.
     *
     * @param optimizer what makes the steps
     * @param decay λ, the share of a weight that is lost in each step, from 0 to less than 1
     * @throws IllegalArgumentException if there is no optimizer, or λ is out of range
     */
    public WeightDecay(Optimizer optimizer, double decay) {
        Require.notNull("WeightDecay", "new", "optimizer", optimizer);
        Require.that(
                decay >= 0 && decay < 1,
                "WeightDecay: the decay is %s, but a number from 0 to less than 1 is needed (try"
                        + " 0.0001)",
                decay);
        this.optimizer = optimizer;
        this.decay = decay;
    }

    @Override
    public void step(List<Parameter> parameters) {
        for (Parameter p : parameters) {
            if (p.value.rows() > 1) {
                p.value.plusInPlace(-decay, p.value);
            }
        }
        optimizer.step(parameters);
    }

    @Override
    public String toString() {
        return "WeightDecay(" + optimizer + ", " + decay + ")";
    }
}
