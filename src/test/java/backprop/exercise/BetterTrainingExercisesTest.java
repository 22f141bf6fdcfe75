package backprop.exercise;

import backprop.data.Images;
import backprop.data.Mnist;
import backprop.exercise.judge.SlippedOptimizer;
import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.loss.CrossEntropy;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import backprop.optimizer.Adam;
import backprop.optimizer.Momentum;
import backprop.optimizer.Optimizer;
import backprop.optimizer.Sgd;
import backprop.training.Trainer;
import java.io.IOException;
import java.util.Random;
import java.util.function.ToIntBiFunction;
import org.junit.jupiter.api.Test;

/** Chapter 08; dropout has a test of its own. */
class BetterTrainingExercisesTest {

    private static Optimizer rule(SlippedOptimizer.Rule rule) {
        return new SlippedOptimizer(rule);
    }

    @Test
    void theMomentumOfTheLibraryIsRightAndABlankIsNotStarted() {
        Expect.right("08-Momentum", new Momentum(0.1, 0.9));
        Expect.notStarted("08-Momentum", rule((m, g, t) -> 0));
        // η inside of v is the same as long as η does not change.
        Expect.right("08-Momentum", rule((m, g, t) -> m[0] = 0.9 * m[0] + 0.1 * g));
    }

    @Test
    void slipsOfMomentumAreTold() {
        Expect.hint("08-Momentum.plain", "08-Momentum", new Sgd(0.1));
        hint("08-Momentum.uphill", (m, g, t) -> -0.1 * (m[0] = 0.9 * m[0] + g));
        hint("08-Momentum.uphill", (m, g, t) -> 0.1 * (m[0] = 0.9 * m[0] - g));
        hint("08-Momentum.mean", (m, g, t) -> 0.1 * (m[0] = 0.9 * m[0] + 0.1 * g));
        hint("08-Momentum.both", (m, g, t) -> 0.1 * (m[0] = 0.9 * (m[0] + g)));
        hint("08-Momentum.swapped", (m, g, t) -> 0.1 * (m[0] += 0.9 * g));
        hint("08-Momentum.friction", (m, g, t) -> 0.1 * (m[0] += g));
        hint("08-Momentum.other", (m, g, t) -> 0.5 * g);
        Expect.hint("type.Optimizer", "08-Momentum", 0.9);
    }

    private static void hint(String key, SlippedOptimizer.Rule rule) {
        Expect.hint(key, key.substring(0, key.indexOf('.')), rule(rule));
    }

    @Test
    void aGradientThatIsChangedIsTold() {
        Optimizer changing =
                parameters ->
                        parameters.forEach(
                                p -> {
                                    p.gradient.plusInPlace(-0.1, p.gradient.times(1));
                                    p.update(0.1);
                                });
        Expect.hint("08.gradient", "08-Momentum", changing);
    }

    @Test
    void theAdamOfTheLibraryIsRightAndABlankIsNotStarted() {
        Expect.right("08-Adam", new Adam(0.1));
        Expect.notStarted("08-Adam", rule((m, g, t) -> 0));
    }

    /** The rest of the step, as the cell has it. */
    private static double adam(double[] memory, int t, double m, double v) {
        memory[0] = m;
        memory[1] = v;
        double vHat = v / (1 - Math.pow(0.999, t));
        return 0.1 * m / (1 - Math.pow(0.9, t)) / (Math.sqrt(vHat) + 1e-8);
    }

    private static void adamHint(String key, double[] m, double[] v) {
        SlippedOptimizer.Rule rule =
                (k, g, t) ->
                        adam(
                                k,
                                t,
                                m[0] * k[0] + m[1] * g,
                                v[0] * k[1] + v[1] * g * g + v[2] * g + v[3] * Math.abs(g));
        Expect.hint(key, "08-Adam", rule(rule));
    }

