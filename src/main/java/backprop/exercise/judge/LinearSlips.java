package backprop.exercise.judge;

import backprop.matrix.Matrix;

/** The three gradients of a linear layer, and what people compute instead. */
final class LinearSlips {

    private LinearSlips() {}

    static Slips weights(Matrix x, Matrix y, Matrix d) {
        Matrix right = x.t().dot(d);
        return new Slips(right)
                .or("linear.transposed", right.t())
                .or("linear.output", y.t().dot(d))
                .or("layer.divided", right.times(1.0 / x.rows()))
                .or("linear.sign", right.times(-1));
    }

    static Slips bias(Matrix d) {
        Matrix right = d.sumRows();
        return new Slips(right)
                .or("linear.bias", d)
                .or("linear.bias", d.rowsAt(0))
                .or("linear.bias.axis", d.sumColumns())
                .or("layer.divided", right.times(1.0 / d.rows()))
                .or("linear.sign", right.times(-1));
    }

    static Slips input(Matrix w, Matrix y, Matrix d) {
        Matrix right = d.dot(w.t());
        Slips slips =
                new Slips(right)
                        .or("linear.d", d)
                        .or("linear.value", y)
                        .or("layer.divided", right.times(1.0 / d.rows()))
                        .or("linear.sign", right.times(-1));
        return w.rows() == w.columns() ? slips.or("linear.turned", d.dot(w)) : slips;
    }
}
