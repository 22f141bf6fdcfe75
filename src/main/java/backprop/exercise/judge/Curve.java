package backprop.exercise.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * A function of one number as it should be, and what learners write instead of it.
 *
 * <p>Wrong versions are told apart by what they compute: each has the key of its hint, and takes x
 * (for {@code forward}) or x and d (for {@code backward}).
 */
public final class Curve {

    private static final double STEP = 1e-5; // see backprop.network.GradientCheck

    private final DoubleUnaryOperator f;
    private final DoubleUnaryOperator slope;
    private final List<Slip> forwardSlips = new ArrayList<>();
    private final List<Slip> backwardSlips = new ArrayList<>();

    private record Slip(String hint, DoubleBinaryOperator value) {}

    public Curve(DoubleUnaryOperator f, DoubleUnaryOperator slope) {
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
    public static Curve measured(DoubleUnaryOperator f) {
        return new Curve(
                f,
                x ->
                        (f.applyAsDouble(x + STEP) - f.applyAsDouble(x - STEP))
                                / ((x + STEP) - (x - STEP)));
    }

    public Curve forward(String hint, DoubleUnaryOperator wrong) {
        forwardSlips.add(new Slip(hint, (x, d) -> wrong.applyAsDouble(x)));
        return this;
    }

    public Curve backward(String hint, DoubleBinaryOperator wrong) {
        backwardSlips.add(new Slip(hint, wrong));
        return this;
    }

    /** Whether forward returned this curve's values. */
    public boolean isForwardOf(Trial trial) {
        return Close.arrays(trial.y(), trial.map((x, d) -> f.applyAsDouble(x)));
    }

    /** Judges a function whose forward is given, so that only backward may still be blank. */
    public Verdict judgeBackward(Trial trial) {
        return isForwardOf(trial) && Close.blank(trial.g()) ? Verdict.notStarted() : judge(trial);
    }

    /** Judges forward and backward by what they returned. */
    public Verdict judge(Trial trial) {
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
        return hint(forwardSlips, trial, trial.y())
                .orElse(Verdict.hint("forward.differs", trial.x()[place], trial.y()[place]));
    }

    private Verdict backwardHint(Trial trial, int place) {
        if (Close.multipliedByZero(trial.g())) {
            return Verdict.hint("integers", "backward");
        }
        if (Close.blank(trial.g())) {
            return Verdict.hint("backward.zero");
        }
        if (!Close.all(trial.g(), Double::isFinite)) {
            return Verdict.hint("backward.nan");
        }
        return hint(backwardSlips, trial, trial.g()).orElseGet(() -> factorHint(trial, place));
    }

    private Verdict factorHint(Trial trial, int place) {
        double factor = factor(trial);
        if (trial.samples() > 1 && Close.numbers(factor, 1.0 / trial.samples())) {
            return Verdict.hint("layer.divided");
        }
        return Double.isNaN(factor)
                ? Verdict.hint(
                        "backward.differs", trial.x()[place], trial.d()[place], trial.g()[place])
                : Verdict.hint("factor");
    }

    /** The hint of the first slip that gives these numbers. */
    private static Optional<Verdict> hint(List<Slip> slips, Trial trial, double[] numbers) {
        return slips.stream()
                .filter(slip -> Close.arrays(numbers, trial.map(slip.value)))
                .map(slip -> Verdict.hint(slip.hint))
                .findFirst();
    }

    /** The one factor by which backward is off, or NaN. */
    private double factor(Trial trial) {
        double first = trial.g()[0] / (trial.d()[0] * slope.applyAsDouble(trial.x()[0]));
        double[] scaled = trial.map((x, d) -> first * d * slope.applyAsDouble(x));
        return Close.arrays(trial.g(), scaled) ? first : Double.NaN;
    }
}
