package backprop.chart;

import backprop.chart.paint.EquationPainting;
import backprop.chart.paint.Painting;
import backprop.chart.paint.Text;
import backprop.matrix.Matrix;
import backprop.matrix.RequireMatrix;
import backprop.require.Require;
import java.util.List;

/**
 * A Linear layer in one picture: what it computes forward, and the three gradients that it computes
 * backward, each with its numbers, so that the rows and columns can be followed.
 *
 * <pre>{@code
 * y = x · W + b,  ∂L/∂W = xᵀ · ∂L/∂y,  ∂L/∂b = sum of the rows of ∂L/∂y,  ∂L/∂x = ∂L/∂y · Wᵀ
 * }</pre>
 */
public final class LinearGradients {

    private static final int WIDEST = 900;

    private LinearGradients() {}

    /**
     * Computes and draws them.
     *
     * @param x the input, a row for each sample (n × in)
     * @param w the weights (in × out)
     * @param b the bias (1 × out)
     * @param d ∂L/∂y, the gradient of the output (n × out)
     * @return the figure
     * @throws IllegalArgumentException if the shapes do not fit, or if it would be too wide
     */
    public static Figure of(Matrix x, Matrix w, Matrix b, Matrix d) {
        RequireMatrix.columns("LinearGradients", "of", "x", x, w.rows());
        RequireMatrix.shape("LinearGradients", "of", "b", b, 1, w.columns(), "one for each output");
        RequireMatrix.shape(
                "LinearGradients", "of", "d", d, x.rows(), w.columns(), "the shape of the output");
        Matrix y = x.dot(w).plus(b);
        List<Matrix> gradients = List.of(x.t().dot(d), d.sumRows(), d.dot(w.t()));
        Painting painting = EquationPainting.linear(x, w, b, y, d, gradients);
        Require.that(
                painting.width() <= WIDEST,
                "LinearGradients.of: w is %s, which is too wide to be drawn",
                w.shape());
        return new Figure(alternative(x, w, y, gradients), painting);
    }

    private static String alternative(Matrix x, Matrix w, Matrix y, List<Matrix> gradients) {
        return Text.of(
                "Linear: y (%s) = x (%s) · W (%s) + b; ∂L/∂W = %s, ∂L/∂b = %s, ∂L/∂x = %s",
                y.shape(),
                x.shape(),
                w.shape(),
                Text.matrix(gradients.get(0)),
                Text.matrix(gradients.get(1)),
                Text.matrix(gradients.get(2)));
    }
}
