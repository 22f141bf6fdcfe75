package backprop.exercise.chapter;

import backprop.exercise.judge.DropoutTrial;
import backprop.exercise.judge.Exercise;
import backprop.exercise.judge.NumberExercise;
import backprop.exercise.judge.OptimizerTrial;
import backprop.exercise.judge.PatienceTrial;
import backprop.exercise.judge.Verdict;
import backprop.layer.Layer;
import backprop.optimizer.Adam;
import backprop.optimizer.Momentum;
import backprop.optimizer.Optimizer;
import java.util.Map;
import java.util.function.ToIntBiFunction;

/** Chapter 08: better training. */
final class BetterTraining {

    static final Map<String, Exercise> ALL =
            Map.of(
                    "08-Momentum",
                    Exercise.of(Optimizer.class, BetterTraining::momentum),
                    "08-Adam",
                    Exercise.of(Optimizer.class, BetterTraining::adam),
                    "08-Dropout",
                    Exercise.of(Layer.class, l -> new DropoutTrial(l, 0.2).judge()),
                    "08-1",
                    Exercise.of(ToIntBiFunction.class, BetterTraining::patience),
                    "08-2",
                    Exercise.of(Number.class, a -> BetterTraining.LENGTH.judge(a)),
                    "08-3",
                    Exercise.of(
                            Layer.class, l -> Training.reads(l, "08-3", BetterTraining.ACCURACY)));

    /** How many times as long as the first step the steps become with a momentum of 0.8. */
    private static final NumberExercise LENGTH =
            new NumberExercise(
                    "08-2",
                    1 / (1 - 0.8),
                    1e-6,
                    Map.of(
                            "momentum", 0.8,
                            "rest", 0.2,
                            "two", 1.8,
                            "inverse", 1.25,
                            "less", 4.0,
                            "nine", 10.0));

    private static final double ACCURACY = 0.92;

    private BetterTraining() {}

    private static Verdict momentum(Optimizer answer) {
        return new OptimizerTrial(() -> new Momentum(0.1, 0.9))
                .or("08-Momentum.plain", (m, g, t) -> 0.1 * g)
                .or("08-Momentum.uphill", (m, g, t) -> -0.1 * (m[0] = 0.9 * m[0] + g))
                .or("08-Momentum.mean", (m, g, t) -> 0.1 * (m[0] = 0.9 * m[0] + 0.1 * g))
                .or("08-Momentum.both", (m, g, t) -> 0.1 * (m[0] = 0.9 * (m[0] + g)))
                .or("08-Momentum.swapped", (m, g, t) -> 0.1 * (m[0] = m[0] + 0.9 * g))
                .or("08-Momentum.friction", (m, g, t) -> 0.1 * (m[0] = m[0] + g))
                .or("08-Momentum.rate", (m, g, t) -> 0.1 * (m[0] = 0.9 * m[0] + 0.1 * 0.1 * g))
                .judge("08-Momentum", answer);
    }

    private static Verdict adam(Optimizer answer) {
        return new OptimizerTrial(() -> new Adam(0.1))
                .or("08-Adam.mean", (m, g, t) -> adam(m, t, 0.9 * m[0] + g, v(m, g)))
                .or("08-Adam.square", (m, g, t) -> adam(m, t, m(m, g), 0.999 * m[1] + g * g))
                .or("08-Adam.both", (m, g, t) -> adam(m, t, 0.9 * m[0] + g, 0.999 * m[1] + g * g))
                .or("08-Adam.memory", (m, g, t) -> adam(m, t, 0.1 * g, 0.001 * g * g))
                .or("08-Adam.memory", (m, g, t) -> adam(m, t, 0.1 * g, v(m, g)))
                .or("08-Adam.memory", (m, g, t) -> adam(m, t, m(m, g), 0.001 * g * g))
                .or("08-Adam.memory", (m, g, t) -> adam(m, t, g, g * g))
                .or("08-Adam.beta1", (m, g, t) -> adam(m, t, m(m, g), 0.9 * m[1] + 0.1 * g * g))
                .or("08-Adam.turned", (m, g, t) -> adam(m, t, 0.1 * m[0] + 0.9 * g, v(m, g)))
                .or("08-Adam.size", (m, g, t) -> adam(m, t, m(m, g), abs(m, g)))
                .judge("08-Adam", answer);
    }

    private static double m(double[] m, double g) {
        return 0.9 * m[0] + 0.1 * g;
    }

    private static double v(double[] m, double g) {
        return 0.999 * m[1] + 0.001 * g * g;
    }

    private static double abs(double[] m, double g) {
        return 0.999 * m[1] + 0.001 * Math.abs(g);
    }

    /** The rest of Adam's step, as the cell has it. */
    private static double adam(double[] memory, int t, double m, double v) {
        memory[0] = m;
        memory[1] = v;
        double mHat = m / (1 - Math.pow(0.9, t));
        double vHat = v / (1 - Math.pow(0.999, t));
        return 0.1 * mHat / (Math.sqrt(vHat) + 1e-8);
    }

    @SuppressWarnings("unchecked")
    private static Verdict patience(ToIntBiFunction<?, ?> function) {
        return PatienceTrial.judge((ToIntBiFunction<double[], Integer>) function);
    }
}
