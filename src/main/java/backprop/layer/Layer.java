package backprop.layer;

import backprop.matrix.Matrix;
import java.util.List;

/**
 * A step of a network: it turns a batch into another batch, and gradients back into gradients.
 *
 * <p>Rows are samples. {@link #forward} keeps what {@link #backward} needs; so call them in pairs,
 * forward first, and by one thread at a time.
 */
public interface Layer {

    /**
     * From input to output.
     *
     * @param x the input, one sample per row; not modified, but kept until the next call without a
     *     copy, so the caller must not change it before {@link #backward}
     * @return the output, one sample per row
     * @throws IllegalArgumentException if x has a number of columns that does not fit
     */
    Matrix forward(Matrix x);

    /**
     * From the gradient of the output to the gradient of the input, by the chain rule. On the way,
     * the gradient of each parameter is stored in {@link Parameter#gradient}.
     *
     * @param d ∂L/∂output, in the shape of the output of the latest {@link #forward}
     * @return ∂L/∂input, in the shape of the input
     * @throws IllegalStateException if there was no {@link #forward} yet
     * @throws IllegalArgumentException if d has another shape
     */
    Matrix backward(Matrix d);

    /**
     * The layers that this one is made of, such as those of a network.
     *
     * @return empty for a layer that is not made of others
     */
    default List<? extends Layer> layers() {
        return List.of();
    }

    /**
     * Switches to training mode, or to evaluation mode. A layer starts in evaluation mode; it is in
     * training mode while a step is made, and only then. Most layers do the same in both; what
     * differs, such as {@link Dropout}, overrides this and {@link #isTraining}. A layer that is
     * made of others and lists them in {@link #layers} passes the mode on by itself.
     *
     * @param on true for training, false for evaluation
     */
    default void training(boolean on) {
        layers().forEach(layer -> layer.training(on));
    }

    /**
     * Which mode this layer is in.
     *
     * @return true if it, or a layer that it is made of, is in training mode
     */
    default boolean isTraining() {
        return layers().stream().anyMatch(Layer::isTraining);
    }

    /**
     * What this layer learns.
     *
     * @return the parameters, always in the same order; empty for a layer that learns nothing
     */
    default List<Parameter> parameters() {
        return List.of();
    }

    /**
     * One step of gradient descent for every parameter: {@code w ← w − η · gradient}.
     *
     * @param learningRate η
     */
    default void update(double learningRate) {
        for (Parameter p : parameters()) {
            p.update(learningRate);
        }
    }
}
