package backprop.training;

import backprop.layer.Layer;
import backprop.layer.Parameter;
import backprop.matrix.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * Watches the validation loss of a training, and keeps the parameters of its best epoch.
 *
 * <p>Source: Goodfellow, Bengio, Courville, Deep Learning (2016), algorithm 7.1.
 */
final class EarlyStopping {

    private final List<Parameter> parameters;
    private final int patience; // 0: never stops, and keeps nothing
    private final List<Matrix> best = new ArrayList<>();
    private double bestLoss = Double.POSITIVE_INFINITY;
    private int waited;

    EarlyStopping(Layer network, int patience) {
        this.parameters = network.parameters();
        this.patience = patience;
    }

    /** Takes note of an epoch, whose parameters the network has now. */
    void see(double validationLoss) {
        if (patience == 0) {
            return;
        }
        waited++;
        if (validationLoss < bestLoss) {
            bestLoss = validationLoss;
            waited = 0;
            best.clear();
            parameters.forEach(p -> best.add(p.value.map(v -> v)));
        }
    }

    /** Whether so many epochs in a row were no better than the best. */
    boolean isOver() {
        return patience > 0 && waited >= patience;
    }

    /** Gives the network the parameters of the best epoch, if there was one. */
    void restore() {
        for (int k = 0; k < best.size(); k++) {
            copy(best.get(k), parameters.get(k).value);
        }
    }

    private static void copy(Matrix from, Matrix to) {
        for (int i = 0; i < from.rows(); i++) {
            for (int j = 0; j < from.columns(); j++) {
                to.setInPlace(i, j, from.get(i, j));
            }
        }
    }
}
