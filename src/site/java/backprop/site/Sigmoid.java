package backprop.site;

import backprop.layer.Layer;
import backprop.matrix.Matrix;

/**
 * The activation before ReLU, to be compared with it.
 *
 * <pre>{@code
 * forward   Y  = 1 / (1 + e^−X)
 * backward  dX = dY · Y · (1 − Y)
 * }</pre>
 *
 * <p>Source: Rumelhart, Hinton, Williams, Nature 323 (1986).
 */
final class Sigmoid implements Layer {

    private Matrix y;

    @Override
    public Matrix forward(Matrix x) {
        y = x.map(v -> 1 / (1 + Math.exp(-v)));
        return y;
    }

    @Override
    public Matrix backward(Matrix d) {
        return d.times(y.map(v -> v * (1 - v)));
    }
}
