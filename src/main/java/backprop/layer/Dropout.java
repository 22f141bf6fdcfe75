package backprop.layer;

import backprop.matrix.Matrix;
import backprop.matrix.RequireMatrix;
import backprop.require.Require;
import java.util.Random;

/**
 * Dropout: in training, each number is turned into 0 by chance, so that the layers behind it cannot
 * rely on any single one.
 *
 * <pre>{@code
 * mask      0 with probability rate, otherwise 1 / (1 − rate), drawn anew for each number
 * forward   y = x ⊙ mask
 * backward  d ⊙ mask
 * }</pre>
 *
 * <p>The numbers that stay are made larger, so that the mean of y is x ("inverted" dropout). So in
 * evaluation there is nothing to do: there the mask is 1 everywhere.
 *
 * <p><b>Shapes.</b> Any; output, d and result have the shape of x.
 *
 * <p><b>State.</b> {@link #forward} keeps the mask, and {@link #backward} uses it whatever the mode
 * is by then. A new layer is in evaluation mode; a {@code Trainer} switches it to training for each
 * step, and a loop of one's own calls {@link #training}.
 *
 * <p>Source: Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov, Dropout, JMLR 15 (2014); the
 * scaling during training is in its section 10.
 */
public class Dropout implements Layer {

    private final double rate;
    private final Random random;
    private boolean training;
    private Matrix mask;

    /**
     * A layer in evaluation mode.
     *
     * @param rate the probability that a number is dropped, from 0 to less than 1
     * @param random decides which; the same seed gives the same masks
     * @throws IllegalArgumentException if the rate is out of range, or random is null
     */
    public Dropout(double rate, Random random) {
        Require.that(
                rate >= 0 && rate < 1,
                "Dropout: the rate is %s, but a number from 0 to less than 1 is needed (try 0.2)",
                rate);
        Require.notNull("Dropout", "new", "random", random);
        this.rate = rate;
        this.random = random;
    }

    @Override
    public void training(boolean on) {
        training = on;
    }

    @Override
    public boolean isTraining() {
        return training;
    }

    @Override
    public Matrix forward(Matrix x) {
        Require.notNull(this, "forward", "x", x);
        mask = x.map(v -> training ? draw() : 1);
        return x.times(mask);
    }

    private double draw() {
        return random.nextDouble() < rate ? 0 : 1 / (1 - rate);
    }

    @Override
    public Matrix backward(Matrix d) {
        Require.forwardFirst(mask != null, this);
        RequireMatrix.sameShape(this, "backward", "d", d, mask, "forward's input x");
        return d.times(mask);
    }

    @Override
    public String toString() {
        return "Dropout(" + rate + ")";
    }
}
