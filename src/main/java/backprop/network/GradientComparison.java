package backprop.network;

import backprop.layer.Layer;
import backprop.matrix.Matrix;
import backprop.require.Message;
import java.util.ArrayList;
import java.util.List;

/** What backward says about one matrix, beside what was measured; kinks do not count. */
record GradientComparison(String name, Matrix backward, Matrix measured, List<Kink> kinks) {

    private static final double SMALLEST_NORM = 1e-4;

    GradientComparison(String name, Matrix backward, Matrix measured) {
        this(name, backward, measured, List.of());
    }

    /** The same, but at kinks nothing was measured that could be compared. */
    GradientComparison without(List<Kink> kinks) {
        Matrix comparable = measured.times(1);
        kinks.forEach(k -> comparable.setInPlace(k.row(), k.column(), k.chosen()));
        return new GradientComparison(name, backward, comparable, List.copyOf(kinks));
    }

    /** A name for each parameter of a layer; those of a network tell the layer, too. */
    static List<String> names(Layer layer) {
        List<String> names = new ArrayList<>();
        if (layer instanceof NeuralNetwork network) {
            for (int i = 0; i < network.layers().size(); i++) {
                for (String name : names(network.layers().get(i))) {
                    names.add("layer " + i + " " + name);
                }
            }
            return names;
        }
        for (int i = 0; i < layer.parameters().size(); i++) {
            names.add(Message.name(layer) + " parameter " + i);
        }
        return names;
    }

    String title() {
        return name + " (" + measured.shape() + ")";
    }

    double error() {
        return sameShape() ? norm(backward.minus(measured)) / size() : Double.NaN;
    }

    /** What differences are compared with. */
    double size() {
        return Math.max(norm(backward) + norm(measured), SMALLEST_NORM);
    }

    /** The place where the two differ most, or the two shapes. */
    String difference() {
        if (!sameShape()) {
            return Message.of(
                    "backward's gradient is %s, but %s is needed",
                    backward == null ? "null" : backward.shape(), measured.shape());
        }
        // The largest comes first, and nothing is larger than NaN.
        Matrix distance = backward.minus(measured).map(Math::abs);
        int row = distance.maxColumns().t().argmax(0);
        int column = distance.argmax(row);
        return Message.of(
                "at (%d, %d) backward says %.6g, measured is %.6g",
                row, column, backward.get(row, column), measured.get(row, column));
    }

    boolean sameShape() {
        return backward != null && backward.shape().equals(measured.shape());
    }

    private static double norm(Matrix m) {
        return Math.sqrt(m.times(m).sum());
    }
}
