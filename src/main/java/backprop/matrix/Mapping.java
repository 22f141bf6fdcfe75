package backprop.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/**
 * A function of one number, applied to many values or to many places.
 *
 * <p>The JVM compiles a loop once, for whatever functions come along, and then calls them number by
 * number. So each function gets a copy of the loop to itself: there its code becomes part of the
 * loop, which is up to ten times as fast. What it answers first decides which loop that is.
 */
final class Mapping {

    private static final int MANY = 1000; // numbers, enough to see whether a function is a step

    /** A loop that knows one function only. */
    interface Loop {
        double[] map(DoubleUnaryOperator f, double[] from);

        double[] fill(IntToDoubleFunction f, int places);
    }

    static final class OneLoop implements Loop {

        @Override
        public double[] map(DoubleUnaryOperator f, double[] from) {
            double[] result = new double[from.length];
            for (int k = 0; k < result.length; k++) {
                result[k] = f.applyAsDouble(from[k]);
            }
            return result;
        }

        @Override
        public double[] fill(IntToDoubleFunction f, int places) {
            double[] result = new double[places];
            for (int k = 0; k < result.length; k++) {
                result[k] = f.applyAsDouble(k);
            }
            return result;
        }
    }

    /**
     * A loop for a step such as {@code v > 0 ? 1 : 0}. For numbers of mixed signs, the processor
     * guesses each time where the function will go on, and has to start again when it was wrong.
     * Between two whole numbers the JVM makes it choose instead, so the result passes through one.
     */
    static final class StepLoop implements Loop {

        private static long nothing; // not final: the JVM would see through the detour

        @Override
        public double[] map(DoubleUnaryOperator f, double[] from) {
            double[] result = new double[from.length];
            for (int k = 0; k < result.length; k++) {
                long bits = Double.doubleToRawLongBits(f.applyAsDouble(from[k]));
                result[k] = Double.longBitsToDouble(bits ^ nothing);
            }
            return result;
        }

        @Override
        public double[] fill(IntToDoubleFunction f, int places) {
            throw new UnsupportedOperationException("a step is a function of a number");
        }
    }

    /** The loop of one function. */
    private static final class Choice {

        private final Loop usual = copy(OneLoop.class);
        private volatile Loop chosen; // null until many numbers have been mapped

        double[] map(DoubleUnaryOperator f, double[] from) {
            Loop loop = chosen;
            double[] result = (loop == null ? usual : loop).map(f, from);
            if (loop == null && result.length >= MANY) {
                chosen = hasTwoValues(result) ? copy(StepLoop.class) : usual;
            }
            return result;
        }

        private static boolean hasTwoValues(double[] results) {
            double one = results[0];
            double other = one;
            for (double v : results) {
                if (v != one && v != other && other != one) {
                    return false;
                }
                other = v == one ? other : v;
            }
            return other != one;
        }
    }

    private static final ClassValue<Choice> CHOICES =
            new ClassValue<>() {
                @Override
                protected Choice computeValue(Class<?> function) {
                    return new Choice();
                }
            };

    private Mapping() {}

    static double[] map(DoubleUnaryOperator f, double[] from) {
        return CHOICES.get(f.getClass()).map(f, from);
    }

    /** {@code f(0), f(1), …, f(places − 1)}. */
    static double[] fill(IntToDoubleFunction f, int places) {
        return CHOICES.get(f.getClass()).usual.fill(f, places);
    }

    private static Loop copy(Class<? extends Loop> kind) {
        String file = "Mapping$" + kind.getSimpleName() + ".class";
        try (InputStream loop = Mapping.class.getResourceAsStream(file)) {
            var hidden = MethodHandles.lookup().defineHiddenClass(loop.readAllBytes(), true);
            return (Loop) hidden.lookupClass().getDeclaredConstructor().newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no copy of the loop over a matrix could be made", e);
        }
    }
}
