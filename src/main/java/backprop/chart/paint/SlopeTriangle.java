package backprop.chart.paint;

import java.util.ArrayList;
import java.util.List;

/**
 * The steps to the right and up that make a slope: from (left, start) to (right, start) and on to
 * (right, end), on a tangent.
 */
record SlopeTriangle(
        PlotParts.Tangent tangent,
        double left,
        double right,
        double start,
        double end,
        PixelSize pixel) {

    private static final double SHARE = 5; // the step is about a fifth of the plot

    /** To the right of the point where the tangent touches, or to its left if it leaves there. */
    static SlopeTriangle of(PlotParts.Tangent t, PlotParts parts, int width, int height) {
        double[] range = parts.range();
        double step = step((parts.to() - parts.from()) / SHARE);
        while (Math.abs(t.slope()) * step > (range[1] - range[0]) / 2) {
            step /= 2;
        }
        double up = t.at(t.x() + step);
        boolean fits = t.x() + step <= parts.to() && up <= range[1] && up >= range[0];
        double left = fits ? t.x() : t.x() - step;
        return new SlopeTriangle(
                t,
                left,
                left + step,
                t.at(left),
                t.at(left + step),
                PixelSize.of(parts, width, height));
    }

    private static double step(double about) {
        double power = Math.pow(10, Math.floor(Math.log10(about)));
        double share = about / power;
        return power * (share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10);
    }

    List<PlotLabel> labels(PlotParts.Axes axes) {
        String x = axes.x();
        String y = axes.y();
        boolean rises = end >= start;
        List<PlotLabel> labels = new ArrayList<>();
        String across = "Δ" + x + " = " + Text.number(right - left);
        labels.add(
                new PlotLabel(across, middle(left, right), start + (rises ? -14 : 14) * pixel.y()));
        String up = "Δ" + y + " = " + Text.number(rounded(end - start));
        double half = Text.width(up, Style.PLAIN) / 2.0 + 8;
        labels.add(new PlotLabel(up, right + half * pixel.x(), middle(start, end)));
        String slope = Words.text("slope.equals", Text.number(tangent.slope()), y, x);
        double room = Text.width(slope, Style.PLAIN) / 2.0 + 16;
        // On the free side of the tangent: neither curve nor triangle is there.
        labels.add(
                new PlotLabel(
                        slope,
                        middle(left, right) - room * pixel.x(),
                        middle(start, end) + (rises ? 18 : -18) * pixel.y()));
        return labels;
    }

    private static double middle(double a, double b) {
        return (a + b) / 2;
    }

    private static double rounded(double v) {
        return Math.rint(v * 1e9) / 1e9;
    }
}
