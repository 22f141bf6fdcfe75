package backprop.exercise.judge;

import backprop.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;

/** A matrix as it should be, and what learners compute instead of it. */
public final class Slips {

    private final Matrix right;
    private final List<Slip> slips = new ArrayList<>();

    private record Slip(String hint, Matrix value) {}

    public Slips(Matrix right) {
        this.right = right;
    }

    public Slips or(String hint, Matrix value) {
        slips.add(new Slip(hint, value));
        return this;
    }

    private boolean accept(Matrix came) {
        return Close.matrices(came, right);
    }

    /**
     * Judges a matrix.
     *
     * @param name what the learner calls it
     */
    public Verdict judge(String name, Matrix came) {
        return accept(came) ? Verdict.right() : hint(name, came);
    }

    /** Judges one line of several; nothing but zeros, or null, is a line not yet written. */
    Verdict judgeLine(String name, Matrix came) {
        return Close.blank(came) ? Verdict.notStarted() : judge(name, came);
    }

    private Verdict hint(String name, Matrix came) {
        if (came == null) {
            return Verdict.hint("null", name);
        }
        for (Slip slip : slips) {
            if (Close.matrices(came, slip.value)) {
                return Verdict.hint(slip.hint, name);
            }
        }
        if (!came.shape().equals(right.shape())) {
            boolean turned = came.t().shape().equals(right.shape());
            return Verdict.hint(turned ? "turned" : "shape", name, came.shape());
        }
        if (Close.multipliedByZero(came.toArray())) {
            return Verdict.hint("integers", name);
        }
        return Close.blank(came) ? Verdict.hint("zeros", name) : entry(name, came);
    }

    /** Names the first wrong entry, counted from 1, and what stands there. */
    private Verdict entry(String name, Matrix came) {
        int place = Close.firstDifference(came.toArray(), right.toArray());
        int row = place / right.columns();
        int column = place % right.columns();
        double value = came.get(row, column);
        if (Close.numbers(value, -right.get(row, column))) {
            return Verdict.hint("entry.sign", name, row + 1, column + 1);
        }
        return Verdict.hint("entry", name, row + 1, column + 1, value);
    }
}
