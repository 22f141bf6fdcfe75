package backprop.site.matrix;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/** In place of {@code backprop.matrix.Mapping}: a page cannot make classes while it runs. */
final class Mapping {

    private Mapping() {}

    static double[] map(DoubleUnaryOperator f, double[] from) {
        double[] result = new double[from.length];
        for (int k = 0; k < result.length; k++) {
            result[k] = f.applyAsDouble(from[k]);
        }
        return result;
    }

    static double[] fill(IntToDoubleFunction f, int places) {
        double[] result = new double[places];
        for (int k = 0; k < result.length; k++) {
            result[k] = f.applyAsDouble(k);
        }
        return result;
    }
}
