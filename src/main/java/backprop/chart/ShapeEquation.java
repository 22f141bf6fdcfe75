package backprop.chart;

import backprop.matrix.Matrix;
import backprop.require.Require;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An equation of matrices, each drawn as a rectangle of its rows and columns.
 *
 * <pre>{@code
 * ShapeEquation.of("Y = X · W + b", y, x, w, b)
 * }</pre>
 */
public final class ShapeEquation {

    private static final List<String> OPERATORS = List.of("=", "+", "-", "·");
    private static final int EDGE = 16;
    private static final int WIDEST = 900;
    private static final int OPERATOR_WIDTH = 34;
    private static final int LEAST_SIDE = 24;
    private static final double GROWTH = 15; // pixels for each doubling of a side
    private static final int LABELS = 40; // below and above the tallest rectangle
    private static final Color FILL = new Color(0xDC, 0xEA, 0xF4);

    private record Part(String text, Matrix matrix) {

        int width() {
            return matrix == null
                    ? OPERATOR_WIDTH
                    : Math.max(side(matrix.columns()), Text.width(matrix.shape(), Style.SMALL));
        }
    }

    private ShapeEquation() {}

    /**
     * Draws an equation.
     *
     * @param equation names and the operators {@code = + - ·} with a blank between them
     * @param matrices one for each name, in the order of the equation
     * @return the figure
     * @throws IllegalArgumentException if the numbers of names and matrices differ, if factors do
     *     not fit together, or if the equation is too long
     */
    public static Figure of(String equation, Matrix... matrices) {
        String[] tokens = equation.strip().split("\\s+");
        List<Part> parts = new ArrayList<>();
        int used = 0;
        for (String token : tokens) {
            boolean operator = OPERATORS.contains(token);
            if (!operator) {
                used++;
            }
            boolean there = used <= matrices.length;
            parts.add(new Part(token, operator || !there ? null : matrices[used - 1]));
        }
        Require.that(
                used == matrices.length,
                "ShapeEquation.of: \"%s\" names %d matrices, but %d came",
                equation,
                used,
                matrices.length);
        requireFactorsFit(parts);
        return draw(equation, parts);
    }

    private static void requireFactorsFit(List<Part> parts) {
        for (int i = 1; i < parts.size() - 1; i++) {
            Part left = parts.get(i - 1);
            Part right = parts.get(i + 1);
            if (parts.get(i).text.equals("·") && left.matrix != null && right.matrix != null) {
                Require.that(
                        left.matrix.columns() == right.matrix.rows(),
                        "ShapeEquation.of: %s (%s) · %s (%s) does not fit: the columns of the left one"
                                + " must be as many as the rows of the right one",
                        left.text,
                        left.matrix.shape(),
                        right.text,
                        right.matrix.shape());
            }
        }
    }

    private static Figure draw(String equation, List<Part> parts) {
        int width = 2 * EDGE;
        int tallest = 0;
        for (Part part : parts) {
            width += part.width();
            tallest = Math.max(tallest, part.matrix == null ? 0 : side(part.matrix.rows()));
        }
        Require.that(width <= WIDEST, "ShapeEquation.of: \"%s\" is too long to be drawn", equation);
        Figure figure = new Figure(width, tallest + 2 * LABELS, alternative(parts));
        Graphics2D pen = figure.pen();
        int x = EDGE;
        for (Part part : parts) {
            drawPart(pen, part, x + part.width() / 2.0, figure.getHeight() / 2.0);
            x += part.width();
        }
        pen.dispose();
        return figure;
    }

    private static String alternative(List<Part> parts) {
        return parts.stream()
                .map(p -> p.matrix == null ? p.text : p.text + " (" + p.matrix.shape() + ")")
                .collect(Collectors.joining(" ", "shapes: ", ""));
    }

    private static void drawPart(Graphics2D pen, Part part, double x, double y) {
        pen.setFont(Style.BOLD);
        pen.setColor(Style.TEXT);
        if (part.matrix == null) {
            pen.setFont(Style.BOLD.deriveFont(20f));
            Text.middle(pen, part.text, x, y);
            return;
        }
        int width = side(part.matrix.columns());
        int height = side(part.matrix.rows());
        Rectangle2D box = new Rectangle2D.Double(x - width / 2.0, y - height / 2.0, width, height);
        pen.setColor(FILL);
        pen.fill(box);
        pen.setColor(Style.BLUE);
        pen.setStroke(new BasicStroke(1.4f));
        pen.draw(box);
        pen.setColor(Style.TEXT);
        Text.center(pen, part.text, x, box.getMinY() - 10);
        pen.setFont(Style.SMALL);
        pen.setColor(Style.SOFT_TEXT);
        Text.center(pen, part.matrix.shape(), x, box.getMaxY() + 18);
    }

    /** The longer, the more rows or columns, but 784 beside 1 must still fit on paper. */
    private static int side(int count) {
        return (int) (LEAST_SIDE + GROWTH * Math.log(count) / Math.log(2));
    }
}
