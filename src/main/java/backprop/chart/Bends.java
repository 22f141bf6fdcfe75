package backprop.chart;

import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the units of a first hidden layer bend: on one side of a line {@code a x1 + b x2 + c = 0}
 * the ReLU of a unit gives 0, on the other more.
 */
final class Bends {

    private static final double SAME = 1e-6; // rounding moves lines that are equal by less

    private Bends() {}

    /**
     * The lines that cross a square, those of equal units once.
     *
     * @param network any; one that does not begin with a Linear of two inputs and a ReLU has none
     * @param from the least value of both features
     * @param to the largest
     * @return a, b and c of each line, with a² + b² = 1
     */
    static List<double[]> of(Layer network, double from, double to) {
        List<double[]> lines = new ArrayList<>();
        if (network instanceof NeuralNetwork n
                && n.layers().size() > 1
                && n.layers().get(0) instanceof Linear first
                && n.layers().get(1) instanceof ReLU) {
            for (int unit = 0; unit < first.w.value.columns(); unit++) {
                double[] line = line(first.w.value, first.b.value, unit);
                if (crosses(line, from, to) && lines.stream().noneMatch(l -> same(l, line))) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    /** Of length 1 and with its first number positive, so that equal lines have equal numbers. */
    private static double[] line(Matrix w, Matrix b, int unit) {
        double a1 = w.get(0, unit);
        double a2 = w.get(1, unit);
        boolean turned = a1 < 0 || a1 == 0 && a2 < 0;
        double length = (turned ? -1 : 1) * Math.hypot(a1, a2);
        return new double[] {a1 / length, a2 / length, b.get(0, unit) / length};
    }

    /** Not for a unit whose weights are 0, which bends nowhere: its numbers are NaN. */
    private static boolean crosses(double[] line, double from, double to) {
        double middle = (from + to) / 2;
        double reach = (Math.abs(line[0]) + Math.abs(line[1])) * (to - from) / 2;
        return Math.abs((line[0] + line[1]) * middle + line[2]) < reach;
    }

    private static boolean same(double[] a, double... b) {
        return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]) < SAME;
    }
}
