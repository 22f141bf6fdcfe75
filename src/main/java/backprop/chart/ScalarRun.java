package backprop.chart;

import backprop.chart.paint.GraphPainting.Box;
import backprop.chart.paint.Text;
import backprop.function.ScalarFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What came out when functions ran one after the other, forward and perhaps backward with 1.
 *
 * @param functions from input to output
 * @param values one more than functions: the input, and what each gave
 * @param gradients of the result by each value; empty if nothing ran backward
 */
record ScalarRun(List<ScalarFunction> functions, double[] values, double[] gradients) {

    private static final List<String> INNER = List.of("u", "v", "w");

    static ScalarRun forward(double x, List<ScalarFunction> functions) {
        double[] values = new double[functions.size() + 1];
        values[0] = x;
        for (int i = 0; i < functions.size(); i++) {
            values[i + 1] = functions.get(i).forward(values[i]);
        }
        return new ScalarRun(functions, values, new double[0]);
    }

    ScalarRun backward() {
        double[] gradients = new double[values.length];
        gradients[functions.size()] = 1;
        for (int i = functions.size() - 1; i >= 0; i--) {
            gradients[i] = functions.get(i).backward(gradients[i + 1]);
        }
        return new ScalarRun(functions, values, gradients);
    }

    private boolean ranBackward() {
        return gradients.length > 0;
    }

    /** The letter of a value: x, then u, v and so on, and y. */
    private String letter(int i) {
        if (i == 0) {
            return "x";
        }
        if (i == functions.size()) {
            return "y";
        }
        return functions.size() - 1 <= INNER.size() ? INNER.get(i - 1) : "u" + i;
    }

    /** Such as {@code u = 4}. */
    List<String> valueTexts() {
        return IntStream.range(0, values.length)
                .mapToObj(i -> letter(i) + " = " + Text.number(values[i]))
                .toList();
    }

    /** Such as {@code dy/du = 8}. */
    List<String> gradientTexts() {
        return IntStream.range(0, gradients.length)
                .mapToObj(i -> "dy/d" + letter(i) + " = " + Text.number(gradients[i]))
                .toList();
    }

    List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < functions.size(); i++) {
            String name = Parts.name(functions.get(i));
            boxes.add(new Box(name, List.of(), ranBackward() ? slope(i) : ""));
        }
        return boxes;
    }

    /** The derivative of one function alone; unknown behind a gradient of 0. */
    private String slope(int i) {
        double slope = gradients[i] / gradients[i + 1];
        String name = "d" + letter(i + 1) + "/d" + letter(i);
        return Double.isFinite(slope) ? "× " + name + " = " + Text.number(slope) : "";
    }
}
