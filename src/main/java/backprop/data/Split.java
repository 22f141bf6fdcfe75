package backprop.data;

/**
 * A data set in two parts that have no sample in common, made by {@link Dataset#split}.
 *
 * @param <D> the kind of data set
 * @param training what the parameters are learned from
 * @param validation what tells how good a choice was (learning rate, layers, epochs); the test set
 *     stays untouched until everything is chosen
 */
public record Split<D extends Dataset>(D training, D validation) {}
