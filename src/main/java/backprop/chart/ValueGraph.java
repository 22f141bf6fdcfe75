package backprop.chart;

import backprop.chart.paint.GraphLayout;
import backprop.chart.paint.GraphLayout.Edge;
import backprop.chart.paint.Text;
import backprop.chart.paint.ValueGraphPainting;
import backprop.chart.paint.ValueGraphPainting.Dot;
import backprop.graph.Node;
import backprop.graph.NodeOrder;
import backprop.require.Require;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All values that a value was made from, from the inputs on the left to the output on the right.
 *
 * <pre>{@code
 * Value y = x.times(x).plus(three.times(x));
 * y.backward();
 * ValueGraph.of(y)
 * }</pre>
 *
 * <p>In a circle stands the value, above it the name or the operation, and below it the gradient;
 * on a line stands the slope by which a gradient is multiplied on its way back. Before {@code
 * backward}, gradients and slopes are left out.
 */
public final class ValueGraph {

    private static final int MOST_VALUES = 60;
    private static final int MOST_COLUMNS = 14;

    private ValueGraph() {}

    /**
     * Draws what a value was made from. Nothing is computed or changed.
     *
     * @param output the last value
     * @return the figure
     * @throws IllegalArgumentException if output is null, or if there are more than 60 values or
     *     more than 14 in a row, which nobody could read
     */
    public static Figure of(Node output) {
        Require.notNull("ValueGraph", "of", "output", output);
        List<Node> nodes = NodeOrder.of(output);
        Require.that(
                nodes.size() <= MOST_VALUES,
                "ValueGraph.of: there are %d values, but only %d can be drawn; draw a part of them",
                nodes.size(),
                MOST_VALUES);
        List<Edge> edges = edges(nodes);
        GraphLayout layout = GraphLayout.of(nodes.size(), edges);
        Require.that(
                layout.columns() <= MOST_COLUMNS,
                "ValueGraph.of: %d values follow one another, but only %d can be drawn; draw a part"
                        + " of them",
                layout.columns(),
                MOST_COLUMNS);
        boolean backward = output.gradient() != 0;
        List<Dot> dots =
                nodes.stream().map(n -> new Dot(n.name(), n.value(), n.gradient())).toList();
        return new Figure(
                alternative(nodes, backward), ValueGraphPainting.of(dots, edges, layout, backward));
    }

    private static List<Edge> edges(List<Node> nodes) {
        Map<Node, Integer> numbers = new IdentityHashMap<>();
        nodes.forEach(node -> numbers.put(node, numbers.size()));
        List<Edge> edges = new ArrayList<>();
        for (Node user : nodes) {
            for (int i = 0; i < user.inputs().size(); i++) {
                int input = numbers.get(user.inputs().get(i));
                edges.add(new Edge(input, numbers.get(user), user.slope(i)));
            }
        }
        return edges;
    }

    private static String alternative(List<Node> nodes, boolean backward) {
        Node output = nodes.get(0);
        String inputs =
                nodes.stream()
                        .filter(node -> node.inputs().isEmpty())
                        .map(node -> text(node, backward))
                        .collect(Collectors.joining(", "));
        return Text.of(
                "graph of %d values: from %s to the output %s",
                nodes.size(), inputs, text(output, backward));
    }

    private static String text(Node node, boolean backward) {
        String text = node.name() + " = " + Text.number(node.value());
        return backward ? text + " (gradient " + Text.number(node.gradient()) + ")" : text;
    }
}
