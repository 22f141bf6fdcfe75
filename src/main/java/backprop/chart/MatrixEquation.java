package backprop.chart;

import backprop.chart.paint.EquationPainting;
import backprop.chart.paint.Painting;
import backprop.matrix.Matrix;
import backprop.require.Require;
import java.util.ArrayList;
import java.util.List;

/**
 * An equation of matrices, with their numbers and shapes. The two sides that must be equally long
 * in a product have the same colour, and so have the sides that its result inherits. The single row
 * of a bias, which is added to each row of a product, is grey: it does not count samples.
 *
 * <pre>{@code
 * MatrixEquation.of("y = x · W + b", y, x, w, b)
 * }</pre>
 *
 * <p>A matrix of more than 6 rows or 8 columns is drawn without its numbers.
 */
public final class MatrixEquation {

    private static final List<String> OPERATORS = List.of("=", "+", "-", "·");
    private static final int WIDEST = 900;

    private MatrixEquation() {}

    /**
     * Draws an equation; whether it is true is not checked, but its factors must fit.
     *
     * @param equation names and the operators {@code = + - ·} with a blank between them
     * @param matrices one for each name, in the order of the equation
     * @return the figure
     * @throws IllegalArgumentException if the numbers of names and matrices differ, if factors do
     *     not fit together, or if the equation is too long
     */
    public static Figure of(String equation, Matrix... matrices) {
        List<String> tokens = List.of(equation.strip().split("\\s+"));
        long names = tokens.stream().filter(token -> !OPERATORS.contains(token)).count();
        Require.that(
                names == matrices.length,
                "MatrixEquation.of: \"%s\" names %d matrices, but %d came",
                equation,
                names,
                matrices.length);
        List<Matrix> parts = new ArrayList<>();
        int used = 0;
        for (String token : tokens) {
            parts.add(OPERATORS.contains(token) ? null : matrices[used++]);
        }
        requireFactorsFit(tokens, parts);
        Painting painting = EquationPainting.of(tokens, parts);
        Require.that(
                painting.width() <= WIDEST,
                "MatrixEquation.of: \"%s\" is too long to be drawn",
                equation);
        return new Figure(alternative(tokens, parts), painting);
    }

    private static void requireFactorsFit(List<String> tokens, List<Matrix> parts) {
        for (int i = 1; i < parts.size() - 1; i++) {
            Matrix left = parts.get(i - 1);
            Matrix right = parts.get(i + 1);
            if (tokens.get(i).equals("·") && left != null && right != null) {
                Require.that(
                        left.columns() == right.rows(),
                        "MatrixEquation.of: %s (%s) · %s (%s) does not fit: the columns of the left"
                                + " one must be as many as the rows of the right one",
                        tokens.get(i - 1),
                        left.shape(),
                        tokens.get(i + 1),
                        right.shape());
            }
        }
    }

    private static String alternative(List<String> tokens, List<Matrix> parts) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Matrix m = parts.get(i);
            texts.add(m == null ? tokens.get(i) : tokens.get(i) + " (" + m.shape() + ")");
        }
        return "shapes: " + String.join(" ", texts);
    }
}
