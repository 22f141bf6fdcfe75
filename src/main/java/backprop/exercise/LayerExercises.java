package backprop.exercise;

import backprop.layer.Layer;
import backprop.matrix.Matrix;

/** Chapter 02: a layer to be written, and a gradient to be worked out by hand. */
final class LayerExercises {

    private static final Matrix X = Matrix.row(2, -1);
    private static final Matrix D = Matrix.row(3, 0, 5);

    private LayerExercises() {}

    static Curve tanhCurve() {
        return new Curve(Math::tanh, x -> 1 - Math.tanh(x) * Math.tanh(x))
                .forward("02-1.tan", Math::tan)
                .forward("02-1.sinh", Math::sinh)
                .backward("02-1.input", (x, d) -> d * (1 - x * x))
                .backward("02-1.square", (x, d) -> d * (1 - Math.tanh(x)))
                .backward("02-1.d", (x, d) -> d * (1 - d * d));
    }

    static Verdict tanh(Layer tanh) {
        return LayerRun.of(tanh, 4, 3).judge(tanhCurve());
    }

    /** The gradient of the weights for one sample. */
    static Verdict outerProduct(Matrix gradient) {
        Slips slips =
                new Slips(X.t().dot(D))
                        .or("02-2.transposed", D.t().dot(X))
                        .or("02-2.added", Matrix.zeros(2, 3).plus(X.t()).plus(D))
                        .or("02-2.bias", D);
        return slips.accept(gradient) ? Verdict.right() : slips.hint("dL/dW", gradient);
    }
}
