package backprop.network;

import backprop.layer.Layer;
import backprop.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What backward says about one matrix, beside what was measured. */
record GradientComparison(String name, Matrix backward, Matrix measured) {

    private static final double SMALLEST_NORM = 1e-4;

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
            names.add(name(layer) + " parameter " + i);
        }
        return names;
    }

    /** What a layer calls itself; the name of its class if it has no toString of its own. */
    static String name(Layer layer) {
        String text = String.valueOf(layer);
        Class<?> type = layer.getClass();
        if (!text.startsWith(type.getName() + "@")) {
            return text;
        }
        return type.getSimpleName().isEmpty() ? "layer" : type.getSimpleName();
    }

    String title() {
        return name + " (" + measured.shape() + ")";
    }

    double error() {
        if (!sameShape()) {
            return Double.NaN;
        }
        double size = Math.max(norm(backward) + norm(measured), SMALLEST_NORM);
        return norm(backward.minus(measured)) / size;
    }

    /** The place where the two differ most, or the two shapes. */
    String difference() {
        if (!sameShape()) {
            return "backward's gradient is %s, but %s is needed"
                    .formatted(backward == null ? "null" : backward.shape(), measured.shape());
        }
        // The largest comes first, and nothing is larger than NaN.
        Matrix distance = backward.minus(measured).map(Math::abs);
        int row = distance.maxColumns().t().argmax(0);
        int column = distance.argmax(row);
        return String.format(
                Locale.ROOT,
                "at (%d, %d) backward says %.6g, measured is %.6g",
                row,
                column,
                backward.get(row, column),
                measured.get(row, column));
    }

    private boolean sameShape() {
        return backward != null && backward.shape().equals(measured.shape());
    }

    private static double norm(Matrix m) {
        return Math.sqrt(m.times(m).sum());
    }
}
