package backprop.training;

import backprop.layer.Layer;
import backprop.loss.Loss;
import backprop.matrix.Matrix;

/** One step of learning, as the learner writes it in chapter 05. */
public interface TrainingStep {

    /**
     * Makes the network a little better on one batch.
     *
     * @param network what learns; changed
     * @param loss how wrong it is
     * @param x the inputs, one sample per row
     * @param t the targets
     * @param learningRate how far to go
     * @return the loss before the network was changed
     */
    double step(Layer network, Loss loss, Matrix x, Matrix t, double learningRate);
}
