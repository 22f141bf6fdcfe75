package backprop.chart;

import backprop.chart.paint.NetworkPainting;
import backprop.chart.paint.NetworkPainting.Column;
import backprop.chart.paint.NetworkPainting.Weight;
import backprop.chart.paint.Text;
import backprop.layer.Layer;
import backprop.layer.Parameter;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import backprop.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A small network as it is usually drawn: a circle for each value, a line for each weight. One
 * weight can be marked with its value and its gradient; all weights of a layer are written on their
 * lines if there are at most 12, so that one sees which belongs to which.
 *
 * <pre>{@code
 * NetworkDiagram.run(x, d, new Linear(w, b), new ReLU()).weight(1, 3, 1)
 * }</pre>
 *
 * <p>The methods run the given layers, once forward and, if they are called {@code run}, once
 * backward; the layers are left as after any such run. A layer without parameters, such as ReLU,
 * belongs to the circles before it. What stands above a circle in grey is its bias.
 *
 * <p>A diagram never changes: {@link #weight} returns a new one.
 */
public final class NetworkDiagram extends Figure {

    private static final int MOST_CIRCLES = 6;
    private static final int MOST_COLUMNS = 5;

    private final List<Column> columns;

    private NetworkDiagram(List<Column> columns, Weight marked) {
        super(alternative(columns, marked), NetworkPainting.of(columns, marked));
        this.columns = columns;
    }

    /**
     * Runs layers forward.
     *
     * @param x one sample, a single row of at most 6 values
     * @param layers from input to output: Linear ones and such without parameters, yours or the
     *     library's, with at most 6 outputs each
     * @return the diagram
     * @throws IllegalArgumentException if x is not a single row, if a layer does not fit, or if
     *     there are more than 6 values in a column or 4 Linear layers
     */
    public static NetworkDiagram forward(Matrix x, Layer... layers) {
        return new NetworkDiagram(columns("forward", x, null, layers), null);
    }

    /**
     * Runs layers forward and backward.
     *
     * @param x one sample, a single row of at most 6 values
     * @param d ∂L/∂y, the gradient of the output
     * @param layers as {@link #forward} wants them
     * @return the diagram, with the gradient of each value under its circle
     * @throws IllegalArgumentException as {@link #forward}
     */
    public static NetworkDiagram run(Matrix x, Matrix d, Layer... layers) {
        return new NetworkDiagram(columns("run", x, d, layers), null);
    }

    /**
     * Marks one weight.
     *
     * @param layer which Linear, from 1
     * @param from the value that it multiplies, from 1 at the top
     * @param to the value to which it contributes, from 1 at the top
     * @return a new diagram
     * @throws IllegalArgumentException if there is no such weight
     */
    public NetworkDiagram weight(int layer, int from, int to) {
        Require.that(
                layer >= 1 && layer < columns.size(),
                "NetworkDiagram.weight: there is no Linear %d; this network has %d",
                layer,
                columns.size() - 1);
        Matrix w = columns.get(layer).weights();
        Require.that(
                from >= 1 && from <= w.rows() && to >= 1 && to <= w.columns(),
                "NetworkDiagram.weight: there is no weight from %d to %d; Linear %d has the weights"
                        + " %s, counted from 1",
                from,
                to,
                layer,
                w.shape());
        return new NetworkDiagram(columns, new Weight(layer, from, to));
    }

    private static List<Column> columns(String method, Matrix x, Matrix d, Layer... layers) {
        Require.parts("NetworkDiagram." + method, "layer", (Object[]) layers);
        List<Layer> flat = new ArrayList<>();
        for (Layer layer : layers) {
            flat.addAll(layer instanceof NeuralNetwork n ? Parts.flat(n) : List.of(layer));
        }
        requireSmall(method, x, flat);
        List<Matrix> values = new ArrayList<>(List.of(x));
        for (Layer layer : flat) {
            values.add(layer.forward(values.get(values.size() - 1)));
        }
        return columns(flat, values, d == null ? null : backward(flat, d));
    }

    private static void requireSmall(String method, Matrix x, List<Layer> layers) {
        Require.that(
                x.rows() == 1 && x.columns() <= MOST_CIRCLES,
                "NetworkDiagram.%s: x is %s, but one row of at most %d values is needed",
                method,
                x.shape(),
                MOST_CIRCLES);
        long linear = layers.stream().filter(layer -> !layer.parameters().isEmpty()).count();
        Require.that(
                linear < MOST_COLUMNS,
                "NetworkDiagram.%s: %d layers with weights came, but at most %d can be drawn",
                method,
                linear,
                MOST_COLUMNS - 1);
        layers.forEach(layer -> requireFewOutputs(method, layer));
    }

    private static void requireFewOutputs(String method, Layer layer) {
        Require.that(
                layer.parameters().isEmpty()
                        || layer.parameters().get(0).value.columns() <= MOST_CIRCLES,
                "NetworkDiagram.%s: %s has more than %d outputs, too many to be drawn",
                method,
                Parts.name(layer),
                MOST_CIRCLES);
    }

    /** The gradient of what each layer was given, and last that of the output. */
    private static List<Matrix> backward(List<Layer> layers, Matrix d) {
        List<Matrix> gradients = new ArrayList<>(List.of(d));
        for (int i = layers.size() - 1; i >= 0; i--) {
            gradients.add(0, layers.get(i).backward(gradients.get(0)));
        }
        return gradients;
    }

    private static List<Column> columns(
            List<Layer> layers, List<Matrix> values, List<Matrix> gradients) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.input(values.get(0), gradients == null ? null : gradients.get(0)));
        for (int i = 0; i < layers.size(); i++) {
            Matrix gradient = gradients == null ? null : gradients.get(i + 1);
            List<Parameter> parameters = layers.get(i).parameters();
            String name = Parts.name(layers.get(i));
            if (parameters.isEmpty()) {
                Column last = columns.remove(columns.size() - 1);
                columns.add(last.then(name, values.get(i + 1), gradient));
            } else {
                Parameter w = parameters.get(0);
                Matrix bias = parameters.size() > 1 ? parameters.get(1).value : null;
                Matrix dw = gradients == null ? null : w.gradient;
                columns.add(new Column(name, values.get(i + 1), gradient, w.value, dw, bias));
            }
        }
        return columns;
    }

    private static String alternative(List<Column> columns, Weight marked) {
        String circles =
                columns.stream()
                        .map(NetworkDiagram::alternative)
                        .collect(Collectors.joining(" → "));
        if (marked == null) {
            return "network: " + circles;
        }
        Column column = columns.get(marked.layer());
        Matrix dw = column.weightGradients();
        return Text.of(
                "network: %s; weight %d of Linear %d to %d is %s%s",
                circles,
                marked.from(),
                marked.layer(),
                marked.to(),
                Text.number(marked.of(column.weights())),
                dw == null ? "" : ", its gradient " + Text.number(marked.of(dw)));
    }

    private static String alternative(Column column) {
        String circles = column.name() + " " + Text.matrix(column.values());
        if (column.weights() == null) {
            return circles;
        }
        String weights = circles + ", W = " + Text.matrix(column.weights());
        return column.bias() == null ? weights : weights + ", b = " + Text.matrix(column.bias());
    }
}
