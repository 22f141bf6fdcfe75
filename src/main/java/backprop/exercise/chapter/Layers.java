package backprop.exercise.chapter;

import backprop.exercise.judge.Curve;
import backprop.exercise.judge.Exercise;
import backprop.exercise.judge.LayerRun;
import backprop.exercise.judge.LinearTrial;
import backprop.exercise.judge.OwnLayer;
import backprop.exercise.judge.Slips;
import backprop.exercise.judge.UpdateTrial;
import backprop.exercise.judge.Verdict;
import backprop.layer.Layer;
import backprop.matrix.Matrix;
import java.util.Map;

/** Chapter 02: layers, and their gradients. */
final class Layers {

    static final Map<String, Exercise> ALL =
            Map.of(
                    "02-ReLU", Exercise.of(Layer.class, Layers::relu),
                    "02-Linear", Exercise.of(Layer.class, LinearTrial::judge),
                    "02-update", Exercise.of(Layer.class, UpdateTrial::judge),
                    "02-1", Exercise.of(Layer.class, Layers::tanh),
                    "02-2", Exercise.of(Matrix.class, Layers::outerProduct),
                    "02-3", Exercise.of(Layer.class, OwnLayer::judge));

    private static final Matrix X = Matrix.row(2, -1);
    private static final Matrix D = Matrix.row(3, 0, 5);

    private Layers() {}

    private static Verdict relu(Layer relu) {
        Curve curve =
                new Curve(x -> Math.max(0, x), x -> x > 0 ? 1 : 0)
                        .backward("02-ReLU.swapped", (x, d) -> x > 0 ? 0 : d);
        return LayerRun.of(relu, 4, 3).judgeBackward(curve);
    }

    private static Curve tanhCurve() {
        return new Curve(Math::tanh, x -> 1 - Math.tanh(x) * Math.tanh(x))
                .forward("02-1.tan", Math::tan)
                .forward("02-1.sinh", Math::sinh)
                .backward("02-1.input", (x, d) -> d * (1 - x * x))
                .backward("02-1.square", (x, d) -> d * (1 - Math.tanh(x)))
                .backward("02-1.d", (x, d) -> d * (1 - d * d));
    }

    private static Verdict tanh(Layer tanh) {
        return LayerRun.of(tanh, 4, 3).judge(tanhCurve());
    }

    /** The gradient of the weights for one sample. */
    private static Verdict outerProduct(Matrix gradient) {
        Slips slips =
                new Slips(X.t().dot(D))
                        .or("02-2.transposed", D.t().dot(X))
                        .or("02-2.added", Matrix.zeros(2, 3).plus(X.t()).plus(D))
                        .or("02-2.bias", D);
        return slips.judge("∂L/∂W", gradient);
    }
}