    @Test
    void slipsOfAdamAreTold() {
        double[] m = {0.9, 0.1};
        double[] v = {0.999, 0.001, 0, 0};
        double[] sum = {0.999, 1, 0, 0};
        adamHint("08-Adam.mean", new double[] {0.9, 1}, v);
        adamHint("08-Adam.square", m, sum);
        adamHint("08-Adam.both", new double[] {0.9, 1}, sum);
        adamHint("08-Adam.memory", new double[] {0, 0.1}, v);
        adamHint("08-Adam.memory", new double[] {0, 1}, new double[] {0, 1, 0, 0});
        adamHint("08-Adam.beta1", m, new double[] {0.9, 0.1, 0, 0});
        adamHint("08-Adam.turned", new double[] {0.1, 0.9}, v);
        adamHint("08-Adam.size", m, new double[] {0.999, 0, 0, 0.001});
        adamHint("08.nan", m, new double[] {0.999, 0, 0.001, 0});
        adamHint("08-Adam.other", new double[] {0.8, 0.2}, v);
    }

    private interface Better {
        boolean than(double loss, double reference);
    }

    private static ToIntBiFunction<double[], Integer> rule(
            Better better, boolean previous, boolean reset, int more, int added) {
        return (losses, patience) -> {
            double reference = Double.POSITIVE_INFINITY;
            int waited = 0;
            for (int i = 0; i < losses.length; i++) {
                boolean now = better.than(losses[i], reference);
                waited = now ? (reset ? 0 : waited) : waited + 1;
                reference = now || previous ? losses[i] : reference;
                if (waited == patience + more) {
                    return i + 1 + added;
                }
            }
            return losses.length + added;
        };
    }

    @Test
    void aRuleForStoppingIsJudged() {
        Better less = (a, b) -> a < b;
        Expect.right("08-1", rule(less, false, true, 0, 0));
        ToIntBiFunction<double[], Integer> blank = (losses, patience) -> 0;
        Expect.notStarted("08-1", blank);
        Expect.hint("08-1.previous", "08-1", rule(less, true, true, 0, 0));
        Expect.hint("08-1.equal", "08-1", rule((a, b) -> a <= b, false, true, 0, 0));
        Expect.hint("08-1.never", "08-1", rule(less, false, false, 0, 0));
        Expect.hint("08-1.late", "08-1", rule(less, false, true, 1, 0));
        Expect.hint("08-1.zero", "08-1", rule(less, false, true, 0, -1));
        Expect.hint("08-1.all", "08-1", rule(less, false, true, 1000, 0));
        Expect.hint("08-1.other", "08-1", rule(less, false, true, 0, 7));
        ToIntBiFunction<double[], Integer> smallest = BetterTrainingExercisesTest::bestBefore;
        Expect.hint("08-1.best", "08-1", smallest);
        Expect.hint("type.ToIntBiFunction", "08-1", 3);
    }

    private static int bestBefore(double[] losses, int patience) {
        int stop = rule((a, b) -> a < b, false, true, 0, 0).applyAsInt(losses, patience);
        int best = 0;
        for (int i = 1; i < stop; i++) {
            best = losses[i] < losses[best] ? i : best;
        }
        return best + 1;
    }

    @Test
    void thePredictedLengthIsJudged() {
        Expect.notStarted("08-2", Double.NaN);
        Expect.right("08-2", 5);
        Expect.hint("08-2.momentum", "08-2", 0.8);
        Expect.hint("08-2.rest", "08-2", 0.2);
        Expect.hint("08-2.two", "08-2", 1.8);
        Expect.hint("08-2.inverse", "08-2", 1.25);
        Expect.hint("08-2.less", "08-2", 4);
        Expect.hint("08-2.nine", "08-2", 10);
        Expect.hint("08-2.other", "08-2", 7);
    }

    @Test
    void aNetworkThatWasNotTrainedEnoughIsTold() throws IOException {
        Expect.notStarted("08-3", (Object) null);
        NeuralNetwork network = new NeuralNetwork(new Linear(784, 10, new Random(0)));
        Expect.hint("05-3.untrained", "08-3", network);
        Images few = Mnist.load().train().shuffled(new Random(0)).first(1000);
        new Trainer(network, new CrossEntropy(), new Sgd(0.1), new Random(0))
                .train(few, few, 3, 32);
        Expect.hint("08-3.low", "08-3", network);
        Layer dead = new Linear(Matrix.zeros(784, 10), Matrix.row(0, 1, 0, 0, 0, 0, 0, 0, 0, 0));
        Expect.hint("08-3.dead", "08-3", dead);
        Expect.hint("03.output", "08-3", new Linear(784, 2, new Random(0)));
    }
}
