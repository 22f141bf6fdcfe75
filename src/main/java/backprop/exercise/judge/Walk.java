package backprop.exercise.judge;

import backprop.graph.Node;
import backprop.graph.NodeOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** A way through a graph of the learner: every node once, after all nodes that use it. */
public final class Walk {

    private final Node output;
    private final List<Node> order;

    /** How one use of a node changes its gradient. */
    interface Share {
        double after(double before, double gradientOfUser, double slope);
    }

    private Walk(Node output) {
        this.output = output;
        order = NodeOrder.of(output);
    }

    /** All that a node was made from, the node itself first. */
    public static Walk from(Node output) {
        return new Walk(output);
    }

    public List<Node> order() {
        return order;
    }

    /** In how many places a node is used. */
    public int uses(Node node) {
        int uses = 0;
        for (Node user : order) {
            for (Node input : user.inputs()) {
                uses += input == node ? 1 : 0;
            }
        }
        return uses;
    }

    /** What should be there after backward. */
    public double[] gradients() {
        return gradients(order, (before, g, slope) -> before + g * slope);
    }

    /** The gradients, in this walk's order, if each node went by another rule. */
    double[] gradients(Share share) {
        return gradients(order, share);
    }

    /** The gradients if the walk began at the inputs. */
    double[] gradientsFromInputs() {
        List<Node> turned = new ArrayList<>(order);
        Collections.reverse(turned);
        return gradients(turned, (before, g, slope) -> before + g * slope);
    }

    private double[] gradients(List<Node> way, Share share) {
        Map<Node, Double> gradients = new IdentityHashMap<>();
        order.forEach(node -> gradients.put(node, 0.0));
        gradients.put(output, 1.0);
        for (Node node : way) {
            for (int i = 0; i < node.inputs().size(); i++) {
                double slope = node.slope(i);
                double g = gradients.get(node);
                gradients.merge(node.inputs().get(i), 0.0, (now, z) -> share.after(now, g, slope));
            }
        }
        return order.stream().mapToDouble(gradients::get).toArray();
    }

    /** What is there now. */
    public double[] found() {
        return order.stream().mapToDouble(Node::gradient).toArray();
    }
}
