package backprop.site;

import backprop.loss.CrossEntropy;
import backprop.matrix.Matrix;

/** The loss as a landscape over the first two of three outputs. */
final class LossMap {

    private LossMap() {}

    static double[] of(int n, double reach, double third, int target) {
        CrossEntropy loss = new CrossEntropy();
        Matrix t = Matrix.zeros(1, 3);
        t.setInPlace(0, target, 1);
        double[] losses = new double[n * n];
        for (int k = 0; k < losses.length; k++) {
            double right = reach * (2 * (k % n) + 1 - n) / n;
            double up = -reach * (2 * (k / n) + 1 - n) / n;
            losses[k] = loss.forward(Matrix.row(right, up, third), t);
        }
        return losses;
    }
}
