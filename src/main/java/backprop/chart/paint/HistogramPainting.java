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
        int perRow = Math.min(parts.size(), PER_ROW);
        int width = (perRow == 1 ? ONE_WIDTH : ALL_WIDTH) / perRow;
        int rows = (parts.size() + PER_ROW - 1) / PER_ROW;
        double least = parts.stream().mapToDouble(Values::least).min().orElse(0);
        double most = parts.stream().mapToDouble(Values::most).max().orElse(1);
        Painting[] panels = new Painting[rows];
        for (int row = 0; row < rows; row++) {
            int first = row * PER_ROW;
            List<Values> shown = parts.subList(first, Math.min(first + PER_ROW, parts.size()));
            Painting[] panel = new Painting[shown.size()];
            for (int i = 0; i < panel.length; i++) {
                Values part = shown.get(i);
                double from = sameScale ? least : part.least();
                double to = sameScale ? most : part.most();
                double room = to == from ? 0.5 : 0;
                String yTitle = i == 0 ? Words.text("percent.of.values") : "";
                panel[i] =
                        Painting.of(
                                width, HEIGHT, () -> chart(part, yTitle, from - room, to + room));
            }
            panels[row] = Painting.row(0, panel);
        }
        return Painting.column(0, panels);
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
