package backprop.network;

import backprop.layer.Layer;
import backprop.layer.Parameter;
import backprop.matrix.Matrix;
import backprop.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Layers one after the other.
 *
 * <pre>{@code
 * forward   through the layers from first to last
 * backward  through the layers from last to first
 * }</pre>
 *
 * <p>A network is itself a layer, so it can be part of another one. Derived in chapter 03.
 */
public class NeuralNetwork implements Layer {

    private final List<Layer> layers;

    /**
     * A network.
     *
     * @param layers at least one, from input to output
     * @throws IllegalArgumentException if there is none, if one is null, or if one object comes
     *     twice, also inside another network
     */
    public NeuralNetwork(Layer... layers) {
        Require.parts("NeuralNetwork", "layer", (Object[]) layers);
        Require.distinct(
                "NeuralNetwork",
                "layer",
                List.of(layers),
                layer -> layer instanceof NeuralNetwork inner ? inner.layers : List.of());
        this.layers = List.of(layers);
    }

    /**
     * The layers, from input to output.
     *
     * @return an unmodifiable list
     */
    @Override
    public List<Layer> layers() {
        return layers;
    }

    @Override
    public Matrix forward(Matrix x) {
        for (Layer layer : layers) {
            x = layer.forward(x);
        }
        return x;
    }

    @Override
    public Matrix backward(Matrix d) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            d = layers.get(i).backward(d);
        }
        return d;
    }

    @Override
    public List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (Layer layer : layers) {
            parameters.addAll(layer.parameters());
        }
        return parameters;
    }

    @Override
    public String toString() {
        return layers.stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "NeuralNetwork(", ")"));
    }
}
