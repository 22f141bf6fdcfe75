package backprop.layer;

import backprop.matrix.Matrix;
import backprop.matrix.RequireMatrix;
import backprop.require.Require;
import java.util.List;
import java.util.Random;

/**
 * Fully connected layer: every output is a weighted sum of all inputs plus a bias.
 *
 * <pre>{@code
 * forward   Y  = X W + b
 * backward  dX = dY Wᵀ,  dW = Xᵀ dY,  db = sum of the rows of dY
 * }</pre>
 *
 * <p><b>Shapes.</b> {@code X (n × in)}, {@code W (in × out)}, {@code b (1 × out)}, {@code Y (n ×
 * out)}; a gradient has its value's shape.
 *
 * <p><b>Units.</b> {@code dY} is ∂L/∂Y of the batch loss; only the loss divides by n.
 *
 * <p><b>State.</b> {@link #forward} keeps X; no argument is modified.
 *
 * <p>Source: Rumelhart, Hinton, Williams, Learning representations by back-propagating errors,
 * Nature 323 (1986). Derived in chapter 02.
 */
public class Linear implements Layer {

    /** Weight W, in × out. */
    public final Parameter w;

    /** Bias b, 1 × out. */
    public final Parameter b;

    private Matrix x;

    /**
     * A layer with the start values of He: weights drawn from a normal distribution of mean 0 and
     * variance 2/in, biases 0. Why so: chapter 03.
     *
     * <p>Source: He, Zhang, Ren, Sun, Delving Deep into Rectifiers, ICCV (2015), eq. 10.
     *
     * @param in the number of inputs
     * @param out the number of outputs
     * @param random where the weights come from; the same seed gives the same layer
     */
    public Linear(int in, int out, Random random) {
        this(Matrix.randn(in, out, random).times(Math.sqrt(2.0 / in)), Matrix.zeros(1, out));
    }

    /**
     * A layer with the given start values.
     *
     * @param w the weights, in × out; kept and changed by {@link #update}
     * @param b the biases, 1 × out; kept and changed by {@link #update}
     * @throws IllegalArgumentException if one is null or b is not 1 × out
     */
    public Linear(Matrix w, Matrix b) {
        Require.notNull("Linear", "new", "w", w);
        RequireMatrix.shape("Linear", "new", "b", b, 1, w.columns(), "one bias per column of w");
        this.w = new Parameter(w);
        this.b = new Parameter(b);
    }

    @Override
    public Matrix forward(Matrix x) {
        RequireMatrix.columns(this, "forward", "x", x, w.value.rows());
        this.x = x;
        return x.dot(w.value).plus(b.value);
    }

    @Override
    public Matrix backward(Matrix d) {
        Require.forwardFirst(x != null, this);
        RequireMatrix.shape(
                this, "backward", "d", d, x.rows(), w.value.columns(), "like forward's output");
        w.gradient = x.t().dot(d);
        b.gradient = d.sumRows();
        return d.dot(w.value.t());
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(w, b);
    }

    @Override
    public String toString() {
        return "Linear(" + w.value.rows() + "→" + w.value.columns() + ")";
    }
}
