package backprop.exercise.judge;

import backprop.layer.Layer;
import backprop.matrix.Matrix;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Runs a learner's dropout layer in both modes, and looks at its masks. */
public final class DropoutTrial {

    private static final int ROWS = 50;
    private static final int COLUMNS = 40;

    private final Layer layer;
    private final double rate;
    private final Matrix ones = Matrix.zeros(ROWS, COLUMNS).map(v -> 1);
    private final Matrix x = Trial.awayFromZero(Matrix.randn(ROWS, COLUMNS, new Random(6)));
    private final Matrix d = Trial.awayFromZero(Matrix.randn(ROWS, COLUMNS, new Random(7)));

    /**
     * A trial.
     *
     * @param rate the probability that the layer was made with
     */
    public DropoutTrial(Layer layer, double rate) {
        this.layer = layer;
        this.rate = rate;
    }

    public Verdict judge() {
        layer.training(true);
        Matrix y = layer.forward(x.times(1));
        Matrix g = layer.backward(d.times(1));
        if (y == null || g == null) {
            return Verdict.hint("null", y == null ? "forward" : "backward");
        }
        if (!y.shape().equals(x.shape()) || !g.shape().equals(x.shape())) {
            boolean back = y.shape().equals(x.shape());
            return Verdict.hint(
                    "shape", back ? "backward" : "forward", back ? g.shape() : y.shape());
        }
        if (!layer.isTraining()) {
            return Verdict.hint("08-Dropout.given");
        }
        if (y.equals(x) && g.equals(d)) {
            return Verdict.notStarted();
        }
        Matrix mask = quotient(y, x);
        return mask(mask)
                .then(() -> backward(mask, quotient(g, d)))
                .then(this::evaluation)
                .then(() -> again(mask));
    }

    private static Matrix quotient(Matrix a, Matrix b) {
        return a.times(b.map(v -> 1 / v));
    }

    private Verdict mask(Matrix mask) {
        double[] values = mask.toArray();
        double dropped = (double) Arrays.stream(values).filter(v -> v == 0).count() / values.length;
        if (dropped == 0) {
            return Verdict.hint("08-Dropout.nothing");
        }
        if (dropped == 1 || repeats(pattern(mask))) {
            return Verdict.hint(dropped == 1 ? "08-Dropout.all" : "08-Dropout.same");
        }
        double off = 5 * Math.sqrt(rate * (1 - rate) / values.length); // standard deviations
        if (Math.abs(dropped - (1 - rate)) < off) {
            return Verdict.hint("08-Dropout.swapped", 100 * dropped);
        }
        if (Math.abs(dropped - rate) > off) {
            return Verdict.hint("08-Dropout.share", 100 * dropped, 100 * rate);
        }
        return scale(Arrays.stream(values).filter(v -> v != 0).toArray());
    }

    /** Whether all rows, or all columns, are equal. */
    private static boolean repeats(Matrix mask) {
        return IntStream.range(1, ROWS).allMatch(i -> mask.rowsAt(i).equals(mask.rowsAt(0)))
                || IntStream.range(1, COLUMNS)
                        .allMatch(j -> mask.t().rowsAt(j).equals(mask.t().rowsAt(0)));
    }

    private Verdict scale(double[] kept) {
        double right = 1 / (1 - rate);
        if (Arrays.stream(kept).allMatch(v -> Close.numbers(v, right))) {
            return Verdict.right();
        }
        double first = kept[0];
        if (Close.numbers(first, 1)) {
            return Verdict.hint("08-Dropout.scale");
        }
        return Verdict.hint(
                Close.numbers(first, 1 / rate) ? "08-Dropout.rate" : "08-Dropout.factor", first);
    }

    private Verdict backward(Matrix mask, Matrix back) {
        if (Close.matrices(back, mask)) {
            return Verdict.right();
        }
        if (Close.matrices(back, ones)) {
            return Verdict.hint("08-Dropout.through");
        }
        boolean samePlaces = pattern(mask).equals(pattern(back));
        return Verdict.hint(samePlaces ? "08-Dropout.back.scale" : "08-Dropout.back.other");
    }

    private static Matrix pattern(Matrix mask) {
        return mask.map(v -> v == 0 ? 0 : 1);
    }

    private Verdict evaluation() {
        layer.training(false);
        Matrix y = layer.forward(x.times(1));
        Matrix g = layer.backward(d.times(1));
        boolean same = Close.matrices(y, x) && Close.matrices(g, d);
        return Verdict.when(!same, "08-Dropout.evaluation");
    }

    private Verdict again(Matrix mask) {
        layer.training(true);
        Matrix other = quotient(layer.forward(x.times(1)), x);
        layer.training(false);
        return Verdict.when(pattern(other).equals(pattern(mask)), "08-Dropout.once");
    }
}
