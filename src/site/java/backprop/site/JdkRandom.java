package backprop.site;

import java.util.Random;

/**
 * The numbers that the JDK's Random draws. TeaVM's draws others, so that the same seed would give
 * other weights and another order of the samples than in a notebook.
 *
 * <p>Source: the formulas in the javadoc of {@link Random}.
 */
final class JdkRandom extends Random {

    private static final long serialVersionUID = 1;

    private double second; // of a pair of normal numbers
    private boolean hasSecond;

    JdkRandom(long seed) {
        super(seed);
    }

    @Override
    public double nextDouble() {
        return (((long) next(26) << 27) + next(27)) * 0x1.0p-53;
    }

    @Override
    public double nextGaussian() {
        if (hasSecond) {
            hasSecond = false;
            return second;
        }
        double v1;
        double v2;
        double s;
        do {
            v1 = 2 * nextDouble() - 1;
            v2 = 2 * nextDouble() - 1;
            s = v1 * v1 + v2 * v2;
        } while (s >= 1 || s == 0);
        double factor = StrictMath.sqrt(-2 * StrictMath.log(s) / s);
        second = v2 * factor;
        hasSecond = true;
        return v1 * factor;
    }

    @Override
    public int nextInt(int bound) {
        if ((bound & -bound) == bound) { // a power of two
            return (int) (bound * (long) next(31) >> 31);
        }
        int bits;
        int value;
        do {
            bits = next(31);
            value = bits % bound;
        } while (bits - value + (bound - 1) < 0);
        return value;
    }
}
