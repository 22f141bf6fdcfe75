package backprop.chart.paint;

import backprop.matrix.Matrix;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** Equations of matrices with their numbers; sides of the same length have the same colour. */
public final class EquationPainting {

    private static final int EDGE = 14;
    private static final int OPERATOR = 30;
    private static final Color ROW = Style.SOFT_TEXT; // the single row of a bias
    private static final Color ROWS = Style.PURPLE;
    private static final Color INNER = Style.BLUE;
    private static final Color COLUMNS = Style.GREEN;

    private final List<Object> parts = new ArrayList<>(); // a MatrixTerm, or an operator as text

    private EquationPainting() {}

    /**
     * One equation.
     *
     * @param tokens names and operators; a product's inner sides get one colour, its outer sides,
     *     which are the result's, one each; a single row that is added to a product is a bias
     * @param matrices one for each token, null for an operator
     */
    public static Painting of(List<String> tokens, List<Matrix> matrices) {
        EquationPainting equation = new EquationPainting();
        for (int i = 0; i < tokens.size(); i++) {
            Matrix m = matrices.get(i);
            boolean left = i + 1 < tokens.size() && tokens.get(i + 1).equals("·");
            boolean right = i > 0 && tokens.get(i - 1).equals("·");
            if (m == null) {
                equation.parts.add(tokens.get(i));
            } else {
                boolean bias = i > 0 && tokens.get(i - 1).equals("+") && m.rows() == 1 && !left;
                Color rows = right ? INNER : bias && tokens.contains("·") ? ROW : ROWS;
                Color columns = left ? INNER : COLUMNS;
                equation.parts.add(new MatrixTerm(tokens.get(i), m, rows, columns));
            }
        }
        return equation.painting();
    }

    /** Linear's forward and its three gradients, one below the other. */
    public static Painting linear(
            Matrix x, Matrix w, Matrix b, Matrix y, Matrix d, List<Matrix> gradients) {
        Color n = ROWS;
        Color in = INNER;
        Color out = COLUMNS;
        MatrixTerm dy = new MatrixTerm("∂L/∂y", d, n, out);
        EquationPainting forward = new EquationPainting();
        forward.add(new MatrixTerm("y", y, n, out), "=", new MatrixTerm("x", x, n, in), "·");
        forward.add(new MatrixTerm("W", w, in, out), "+", new MatrixTerm("b", b, ROW, out));
        EquationPainting dw = new EquationPainting();
        dw.add(new MatrixTerm("∂L/∂W", gradients.get(0), in, out), "=");
        dw.add(new MatrixTerm("xᵀ", x.t(), in, n), "·", dy);
        EquationPainting db = new EquationPainting();
        db.add(new MatrixTerm("∂L/∂b", gradients.get(1), ROW, out), "=");
        db.add(Words.text("sum.of.rows"), dy);
        EquationPainting dx = new EquationPainting();
        dx.add(new MatrixTerm("∂L/∂x", gradients.get(2), n, in), "=");
        dx.add(dy, "·", new MatrixTerm("Wᵀ", w.t(), out, in));
        return lines(
                legend(x, w),
                List.of("forward.short", "gradient.w", "gradient.b", "gradient.x"),
                List.of(forward, dw, db, dx));
    }

    private static String[] sizes(int n, int in, int out) {
        return new String[] {
            "n = " + n + "  " + (n == 1 ? Words.text("sample") : Words.text("samples")),
            "in = " + in + "  " + (in == 1 ? Words.text("one.input") : Words.text("inputs")),
            "out = " + out + "  " + (out == 1 ? Words.text("one.output") : Words.text("outputs"))
        };
    }

    private static Painting legend(Matrix x, Matrix w) {
        String[] texts = sizes(x.rows(), w.rows(), w.columns());
        Color[] colors = {ROWS, INNER, COLUMNS};
        return new Painting(
                560,
                34,
                g -> {
                    g.setFont(Style.LARGE_BOLD);
                    double at = EDGE;
                    for (int i = 0; i < texts.length; i++) {
                        g.setColor(colors[i]);
                        Text.left(g, texts[i], at, 22);
                        at += Text.width(g, texts[i]) + 28;
                    }
                });
    }

    private static Painting lines(
            Painting legend, List<String> keys, List<EquationPainting> equations) {
        List<String> titles = keys.stream().map(key -> Words.text(key)).toList();
        int left = EDGE + 10;
        for (String title : titles) {
            left = Math.max(left, Text.width(title, Style.LARGE) + EDGE + 10);
        }
        List<Painting> lines = new ArrayList<>(List.of(legend));
        for (int i = 0; i < equations.size(); i++) {
            lines.add(titled(titles.get(i), left, equations.get(i).painting()));
        }
        int widest = lines.stream().mapToInt(Painting::width).max().orElse(0);
        // In the middle of the width, so all have the same: they begin at the same place.
        return Painting.column(
                0,
                lines.stream()
                        .map(line -> new Painting(widest, line.height(), line.strokes()))
                        .toArray(Painting[]::new));
    }

    private static Painting titled(String title, int left, Painting equation) {
        return new Painting(
                left + equation.width(),
                equation.height(),
                g -> {
                    g.setFont(Style.LARGE);
                    g.setColor(Style.SOFT_TEXT);
                    Text.left(g, title, EDGE, equation.height() / 2.0 + 5);
                    equation.at(g, left, 0);
                });
    }

    private void add(Object... more) {
        parts.addAll(List.of(more));
    }

    private Painting painting() {
        int width = 2 * EDGE + parts.stream().mapToInt(EquationPainting::width).sum();
        int tallest =
                parts.stream()
                        .mapToInt(p -> p instanceof MatrixTerm term ? term.boxHeight() : 0)
                        .max()
                        .orElse(0);
        int height = MatrixTerm.ABOVE + tallest + MatrixTerm.BELOW + EDGE;
        return new Painting(width, height, g -> draw(g, MatrixTerm.ABOVE + 8 + tallest / 2.0));
    }

    private static int width(Object part) {
        return part instanceof MatrixTerm term
                ? term.width()
                : Math.max(OPERATOR, Text.width((String) part, Style.LARGE) + 16);
    }

    private void draw(Graphics2D g, double y) {
        double x = EDGE;
        for (Object part : parts) {
            double middle = x + width(part) / 2.0;
            if (part instanceof MatrixTerm term) {
                term.draw(g, middle, y);
            } else {
                String text = (String) part;
                g.setFont(text.length() > 1 ? Style.LARGE : Style.LARGE_BOLD.deriveFont(22f));
                g.setColor(Style.TEXT);
                Text.middle(g, text, middle, y);
            }
            x += width(part);
        }
    }
}
