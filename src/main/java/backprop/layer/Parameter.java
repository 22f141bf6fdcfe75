package backprop.layer;

import backprop.matrix.Matrix;
import backprop.matrix.Require;

/** Numbers that are learned, together with the gradient of the loss by each of them. */
public final class Parameter {

    /** The numbers themselves; {@link #update} changes them in place. */
    public final Matrix value;

    /** ∂L/∂value of the latest {@code backward}, in the shape of value; zeros before the first. */
    public Matrix gradient;

    /**
     * A parameter with a start value and a gradient of zeros.
     *
     * @param value the start value; kept, not copied
     */
    public Parameter(Matrix value) {
        this.value = value;
        this.gradient = Matrix.zeros(value.rows(), value.columns());
    }

    /**
     * One step downhill: {@code value ← value − η · gradient}.
     *
     * @param learningRate η
     * @throws IllegalArgumentException if the gradient does not have the shape of the value
     */
    public void update(double learningRate) {
        Require.sameShape("Parameter", "update", "gradient", gradient, value, "value");
        value.plusInPlace(-learningRate, gradient);
    }

    /** The shape of the parameter. */
    @Override
    public String toString() {
        return "Parameter(" + value.shape() + ")";
    }
}
