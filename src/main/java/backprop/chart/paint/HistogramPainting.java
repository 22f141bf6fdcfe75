package backprop.chart.paint;

import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Histograms in rows, each with its mean and standard deviation below it. */
public final class HistogramPainting {

    private static final int ONE_WIDTH = 640;
    private static final int ALL_WIDTH = 890;
    private static final int HEIGHT = 250;
    private static final int PER_ROW = 4;
    private static final int MOST_BINS = 40;
    private static final double GAP = 0.1; // between two bars, of their distance
    private static final double PERCENT = 100;

    private HistogramPainting() {}

    public static Painting of(List<Values> parts, boolean sameScale) {
        int rows = (parts.size() + PER_ROW - 1) / PER_ROW;
        Painting[] drawn = new Painting[rows];
        for (int row = 0; row < rows; row++) {
            Painting[] panels = new Painting[Math.min(PER_ROW, parts.size() - row * PER_ROW)];
            for (int i = 0; i < panels.length; i++) {
                panels[i] = panel(parts, row * PER_ROW + i, sameScale);
            }
            drawn[row] = Painting.row(0, panels);
        }
        return Painting.column(0, drawn);
    }

    private static Painting panel(List<Values> parts, int at, boolean sameScale) {
        Values part = parts.get(at);
        List<Values> scale = sameScale ? parts : List.of(part);
        double from = scale.stream().mapToDouble(Values::least).min().orElse(0);
        double to = scale.stream().mapToDouble(Values::most).max().orElse(1);
        double room = to == from ? 0.5 : 0;
        int width = parts.size() == 1 ? ONE_WIDTH : ALL_WIDTH / Math.min(parts.size(), PER_ROW);
        String yTitle = at % PER_ROW == 0 ? Words.text("percent.of.values") : "";
        return Painting.of(width, HEIGHT, () -> chart(part, yTitle, from - room, to + room));
    }

    private static XYChart chart(Values part, String yTitle, double from, double to) {
        double[] shares = shares(part.values(), from, to);
        double[] y = {0, Arrays.stream(shares).max().orElse(1) * 1.05};
        String xTitle =
                Words.text("mean.and.std", Text.number(part.mean()), Text.number(part.spread()));
        XYChart chart = Charts.xy(part.name(), xTitle, yTitle, new double[] {from, to}, y);
        double width = (to - from) / shares.length;
        double[] edges = new double[2 * shares.length];
        double[] heights = new double[2 * shares.length];
        for (int i = 0; i < shares.length; i++) {
            edges[2 * i] = from + i * width;
            edges[2 * i + 1] = from + (i + 1 - GAP) * width;
            heights[2 * i] = shares[i];
        }
        XYSeries bars = chart.addSeries("bars", edges, heights);
        bars.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.StepArea);
        bars.setMarker(SeriesMarkers.NONE).setLineStyle(SeriesLines.NONE).setFillColor(Style.BLUE);
        return chart;
    }

    /** The share of each bin in percent; all bins together make 100 if no value lies outside. */
    static double[] shares(double[] values, double from, double to) {
        int bins = Math.max(5, Math.min(MOST_BINS, (int) Math.sqrt(values.length)));
        double[] shares = new double[bins];
        for (double v : values) {
            int bin = (int) ((v - from) / (to - from) * bins);
            shares[Math.min(bin, bins - 1)] += PERCENT / values.length;
        }
        return shares;
    }
}
