package backprop.exercise.judge;

import backprop.layer.Parameter;
import backprop.matrix.Matrix;
import backprop.optimizer.Optimizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Lets a learner's optimizer make some steps, and compares every value on the way. */
public final class OptimizerTrial {

    private static final int STEPS = 4;
    private static final int PARAMETERS = 2;
    private static final int ROWS = 2;
    private static final int COLUMNS = 3;

    private final Supplier<Optimizer> right;
    private final List<Slip> slips = new ArrayList<>();

    private record Slip(String hint, SlippedOptimizer.Rule rule) {}

    public OptimizerTrial(Supplier<Optimizer> right) {
        this.right = right;
    }

    /** What learners write instead of it. */
    public OptimizerTrial or(String hint, SlippedOptimizer.Rule slip) {
        slips.add(new Slip(hint, slip));
        return this;
    }

    /**
     * Judges an optimizer.
     *
     * @param id what its own hints begin with
     */
    public Verdict judge(String id, Optimizer answer) {
        double[] came = path(answer);
        if (came.length == 0) {
            return Verdict.hint("08.gradient");
        }
        if (Close.arrays(came, path(parameters -> {}))) {
            return Verdict.notStarted();
        }
        if (Close.arrays(came, path(right.get()))) {
            return Verdict.right();
        }
        for (Slip slip : slips) {
            if (Close.arrays(came, path(new SlippedOptimizer(slip.rule)))) {
                return Verdict.hint(slip.hint);
            }
        }
        boolean number = DoubleStream.of(came).allMatch(Double::isFinite);
        return number ? firstDifference(id, came) : Verdict.hint("08.nan");
    }

    private Verdict firstDifference(String id, double[] came) {
        double[] expected = path(right.get());
        int place = Close.firstDifference(came, expected);
        int step = place / (PARAMETERS * ROWS * COLUMNS) + 1;
        return Verdict.hint(id + ".other", step, expected[place], came[place]);
    }

    /** The values of two parameters after each step; none if a gradient was changed. */
    private static double[] path(Optimizer optimizer) {
        Random random = new Random(5);
        List<Parameter> parameters =
                Stream.generate(() -> parameter(random)).limit(PARAMETERS).toList();
        DoubleStream.Builder path = DoubleStream.builder();
        for (int step = 0; step < STEPS; step++) {
            for (Parameter p : parameters) {
                p.gradient = Matrix.randn(ROWS, COLUMNS, random);
            }
            List<Matrix> gradients = parameters.stream().map(p -> p.gradient.times(1)).toList();
            optimizer.step(parameters);
            if (!gradients.equals(parameters.stream().map(p -> p.gradient).toList())) {
                return new double[0];
            }
            parameters.forEach(p -> DoubleStream.of(p.value.toArray()).forEach(path));
        }
        return path.build().toArray();
    }

    private static Parameter parameter(Random random) {
        return new Parameter(Matrix.randn(ROWS, COLUMNS, random));
    }
}
