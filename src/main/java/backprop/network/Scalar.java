package backprop.network;

import backprop.function.ScalarFunction;
import backprop.layer.Layer;
import backprop.matrix.Matrix;

/** A function of one number, as a layer for 1×1 matrices. */
record Scalar(ScalarFunction f) implements Layer {

    @Override
    public Matrix forward(Matrix x) {
        return Matrix.row(f.forward(x.get(0, 0)));
    }

    @Override
    public Matrix backward(Matrix d) {
        return Matrix.row(f.backward(d.get(0, 0)));
    }
}
