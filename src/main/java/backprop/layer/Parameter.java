package backprop.layer;

import backprop.matrix.Matrix;
import backprop.matrix.RequireMatrix;
import backprop.require.Require;

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
        Require.notNull("Parameter", "new", "value", value);
        this.value = value;
        this.gradient = Matrix.zeros(value.rows(), value.columns());
    }

    /**
     * One step downhill: {@code value ← value − η · gradient}. A gradient that is NaN makes the
     * value NaN.
     *
     * @param learningRate η
     * @throws IllegalArgumentException if η is NaN or infinite, or if the gradient does not have
     *     the shape of the value; then nothing is changed
     */
    public void update(double learningRate) {
        Require.that(
                Double.isFinite(learningRate),
                "Parameter.update: the learning rate is %s, but a finite number is needed",
                learningRate);
        RequireMatrix.sameShape("Parameter", "update", "gradient", gradient, value, "value");
        value.plusInPlace(-learningRate, gradient);
    }

    /** The shape of the parameter. */
    @Override
    public String toString() {
        return "Parameter(" + value.shape() + ")";
    }
}
