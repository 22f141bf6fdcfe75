package backprop.exercise.judge;

import backprop.matrix.Matrix;
import java.util.Arrays;
import java.util.function.DoublePredicate;

/** Equality of numbers as far as rounding and measured slopes allow. */
public final class Close {

    private static final double TOLERANCE = 1e-6; // measured slopes err by about 1e-10

    private Close() {}

    public static boolean numbers(double a, double b) {
        double difference = Math.abs(a - b);
        return difference <= TOLERANCE * Math.max(1, Math.max(Math.abs(a), Math.abs(b)))
                && Double.isFinite(difference);
    }

    public static boolean arrays(double[] a, double[] b) {
        return a.length == b.length && firstDifference(a, b) < 0;
    }

    /** The place of the first difference, or −1. */
    static int firstDifference(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (!numbers(a[i], b[i])) {
                return i;
            }
        }
        return -1;
    }

    public static boolean matrices(Matrix a, Matrix b) {
        return a != null && a.shape().equals(b.shape()) && arrays(a.toArray(), b.toArray());
    }

    static boolean all(double[] values, DoublePredicate condition) {
        return Arrays.stream(values).allMatch(condition);
    }

    /** Whether these are the zeros that someone wrote, or that an array is born with. */
    static boolean blank(double... values) {
        return all(values, v -> Double.compare(v, 0) == 0);
    }

    static boolean blank(Matrix came) {
        return came == null || blank(came.toArray());
    }

    static boolean zeros(Matrix came) {
        return all(came.toArray(), v -> v == 0);
    }

    /**
     * Whether numbers of both signs were multiplied by 0, as by {@code 1 / n} of integers: unlike
     * zeros that someone wrote, some are −0.0.
     */
    static boolean multipliedByZero(double... values) {
        return all(values, v -> v == 0) && !blank(values);
    }
}
