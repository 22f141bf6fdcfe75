package backprop.exercise.chapter;

import backprop.data.Samples;
import backprop.data.ToyData;
import backprop.exercise.judge.Curve;
import backprop.exercise.judge.Exercise;
import backprop.exercise.judge.LayerRun;
import backprop.exercise.judge.NumberExercise;
import backprop.exercise.judge.Verdict;
import backprop.layer.Layer;
import backprop.matrix.Matrix;
import java.util.Map;

/** Chapter 06: what bends. */
final class Nonlinearity {

    static final Map<String, Exercise> ALL =
            Map.of(
                    "06-Sigmoid", Exercise.of(Layer.class, Nonlinearity::sigmoid),
                    "06-1", Exercise.of(Layer.class, Nonlinearity::leaky),
                    "06-2", Exercise.of(Number.class, a -> Nonlinearity.FIVE.judge(a)),
                    "06-3", Exercise.of(Layer.class, Nonlinearity::xor));

    /** At most, behind five sigmoids. */
    private static final NumberExercise FIVE =
            new NumberExercise(
                    "06-2",
                    Math.pow(0.25, 5),
                    3e-5, // whoever rounds it to a thousandth is right
                    Map.of(
                            "one", 0.25,
                            "added", 1.25,
                            "half", Math.pow(0.5, 5),
                            "four", Math.pow(0.25, 4),
                            "six", Math.pow(0.25, 6),
                            "turned", 1024.0,
                            "nothing", 0.0));

    private static final double LEAK = 0.1;
    private static final int MOST_PARAMETERS = 2 * 2 + 2 + 2 * 1 + 1;

    private Nonlinearity() {}

    private static Verdict sigmoid(Layer layer) {
        Curve curve =
                ChainRule.sigmoidCurve()
                        .backward("06-Sigmoid.tanh", (x, d) -> d * (1 - logistic(x) * logistic(x)));
        return LayerRun.of(layer, 4, 3).judgeBackward(curve);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static Verdict leaky(Layer layer) {
        Curve curve =
                new Curve(x -> x > 0 ? x : LEAK * x, x -> x > 0 ? 1 : LEAK)
                        .forward("06-1.relu", x -> Math.max(0, x))
                        .forward("06-1.constant", x -> x > 0 ? x : LEAK)
                        .forward("06-1.factor", x -> x > 0 ? x : 0.01 * x)
                        .forward("06-1.minus", x -> x > 0 ? x : -LEAK * x)
                        .forward("06-1.swapped", x -> x > 0 ? LEAK * x : x)
                        .backward("06-1.relu.slope", (x, d) -> x > 0 ? d : 0)
                        .backward("06-1.swapped.slope", (x, d) -> x > 0 ? LEAK * d : d)
                        .backward("06-1.input", (x, d) -> x > 0 ? d : LEAK * x * d);
        return LayerRun.of(layer, 4, 3).judge(curve);
    }

    /** Two hidden units are enough. */
    private static Verdict xor(Layer network) {
        int count =
                network.parameters().stream()
                        .mapToInt(p -> p.value.rows() * p.value.columns())
                        .sum();
        if (count > MOST_PARAMETERS) {
            return Verdict.hint("06-3.large", count, MOST_PARAMETERS);
        }
        Samples xor = ToyData.xor();
        Matrix y = network.forward(xor.x());
        if (y == null) {
            return Verdict.hint("null", "forward");
        }
        return y.shape().equals("4×1") ? answers(y, xor) : Verdict.hint("06-3.output", y.shape());
    }

    private static Verdict answers(Matrix y, Samples xor) {
        for (int i = 0; i < xor.size(); i++) {
            double came = y.get(i, 0);
            boolean right = xor.label(i) == 1 ? came > 0.5 : came < 0.5;
            if (!right) {
                int first = (int) xor.x(i).get(0, 0);
                int second = (int) xor.x(i).get(0, 1);
                return Verdict.hint("06-3.row", first, second, came);
            }
        }
        return Verdict.right();
    }
}
