package backprop.chart;

import backprop.chart.paint.GraphPainting;
import backprop.chart.paint.GraphPainting.Box;
import backprop.chart.paint.Text;
import backprop.chart.paint.TwoPathsPainting;
import backprop.chart.paint.TwoPathsPainting.Way;
import backprop.function.ScalarFunction;
import backprop.layer.Layer;
import backprop.layer.Parameter;
import backprop.loss.Loss;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import backprop.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The computation graph: a box for each function or layer, the values that flow forward above the
 * arrows, and the gradients that flow back below them.
 *
 * <pre>{@code
 * Graph.run(3, new Plus1(), new Square())
 * }</pre>
 *
 * <p>The methods run the given objects, once forward and, unless they are called {@code forward},
 * once backward; what they draw is what came out. The objects are left as after any such run.
 */
public final class Graph {

    private Graph() {}

    /**
     * Runs functions forward only.
     *
     * @param x the input of the first
     * @param functions at least one, from input to output
     * @return the figure
     * @throws IllegalArgumentException if there is no function
     */
    public static Figure forward(double x, ScalarFunction... functions) {
        return draw(ScalarRun.forward(x, Parts.flat("Graph.forward", functions)));
    }

    /**
     * Runs functions forward, and backward with 1, the derivative of the result by itself.
     *
     * @param x the input of the first
     * @param functions at least one, from input to output
     * @return the figure
     * @throws IllegalArgumentException if there is no function
     */
    public static Figure run(double x, ScalarFunction... functions) {
        return draw(ScalarRun.forward(x, Parts.flat("Graph.run", functions)).backward());
    }

    /**
     * A value that is used twice: runs two functions on the same x, adds their results, and goes
     * back with 1. Both paths end at x, where their gradients add up.
     *
     * <pre>{@code
     * Graph.twoPaths(3, new Square(), times3)     // y = x² + 3x
     * }</pre>
     *
     * @param x the input of both
     * @param upper drawn above
     * @param lower drawn below; another object than {@code upper}, which has to remember its own x
     * @return the figure
     * @throws IllegalArgumentException if a function is null, or if both are the same object
     */
    public static Figure twoPaths(double x, ScalarFunction upper, ScalarFunction lower) {
        Require.notNull("Graph", "twoPaths", "upper", upper);
        Require.notNull("Graph", "twoPaths", "lower", lower);
        Require.that(
                upper != lower,
                "Graph.twoPaths: both paths are the same object, which can remember only one x;"
                        + " make a second one with new");
        double a = upper.forward(x);
        double b = lower.forward(x);
        return meeting(
                x, way("u", upper, a, upper.backward(1)), way("v", lower, b, lower.backward(1)));
    }

    private static Figure meeting(double x, Way upper, Way lower) {
        String value = Text.number(x);
        String sum = sum(upper.gradient(), lower.gradient());
        String output = sum(upper.value(), lower.value());
        String alternative =
                Text.of(
                        "graph of two paths: x = %s through %s and %s; values: %s; gradients meet at"
                                + " x: %s",
                        value, upper.box().name(), lower.box().name(), output, sum);
        return new Figure(
                alternative,
                TwoPathsPainting.of(
                        "x = " + value, "dy/dx = " + sum, upper, lower, "y = " + output, "1"));
    }

    /** Such as {@code 6 + (-3) = 3}. */
    private static String sum(double a, double b) {
        String second = b < 0 ? "(" + Text.number(b) + ")" : Text.number(b);
        return Text.number(a) + " + " + second + " = " + Text.number(a + b);
    }

    private static Way way(String letter, ScalarFunction f, double value, double gradient) {
        String slope = "× d" + letter + "/dx = " + Text.number(gradient);
        return new Way(new Box(Parts.name(f), List.of(), slope), letter, value, gradient);
    }

    private static Figure draw(ScalarRun run) {
        return draw(run.boxes(), run.valueTexts(), run.gradientTexts());
    }

    /**
     * Runs a network forward only and draws the shapes.
     *
     * @param x the input of the first layer
     * @param network the layers
     * @return the figure
     * @throws IllegalArgumentException if x does not fit
     */
    public static Figure forward(Matrix x, NeuralNetwork network) {
        List<Layer> layers = Parts.flat(network);
        List<String> shapes = new ArrayList<>();
        forward(x, layers, shapes);
        return draw(layerBoxes(layers), shapes, List.of());
    }

    /**
     * Runs a network forward and backward and draws the shapes.
     *
     * @param x the input of the first layer
     * @param d the gradient of the output, to go backward with
     * @param network the layers
     * @return the figure
     * @throws IllegalArgumentException if x or d does not fit
     */
    public static Figure run(Matrix x, Matrix d, NeuralNetwork network) {
        List<Layer> layers = Parts.flat(network);
        List<String> shapes = new ArrayList<>();
        forward(x, layers, shapes);
        List<String> gradients = new ArrayList<>();
        backward(d, layers, gradients);
        return draw(layerBoxes(layers), shapes, gradients);
    }

    /**
     * Runs a network and its loss forward and backward; draws the shapes and the loss.
     *
     * @param x the input of the first layer
     * @param network the layers
     * @param loss how wrong the output is
     * @param t the targets
     * @return the figure
     * @throws IllegalArgumentException if x or t does not fit
     */
    public static Figure run(Matrix x, NeuralNetwork network, Loss loss, Matrix t) {
        List<Layer> layers = Parts.flat(network);
        List<String> shapes = new ArrayList<>();
        Matrix y = forward(x, layers, shapes);
        shapes.add("loss " + Text.number(loss.forward(y, t)));
        List<String> gradients = new ArrayList<>();
        backward(loss.backward(), layers, gradients);
        gradients.add("1");
        List<Box> boxes = new ArrayList<>(layerBoxes(layers));
        boxes.add(new Box(Parts.name(loss), List.of("t " + t.shape()), ""));
        return draw(boxes, shapes, gradients);
    }

    private static Matrix forward(Matrix x, List<Layer> layers, List<String> shapes) {
        shapes.add(x.shape());
        for (Layer layer : layers) {
            x = layer.forward(x);
            shapes.add(x.shape());
        }
        return x;
    }

    private static void backward(Matrix d, List<Layer> layers, List<String> shapes) {
        shapes.add(d.shape());
        for (int i = layers.size() - 1; i >= 0; i--) {
            d = layers.get(i).backward(d);
            shapes.add(0, d.shape());
        }
    }

    private static List<Box> layerBoxes(List<Layer> layers) {
        List<Box> boxes = new ArrayList<>();
        for (Layer layer : layers) {
            List<String> details = new ArrayList<>();
            for (Parameter p : layer.parameters()) {
                details.add((details.isEmpty() ? "W " : "b ") + p.value.shape());
            }
            boxes.add(new Box(Parts.name(layer), details, ""));
        }
        return boxes;
    }

    private static Figure draw(List<Box> boxes, List<String> values, List<String> gradients) {
        String names = boxes.stream().map(Box::name).collect(Collectors.joining(", "));
        String back =
                gradients.isEmpty()
                        ? ""
                        : "; gradients back to the input: " + String.join(" ← ", gradients);
        String alternative =
                Text.of("graph of %s; values: %s%s", names, String.join(" → ", values), back);
        return new Figure(alternative, GraphPainting.of(boxes, values, gradients));
    }
}
