package backprop.graph;

import backprop.require.Require;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** An order of nodes for whoever looks at a graph from outside. */
public final class NodeOrder {

    private NodeOrder() {}

    /**
     * Every node that an output was made from, each once, after all nodes that use it.
     *
     * <p>Source: Kahn, Topological sorting of large networks, Communications of the ACM 5 (1962).
     *
     * @param output the node to begin with
     * @return the output first; a list of its own
     * @throws IllegalArgumentException if output is null
     */
    public static List<Node> of(Node output) {
        Require.notNull("NodeOrder", "of", "output", output);
        Map<Node, Integer> waiting = uses(output);
        List<Node> order = new ArrayList<>();
        Deque<Node> ready = new ArrayDeque<>(List.of(output));
        while (!ready.isEmpty()) {
            Node node = ready.remove();
            order.add(node);
            for (Node input : node.inputs()) {
                if (waiting.merge(input, -1, Integer::sum) == 0) {
                    ready.add(input);
                }
            }
        }
        return order;
    }

    /** In how many places each node is used. */
    private static Map<Node, Integer> uses(Node output) {
        Map<Node, Integer> uses = new IdentityHashMap<>(Map.of(output, 0));
        Deque<Node> open = new ArrayDeque<>(List.of(output));
        while (!open.isEmpty()) {
            for (Node input : open.remove().inputs()) {
                if (uses.merge(input, 1, Integer::sum) == 1) {
                    open.add(input);
                }
            }
        }
        return uses;
    }
}
