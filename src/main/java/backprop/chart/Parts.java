package backprop.chart;

import backprop.function.Compose;
import backprop.function.ScalarFunction;
import backprop.layer.Layer;
import backprop.network.NeuralNetwork;
import backprop.require.Require;
import java.util.ArrayList;
import java.util.List;

/** What a composition or a network is made of, however deep one is inside another. */
public final class Parts {

    private Parts() {}

    /**
     * Functions, each composition among them replaced by what it is composed of.
     *
     * @param place who asks, for the message
     * @param functions at least one, from input to output
     * @return functions that are no {@link Compose}
     * @throws IllegalArgumentException if there is no function
     */
    public static List<ScalarFunction> flat(String place, ScalarFunction... functions) {
        Require.that(functions.length > 0, "%s: no function came; give at least one", place);
        List<ScalarFunction> flat = new ArrayList<>();
        for (ScalarFunction f : functions) {
            if (f instanceof Compose c) {
                flat.addAll(flat(place, c.functions().toArray(ScalarFunction[]::new)));
            } else {
                flat.add(f);
            }
        }
        return flat;
    }

    /**
     * The layers of a network, each network among them replaced by its layers.
     *
     * @param network any
     * @return layers that are no {@link NeuralNetwork}
     */
    public static List<Layer> flat(NeuralNetwork network) {
        List<Layer> flat = new ArrayList<>();
        for (Layer layer : network.layers()) {
            if (layer instanceof NeuralNetwork inner) {
                flat.addAll(flat(inner));
            } else {
                flat.add(layer);
            }
        }
        return flat;
    }

    /**
     * What an object calls itself; a class written in a cell may not say, then its class name.
     *
     * @param o a function, a layer or a loss
     * @return a short name
     */
    public static String name(Object o) {
        String text = String.valueOf(o);
        boolean silent = text.startsWith(o.getClass().getName() + "@");
        String simple = o.getClass().getSimpleName();
        return silent ? (simple.isEmpty() ? "function" : simple) : text;
    }
}
