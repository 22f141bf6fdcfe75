package backprop.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * A function of one number as it should be, and what learners write instead of it.
 *
 * <p>Wrong versions are told apart by what they compute: each has the key of its hint, and takes x
 * (for {@code forward}) or x and d (for {@code backward}).
 */
final class Curve {

    private static final double STEP = 1e-5; // see backprop.network.GradientCheck

    private final DoubleUnaryOperator f;
    private final DoubleUnaryOperator slope;
    private final List<Slip> forwardSlips = new ArrayList<>();
    private final List<Slip> backwardSlips = new ArrayList<>();

    private record Slip(String hint, DoubleBinaryOperator value) {}

    Curve(DoubleUnaryOperator f, DoubleUnaryOperator slope) {
        this.f = f;
        this.slope = slope;
        backward("d.forgotten", (x, d) -> slope.applyAsDouble(x));
        backward("derivative.forgotten", (x, d) -> d);
        backward("value.returned", (x, d) -> f.applyAsDouble(x));
        backward("value.returned", (x, d) -> d * f.applyAsDouble(x));
        backward("x.forgotten", (x, d) -> d * slope.applyAsDouble(0));
        backward("output.for.input", (x, d) -> d * slope.applyAsDouble(f.applyAsDouble(x)));
        backward("d.for.x", (x, d) -> d * slope.applyAsDouble(d));
        backward("sign", (x, d) -> -d * slope.applyAsDouble(x));
        backward("added", (x, d) -> d + slope.applyAsDouble(x));
        backward("divided", (x, d) -> d / slope.applyAsDouble(x));
    }

    /** A curve whose slope is measured. */
    static Curve measured(DoubleUnaryOperator f) {
        return new Curve(
                f,
                x ->
                        (f.applyAsDouble(x + STEP) - f.applyAsDouble(x - STEP))
                                / ((x + STEP) - (x - STEP)));
    }

    Curve forward(String hint, DoubleUnaryOperator wrong) {
        forwardSlips.add(new Slip(hint, (x, d) -> wrong.applyAsDouble(x)));
        return this;
    }

    Curve backward(String hint, DoubleBinaryOperator wrong) {
        backwardSlips.add(new Slip(hint, wrong));
        return this;
    }

    /** Whether forward returned this curve's values. */
    boolean isForwardOf(Trial trial) {
        return Close.arrays(trial.y(), trial.map((x, d) -> f.applyAsDouble(x)));
    }

    /** Judges forward and backward by what they returned. */
    Verdict judge(Trial trial) {
        if (trial.isBlank()) {
            return Verdict.notStarted();
        }
        double[] y = trial.map((x, d) -> f.applyAsDouble(x));
        if (!Close.arrays(trial.y(), y)) {
            return forwardHint(trial, Close.firstDifference(trial.y(), y));
        }
        double[] g = trial.map((x, d) -> d * slope.applyAsDouble(x));
        int place = Close.firstDifference(trial.g(), g);
        return place < 0 ? Verdict.right() : backwardHint(trial, place);
    }

    private Verdict forwardHint(Trial trial, int place) {
        if (!Close.all(trial.y(), Double::isFinite)) {
            return Verdict.hint("forward.nan");
        }
        String hint = hint(forwardSlips, trial, trial.y());
        return hint == null
                ? Verdict.hint("forward.differs", trial.x()[place], trial.y()[place])
                : Verdict.hint(hint);
    }

    private Verdict backwardHint(Trial trial, int place) {
        if (Close.all(trial.g(), v -> v == 0)) {
            return Verdict.hint("backward.zero");
        }
        if (!Close.all(trial.g(), Double::isFinite)) {
            return Verdict.hint("backward.nan");
        }
        String hint = hint(backwardSlips, trial, trial.g());
        if (hint != null) {
            return Verdict.hint(hint);
        }
        double factor = factor(trial);
        if (trial.samples() > 1 && Close.numbers(factor, 1.0 / trial.samples())) {
            return Verdict.hint("layer.divided");
        }
        return Double.isNaN(factor)
                ? Verdict.hint(
                        "backward.differs", trial.x()[place], trial.d()[place], trial.g()[place])
                : Verdict.hint("factor");
    }

    /** The hint of the first slip that gives these numbers, or null. */
    private static String hint(List<Slip> slips, Trial trial, double[] numbers) {
        return slips.stream()
                .filter(slip -> Close.arrays(numbers, trial.map(slip.value)))
                .map(Slip::hint)
                .findFirst()
                .orElse(null);
    }

    /** The one factor by which backward is off, or NaN. */
    private double factor(Trial trial) {
        double first = trial.g()[0] / (trial.d()[0] * slope.applyAsDouble(trial.x()[0]));
        double[] scaled = trial.map((x, d) -> first * d * slope.applyAsDouble(x));
        return Close.arrays(trial.g(), scaled) ? first : Double.NaN;
    }
}
