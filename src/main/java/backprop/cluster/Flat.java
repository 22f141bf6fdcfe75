package backprop.cluster;

import backprop.layer.Layer;
import backprop.layer.Parameter;
import backprop.matrix.Matrix;
import backprop.require.Require;
import java.util.function.Function;

/** All parameters of a network in one row, in the order of its layers: what can be sent. */
final class Flat {

    private Flat() {}

    static int length(Layer network) {
        return network.parameters().stream()
                .mapToInt(p -> p.value.rows() * p.value.columns())
                .sum();
    }

    static double[] of(Layer network, Function<Parameter, Matrix> part) {
        double[] all = new double[length(network)];
        int start = 0;
        for (Parameter p : network.parameters()) {
            double[] own = part.apply(p).toArray();
            System.arraycopy(own, 0, all, start, own.length);
            start += own.length;
        }
        return all;
    }

    /** A copy of the numbers of this parameter, which begin at start. */
    static Matrix cut(double[] all, int start, Parameter p) {
        int columns = p.value.columns();
        return Matrix.of(p.value.rows(), columns, i -> all[start + i]);
    }

    static void requireFits(String where, double[] all, Layer network) {
        int wanted = length(network);
        Require.that(
                all.length == wanted,
                "%s: %d numbers came for a network of %d parameters; it must have the layers of the"
                        + " one that they are of",
                where,
                all.length,
                wanted);
    }
}
