package backprop.graph;

import backprop.matrix.Matrix;
import backprop.matrix.RequireMatrix;
import backprop.require.Require;
import java.util.List;

/**
 * A matrix that writes down, on a tape, how to go back from what is made of it.
 *
 * <pre>{@code
 * Y = X W         dX += dY Wᵀ,  dW += Xᵀ dY
 * Y = X + B       dX += dY,     dB += sum of the rows of dY, where B is one row
 * Y = max(0, X)   dX += dY where X > 0
 * }</pre>
 *
 * <p>Whatever is made is written at the end of the tape; so read from its end, the tape has all
 * uses of a matrix before the matrix itself.
 *
 * <p><b>Shapes.</b> As {@link Matrix} wants them; a gradient has its value's shape.
 *
 * <p><b>State.</b> Gradients add up, starting with zeros: one tape and new variables for each pass.
 * Values are kept without a copy; nobody may change them before {@link #backward}. Not for several
 * threads.
 *
 * <p>Source: Wengert, A simple automatic derivative evaluation program, Communications of the ACM 7
 * (1964), for the list. Derived in chapter 07.
 */
public class Variable {

    /** The numbers. */
    public final Matrix value;

    /** ∂L/∂value in the shape of value; zeros before {@link #backward}. */
    public final Matrix gradient;

    private final List<Runnable> tape;

    /**
     * A matrix that was not computed.
     *
     * @param value the numbers; kept
     * @param tape where everything that is made of it is written down; a list that can grow, the
     *     same one for all variables that are to meet
     */
    public Variable(Matrix value, List<Runnable> tape) {
        Require.notNull("Variable", "new", "value", value);
        Require.notNull("Variable", "new", "tape", tape);
        this.value = value;
        this.gradient = Matrix.zeros(value.rows(), value.columns());
        this.tape = tape;
    }

    /**
     * The matrix product.
     *
     * @param w the right factor
     * @return a new variable
     * @throws IllegalArgumentException if w does not have as many rows as this has columns
     */
    public Variable dot(Variable w) {
        Require.notNull("Variable", "dot", "w", w);
        Variable y = new Variable(value.dot(w.value), tape);
        tape.add(() -> gradient.plusInPlace(1, y.gradient.dot(w.value.t())));
        tape.add(() -> w.gradient.plusInPlace(1, value.t().dot(y.gradient)));
        return y;
    }

    /**
     * The sum with one row, which is added to each row.
     *
     * @param b 1 × columns
     * @return a new variable
     * @throws IllegalArgumentException if b has another shape
     */
    public Variable plus(Variable b) {
        Require.notNull("Variable", "plus", "b", b);
        RequireMatrix.shape("Variable", "plus", "b", b.value, 1, value.columns(), "one row");
        Variable y = new Variable(value.plus(b.value), tape);
        tape.add(() -> gradient.plusInPlace(1, y.gradient));
        tape.add(() -> b.gradient.plusInPlace(1, y.gradient.sumRows()));
        return y;
    }

    /**
     * The rectifier of each number.
     *
     * @return a new variable
     */
    public Variable relu() {
        Variable y = new Variable(value.map(v -> Math.max(0, v)), tape);
        tape.add(() -> gradient.plusInPlace(1, y.gradient.times(value.map(v -> v > 0 ? 1 : 0))));
        return y;
    }

    /**
     * Goes back along the whole tape and adds to the gradient of every variable on it.
     *
     * @param d ∂L/∂value of this variable, in its shape
     * @throws IllegalArgumentException if d has another shape
     */
    public void backward(Matrix d) {
        RequireMatrix.sameShape("Variable", "backward", "d", d, value, "value");
        gradient.plusInPlace(1, d);
        for (int i = tape.size() - 1; i >= 0; i--) {
            tape.get(i).run();
        }
    }

    /** The shape. */
    @Override
    public String toString() {
        return "Variable(" + value.shape() + ")";
    }
}
