package backprop.cluster;

import backprop.layer.Layer;
import backprop.layer.Parameter;
import backprop.require.Require;
import java.io.Serializable;

/**
 * The values of all parameters of a network, as they are sent to every machine before a step.
 *
 * <p>They are copies: what the network learns later changes nothing here.
 */
public final class Weights implements Serializable {

    private static final long serialVersionUID = 1;

    private final double[] values;

    private Weights(double[] values) {
        this.values = values;
    }

    /**
     * Copies the parameters.
     *
     * @param network whose parameters to send
     * @return copies, in the order of the layers
     * @throws IllegalArgumentException if network is null
     */
    public static Weights of(Layer network) {
        Require.notNull("Weights", "of", "network", network);
        return new Weights(Flat.of(network, p -> p.value));
    }

    /**
     * Gives another network these parameters.
     *
     * @param network of the same layers; its values are changed, its gradients are not
     * @throws IllegalArgumentException if it has another number of parameters; nothing is changed
     *     then
     */
    public void writeTo(Layer network) {
        Flat.requireFits("Weights.writeTo", values, network);
        int start = 0;
        for (Parameter p : network.parameters()) {
            int columns = p.value.columns();
            int length = p.value.rows() * columns;
            for (int i = 0; i < length; i++) {
                p.value.setInPlace(i / columns, i % columns, values[start + i]);
            }
            start += length;
        }
    }

    /**
     * What travels over the network, without the few bytes around it.
     *
     * @return 8 for each number
     */
    public long bytes() {
        return (long) values.length * Double.BYTES;
    }
}
