package backprop.chart.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the filled and the hollow dots at a jump mean, beside them; left out where a line is. */
final class DotLabels {

    private static final int OFF = 14; // pixels from a dot to its text
    private static final int HALF_LINE = 7; // pixels from the middle of a text to its top

    private final PlotParts parts;
    private final PixelSize pixel;

    DotLabels(PlotParts parts, int width, int height) {
        this.parts = parts;
        pixel = PixelSize.of(parts, width, height);
    }

    /** Every value that was chosen, and the first dot that stays hollow. */
    List<PlotLabel> labels() {
        List<PlotLabel> labels = new ArrayList<>();
        for (PlotParts.Choice c : parts.choices()) {
            String x = Text.number(c.x());
            String text = Words.text("chosen", parts.axes().x(), x, Text.number(c.y()));
            boolean lineOnTheRight = jumps().anyMatch(j -> same(c, j.x(), j.right()));
            labels.add(beside(c.x(), c.y(), text, !lineOnTheRight));
        }
        jumps().flatMap(this::hollow).limit(1).forEach(labels::add);
        labels.removeIf(this::crossed);
        return labels;
    }

    /** Whether a curve runs through the text, which could not be read then. */
    private boolean crossed(PlotLabel label) {
        double wide = Text.width(label.text(), Style.PLAIN) / 2.0 * pixel.x();
        double high = HALF_LINE * pixel.y();
        return parts.curves().stream()
                .map(PlotParts.Curve::samples)
                .anyMatch(s -> s.within(label.x(), wide, label.y(), high));
    }

    private Stream<PlotLabel> hollow(Samples.Jump jump) {
        String text = Words.text("jump.end");
        List<PlotLabel> ends = new ArrayList<>();
        if (parts.choices().stream().noneMatch(c -> same(c, jump.x(), jump.right()))) {
            ends.add(beside(jump.x(), jump.right(), text, false));
        }
        if (parts.choices().stream().noneMatch(c -> same(c, jump.x(), jump.left()))) {
            ends.add(beside(jump.x(), jump.left(), text, true));
        }
        return ends.stream();
    }

    private Stream<Samples.Jump> jumps() {
        return parts.curves().stream().flatMap(curve -> curve.samples().jumps().stream());
    }

    private boolean same(PlotParts.Choice c, double x, double y) {
        return Math.abs(c.x() - x) < pixel.x() && Math.abs(c.y() - y) < pixel.y();
    }

    private PlotLabel beside(double x, double y, String text, boolean right) {
        double away = (Text.width(text, Style.PLAIN) / 2.0 + OFF) * pixel.x();
        return new PlotLabel(text, right ? x + away : x - away, y + OFF * pixel.y());
    }
}
