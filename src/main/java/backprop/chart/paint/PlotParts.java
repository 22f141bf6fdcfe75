package backprop.chart.paint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/** What a function plot shows, between two ends of the x axis. */
public record PlotParts(
        double from,
        double to,
        Axes axes,
        List<Curve> curves,
        List<Tangent> tangents,
        List<Choice> choices) {

    private static final double ROOM = 0.08; // of the height, above and below the curves
    private static final int FEW = 3; // values
    private static final double ZERO = 1e-6; // of the width: what counts as x = 0

    /** What is written at the axes. */
    public record Axes(String x, String y) {}

    public record Curve(String name, DoubleUnaryOperator f, Samples samples) {}

    public record Choice(double x, double y) {}

    /** The line through (x, y) with a slope. */
    public record Tangent(double x, double y, double slope) {

        public double at(double where) {
            return y + slope * (where - x);
        }

        String text(Axes axes) {
            return Text.of("slope %s at %s = %s", Text.number(slope), axes.x, Text.number(x));
        }
    }

    public PlotParts copy() {
        return with(axes);
    }

    public PlotParts with(Axes other) {
        return new PlotParts(
                from,
                to,
                other,
                new ArrayList<>(curves),
                new ArrayList<>(tangents),
                new ArrayList<>(choices));
    }

    /** The surroundings of the first tangent, so many times closer. */
    PlotParts closer(int times) {
        double half = (to - from) / 2 / times;
        double x = tangents.get(0).x;
        List<Curve> near =
                curves.stream()
                        .map(c -> new Curve(c.name, c.f, Samples.of(c.f, x - half, x + half)))
                        .filter(c -> c.samples.some())
                        .toList();
        return new PlotParts(x - half, x + half, axes, near, tangents, List.of());
    }

    /** Whether the curves have so few different values that each of them can have its own tick. */
    boolean isStepwise() {
        return curves.stream()
                        .flatMapToDouble(curve -> Arrays.stream(curve.samples.y()))
                        .filter(Double::isFinite)
                        .distinct()
                        .limit(FEW + 1)
                        .count()
                <= FEW;
    }

    /** The name of the only curve, or what several have in common: what their values are. */
    String title() {
        return curves.size() == 1 ? curves.get(0).name : axes.y;
    }

    /** From below the least to above the largest value of all curves. */
    public double[] range() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Curve curve : curves) {
            for (double y : curve.samples.y()) {
                low = Double.isFinite(y) ? Math.min(low, y) : low;
                high = Double.isFinite(y) ? Math.max(high, y) : high;
            }
        }
        double room = high > low ? (high - low) * ROOM : 1;
        return new double[] {low - room, high + room};
    }

    public String alternative() {
        String names = curves.stream().map(Curve::name).collect(Collectors.joining(", "));
        String slopes =
                tangents.stream()
                        .map(t -> ", tangent of " + t.text(axes))
                        .collect(Collectors.joining());
        String jumps =
                curves.stream()
                        .flatMap(c -> c.samples.jumps().stream())
                        .map(j -> Text.of(", jump at %s = %s", axes.x, Text.number(rounded(j.x()))))
                        .collect(Collectors.joining());
        return Text.of(
                "%s for %s from %s to %s%s%s",
                names, axes.x, Text.number(from), Text.number(to), slopes, jumps);
    }

    private double rounded(double x) {
        return Math.abs(x) < ZERO * (to - from) ? 0 : x;
    }
}
