package backprop.chart.paint;

import backprop.matrix.Matrix;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * One matrix of an equation: its name above, its numbers in cells, its shape below. Where it is too
 * large for numbers, an empty rectangle stands for it.
 *
 * @param name such as {@code Xᵀ}
 * @param matrix its numbers
 * @param rows the colour of the number of rows
 * @param columns the colour of the number of columns
 */
record MatrixTerm(String name, Matrix matrix, Color rows, Color columns) {

    static final int ABOVE = 26; // for the name
    static final int BELOW = 24; // for the shape
    private static final int CELL_HEIGHT = 30;
    private static final int NARROWEST_CELL = 40;
    private static final int MOST_ROWS = 6;
    private static final int MOST_COLUMNS = 8;
    private static final int LEAST_SIDE = 30;
    private static final double GROWTH = 13; // pixels for each doubling of a side
    private static final Color FILL = new Color(0xF3, 0xF7, 0xFA);

    private boolean hasNumbers() {
        return matrix.rows() <= MOST_ROWS && matrix.columns() <= MOST_COLUMNS;
    }

    private int cell() {
        int widest = NARROWEST_CELL;
        for (double v : matrix.toArray()) {
            widest = Math.max(widest, Text.width(Text.number(v), Style.LARGE) + 14);
        }
        return widest;
    }

    private int boxWidth() {
        return hasNumbers() ? cell() * matrix.columns() : side(matrix.columns());
    }

    int boxHeight() {
        return hasNumbers() ? CELL_HEIGHT * matrix.rows() : side(matrix.rows());
    }

    int width() {
        int texts =
                Math.max(Text.width(name, Style.LARGE_BOLD), Text.width(shape(), Style.LARGE_BOLD));
        return Math.max(boxWidth(), texts) + 4;
    }

    private String shape() {
        return matrix.rows() + " × " + matrix.columns();
    }

    /** The longer, the more rows or columns, but 784 beside 1 must still fit on paper. */
    private static int side(int count) {
        return (int) (LEAST_SIDE + GROWTH * Math.log(count) / Math.log(2));
    }

    /** Around a middle. */
    void draw(Graphics2D g, double x, double y) {
        int width = boxWidth();
        int height = boxHeight();
        double left = x - width / 2.0;
        double top = y - height / 2.0;
        g.setColor(FILL);
        g.fill(new Rectangle2D.Double(left, top, width, height));
        if (hasNumbers()) {
            drawNumbers(g, left, top);
        }
        g.setColor(Style.AXIS);
        g.setStroke(new BasicStroke(1));
        g.draw(new Rectangle2D.Double(left, top, width, height));
        drawEdges(g, left, top, width, height);
        g.setFont(Style.LARGE_BOLD);
        g.setColor(Style.TEXT);
        Text.center(g, name, x, top - 10);
        drawShape(g, x, top + height + 20);
    }

    private void drawNumbers(Graphics2D g, double left, double top) {
        int cell = cell();
        g.setFont(Style.LARGE);
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                g.setColor(Style.GRID);
                g.setStroke(new BasicStroke(1));
                g.draw(
                        new Rectangle2D.Double(
                                left + j * cell, top + i * CELL_HEIGHT, cell, CELL_HEIGHT));
                g.setColor(Style.TEXT);
                String number = Text.number(matrix.get(i, j));
                Text.middle(g, number, left + (j + 0.5) * cell, top + (i + 0.5) * CELL_HEIGHT);
            }
        }
    }

    /** The left edge in the colour of the rows, the upper one in that of the columns. */
    private void drawEdges(Graphics2D g, double left, double top, int width, int height) {
        g.setColor(rows);
        g.fill(new Rectangle2D.Double(left - 2, top, 4, height));
        g.setColor(columns);
        g.fill(new Rectangle2D.Double(left, top - 2, width, 4));
    }

    private void drawShape(Graphics2D g, double x, double baseline) {
        g.setFont(Style.LARGE_BOLD);
        double at = x - Text.width(g, shape()) / 2;
        at = part(g, String.valueOf(matrix.rows()), rows, at, baseline);
        at = part(g, " × ", Style.SOFT_TEXT, at, baseline);
        part(g, String.valueOf(matrix.columns()), columns, at, baseline);
    }

    private static double part(Graphics2D g, String text, Color color, double x, double baseline) {
        g.setColor(color);
        Text.left(g, text, x, baseline);
        return x + Text.width(g, text);
    }
}
