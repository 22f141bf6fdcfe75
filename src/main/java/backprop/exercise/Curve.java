package backprop.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    final DoubleUnaryOperator f;
    final DoubleUnaryOperator slope;
    private final Map<String, DoubleUnaryOperator> forwardSlips = new LinkedHashMap<>();
    private final Map<String, DoubleBinaryOperator> backwardSlips = new LinkedHashMap<>();

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
        forwardSlips.put(unused(hint, forwardSlips), wrong);
        return this;
    }

    Curve backward(String hint, DoubleBinaryOperator wrong) {
        backwardSlips.put(unused(hint, backwardSlips), wrong);
        return this;
    }

    /** Several slips may share a hint: the keys then differ by their number, behind a sharp. */
    private static String unused(String hint, Map<String, ?> slips) {
        return slips.containsKey(hint) ? hint + "#" + slips.size() : hint;
    }

    /** Judges forward and backward by what they returned. */
    Verdict judge(Trial trial) {
        double[] y = trial.map((x, d) -> f.applyAsDouble(x));
        if (trial.isBlank()) {
            return Verdict.notStarted();
        }
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
        for (String hint : forwardSlips.keySet()) {
            DoubleUnaryOperator wrong = forwardSlips.get(hint);
            if (Close.arrays(trial.y(), trial.map((x, d) -> wrong.applyAsDouble(x)))) {
                return Verdict.hint(hint.replaceFirst("#.*", ""));
            }
        }
        return Verdict.hint("forward.differs", trial.x()[place], trial.y()[place]);
    }

    private Verdict backwardHint(Trial trial, int place) {
        if (Close.all(trial.g(), v -> v == 0)) {
            return Verdict.hint("backward.zero");
        }
        if (!Close.all(trial.g(), Double::isFinite)) {
            return Verdict.hint("backward.nan");
        }
        for (String hint : backwardSlips.keySet()) {
            if (Close.arrays(trial.g(), trial.map(backwardSlips.get(hint)))) {
                return Verdict.hint(hint.replaceFirst("#.*", ""));
            }
        }
        double[] perSample = trial.map((x, d) -> d * slope.applyAsDouble(x) / trial.samples());
        if (trial.samples() > 1 && Close.arrays(trial.g(), perSample)) {
            return Verdict.hint("layer.divided");
        }
        return constantFactor(trial)
                ? Verdict.hint("factor")
                : Verdict.hint(
                        "backward.differs", trial.x()[place], trial.d()[place], trial.g()[place]);
    }

    private boolean constantFactor(Trial trial) {
        double first = trial.g()[0] / (trial.d()[0] * slope.applyAsDouble(trial.x()[0]));
        return Double.isFinite(first)
                && Close.arrays(trial.g(), trial.map((x, d) -> first * d * slope.applyAsDouble(x)));
    }

    /** Whether forward returned this curve's values. */
    boolean isForwardOf(Trial trial) {
        return Close.arrays(trial.y(), trial.map((x, d) -> f.applyAsDouble(x)));
    }

    /** The hints that a wrong version may get, for tests. */
    List<String> hints() {
        List<String> hints = new ArrayList<>(forwardSlips.keySet());
        hints.addAll(backwardSlips.keySet());
        return hints.stream().map(hint -> hint.replaceFirst("#.*", "")).distinct().toList();
    }
}
