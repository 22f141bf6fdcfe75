package backprop.exercise;

import backprop.function.ScalarFunction;
import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.layer.Parameter;
import backprop.loss.Loss;
import backprop.matrix.Matrix;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** What learners might hand in, made of formulas. */
final class Answers {

    private Answers() {}

    interface LossValue {
        double of(Matrix y, Matrix t);
    }

    /** A function; backward gets the x that forward kept, and d. */
    static ScalarFunction function(DoubleUnaryOperator forward, DoubleBinaryOperator backward) {
        return new ScalarFunction() {
            private double x;

            @Override
            public double forward(double x) {
                this.x = x;
                return forward.applyAsDouble(x);
            }

            @Override
            public double backward(double d) {
                return backward.applyAsDouble(x, d);
            }
        };
    }

    /** A layer; backward gets the x that forward kept, and d. */
    static Layer layer(
            UnaryOperator<Matrix> forward, BinaryOperator<Matrix> backward, Parameter... learned) {
        return new Layer() {
            private Matrix x;

            @Override
            public Matrix forward(Matrix x) {
                this.x = x;
                return forward.apply(x);
            }

            @Override
            public Matrix backward(Matrix d) {
                return backward.apply(x, d);
            }

            @Override
            public List<Parameter> parameters() {
                return List.of(learned);
            }
        };
    }

    /** A layer that treats every number by itself. */
    static Layer each(DoubleUnaryOperator forward, DoubleBinaryOperator backward) {
        return layer(x -> x.map(forward), (x, d) -> zip(x, d, backward));
    }

    static Matrix zip(Matrix x, Matrix d, DoubleBinaryOperator f) {
        Matrix result = Matrix.zeros(x.rows(), x.columns());
        for (int i = 0; i < x.rows(); i++) {
            for (int j = 0; j < x.columns(); j++) {
                result.setInPlace(i, j, f.applyAsDouble(x.get(i, j), d.get(i, j)));
            }
        }
        return result;
    }

    /** Linear 3→out without bias; dw gets x and d, dx gets d and w. */
    static Layer noBias(int out, BinaryOperator<Matrix> dw, BinaryOperator<Matrix> dx) {
        Parameter w = new Parameter(Matrix.randn(3, out, new Random(0)));
        return layer(
                x -> x.dot(w.value),
                (x, d) -> {
                    w.gradient = dw.apply(x, d);
                    return dx.apply(d, w.value);
                },
                w);
    }

    /** Linear 3→2 whose bias gets its gradient from d. */
    static Layer biased(UnaryOperator<Matrix> db) {
        Linear linear = new Linear(3, 2, new Random(0));
        return layer(
                linear::forward,
                (x, d) -> {
                    Matrix dx = linear.backward(d);
                    linear.b.gradient = db.apply(d);
                    return dx;
                },
                linear.w,
                linear.b);
    }

    /** A loss; backward gets the y and t that forward kept. */
    static Loss loss(LossValue forward, BinaryOperator<Matrix> backward) {
        return new Loss() {
            private Matrix y;
            private Matrix t;

            @Override
            public double forward(Matrix y, Matrix t) {
                this.y = y;
                this.t = t;
                return forward.of(y, t);
            }

            @Override
            public Matrix backward() {
                return backward.apply(y, t);
            }
        };
    }
}
