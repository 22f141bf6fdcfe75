package backprop.graph;

import java.util.List;

/**
 * A number in a graph of computations, and how it was made from others.
 *
 * <p>A figure draws nodes, and an exercise looks at them, whoever wrote their class.
 */
public interface Node {

    /**
     * What a figure writes: the name of an input, such as {@code x}, or the operation, such as
     * {@code +}.
     *
     * @return the name
     */
    String name();

    /**
     * The number itself.
     *
     * @return the value
     */
    double value();

    /**
     * The derivative of the output by this number, after the output's {@link #backward}.
     *
     * @return the gradient; 0 before
     */
    double gradient();

    /**
     * What this number was made from.
     *
     * @return the inputs of its operation, one of them twice if it was used twice; empty for a
     *     number that was not computed
     */
    List<? extends Node> inputs();

    /**
     * The derivative of this number by one of its inputs alone.
     *
     * @param i which of {@link #inputs}, from 0
     * @return the slope, at the values of the inputs when this number was made
     */
    double slope(int i);

    /** Makes this number the output: finds the gradient of every number that it was made from. */
    void backward();
}
