package backprop.matrix;

import backprop.require.Message;
import backprop.require.Scientific;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a matrix as aligned text under its shape; a large one is shown by its corners. */
final class MatrixText {

    // More rows or columns than MOST are shown as the first EDGE and the last EDGE of them.
    private static final int MOST = 10;
    private static final int EDGE = 4;
    private static final int ELISION = -1;
    private static final Pattern NEGATIVE_ZERO = Pattern.compile("-0(\\.0*)?(e[+-]00)?");

    private MatrixText() {}

    static String of(Matrix m) {
        List<Integer> rows = shown(m.rows());
        List<Integer> columns = shown(m.columns());
        DoubleFunction<String> form = form(m);
        List<List<String>> cells = new ArrayList<>();
        for (int i : rows) {
            cells.add(columns.stream().map(j -> cell(m, i, j, form)).toList());
        }
        int width = cells.stream().flatMap(List::stream).mapToInt(String::length).max().orElse(0);
        return m.shape()
                + "\n"
                + cells.stream().map(row -> line(row, width)).collect(Collectors.joining("\n"));
    }

    private static List<Integer> shown(int count) {
        List<Integer> shown = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            if (count <= MOST || k < EDGE || k >= count - EDGE) {
                shown.add(k);
            } else if (k == EDGE) {
                shown.add(ELISION);
            }
        }
        return shown;
    }

    private static DoubleFunction<String> form(Matrix m) {
        double largest = 0;
        boolean whole = true;
        for (double v : m.toArray()) {
            whole &= !Double.isFinite(v) || v == Math.rint(v);
            largest = Double.isFinite(v) ? Math.max(largest, Math.abs(v)) : largest;
        }
        if (largest >= 1e6 || (largest > 0 && largest < 1e-3)) {
            return v -> Scientific.of(v, 3);
        }
        String format = whole ? "%.0f" : "%.4f";
        return v -> Message.of(format, v);
    }

    private static String cell(Matrix m, int i, int j, DoubleFunction<String> form) {
        if (i == ELISION || j == ELISION) {
            return "…";
        }
        double v = m.get(i, j);
        if (!Double.isFinite(v)) {
            return String.valueOf(v);
        }
        String text = form.apply(v);
        return NEGATIVE_ZERO.matcher(text).matches() ? text.substring(1) : text;
    }

    private static String line(List<String> cells, int width) {
        return cells.stream()
                .map(cell -> " ".repeat(width - cell.length()) + cell)
                .collect(Collectors.joining("  ", "  ", ""));
    }
}
