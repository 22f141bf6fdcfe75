package backprop.network;

import backprop.loss.Loss;
import backprop.matrix.Matrix;

/** The sum of all outputs, each with a weight of its own: {@code L = Σ w ⊙ y}, so ∂L/∂y is w. */
final class WeightedSum implements Loss {

    private Matrix weights;

    @Override
    public double forward(Matrix y, Matrix weights) {
        this.weights = weights;
        return y.times(weights).sum();
    }

    @Override
    public Matrix backward() {
        return weights;
    }
}
