package backprop.chart.paint;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Charts of XChart in the look that all figures share. */
final class Charts {

    private static final double CONTENT = 0.96; // of the plot; at 1, the outer ticks are dropped
    private static final int MARKERS_UP_TO = 30; // more points are drawn as bare lines
    private static final int DENSE = 400; // points: about one per pixel
    private static final float WIDTH = 2.2f; // of a line
    private static final double PIECE = 4; // pixels of a curve that are drawn straight
    private static final Color NONE = new Color(255, 255, 255, 0);
    static final String WHOLE = "#,##0"; // numbers on an axis of counts

    private static final double[] NO_VALUE = {Double.NaN};

    /** A dot that stands off the line, filled or hollow. */
    private static final class Dot extends Marker {

        private static final double SIZE = 9;
        private final boolean filled;

        Dot(boolean filled) {
            this.filled = filled;
        }

        @Override
        public void paint(Graphics2D g, double x, double y, int size) {
            Shape dot = new Ellipse2D.Double(x - SIZE / 2, y - SIZE / 2, SIZE, SIZE);
            Color color = g.getColor();
            g.setColor(filled ? color : Style.PAPER);
            g.fill(dot);
            g.setColor(filled ? Style.PAPER : color);
            g.setStroke(new BasicStroke(filled ? 1 : 1.8f));
            g.draw(dot);
        }
    }

    static final Marker DOT = new Dot(true);

    /** For a point that does not belong to the line. */
    static final Marker RING = new Dot(false);

    private Charts() {}

    /** Axes without any line; what lies outside of the ranges is cut off. */
    static XYChart xy(String title, String xTitle, String yTitle, double[] x, double[] y) {
        XYChart chart = new XYChart(1, 1);
        chart.setTitle(title);
        chart.setXAxisTitle(xTitle);
        chart.setYAxisTitle(yTitle);
        look(chart.getStyler());
        chart.getStyler().setXAxisDecimalPattern(pattern(x)).setYAxisDecimalPattern(pattern(y));
        chart.getStyler().setXAxisMin(x[0]).setXAxisMax(x[1]).setYAxisMin(y[0]).setYAxisMax(y[1]);
        // XChart puts the ticks at evenly spaced values, round or not; NaN is evenly spaced
        // nowhere.
        chart.addSeries("round ticks", NO_VALUE, NO_VALUE).setShowInLegend(false);
        return chart;
    }

    /** XChart's own pattern for small numbers leaves out the 0 before the point. */
    private static String pattern(double[] range) {
        double size = Math.max(Math.abs(range[0]), Math.abs(range[1]));
        return size < 1e-3 || size >= 1e7 ? "0.###E0" : "#,##0.######";
    }

    static void look(AxesChartStyler styler) {
        styler.setPlotContentSize(CONTENT);
        styler.setChartBackgroundColor(NONE).setPlotBackgroundColor(NONE);
        styler.setPlotBorderVisible(false).setChartPadding(10).setChartFontColor(Style.TEXT);
        styler.setChartTitleBoxVisible(false).setChartTitleFont(Style.BOLD).setMarkerSize(9);
        styler.setLegendVisible(false).setLegendFont(Style.PLAIN).setLegendSeriesLineLength(30);
        styler.setLegendPosition(LegendPosition.OutsideS).setLegendLayout(LegendLayout.Horizontal);
        styler.setLegendBorderColor(NONE).setLegendBackgroundColor(NONE);
        styler.setAnnotationTextFont(Style.PLAIN).setAnnotationTextFontColor(Style.SOFT_TEXT);
        styler.setPlotGridLinesColor(Style.GRID).setPlotGridLinesStroke(new BasicStroke(1));
        styler.setPlotTicksMarksVisible(false).setAxisTickMarksColor(Style.AXIS);
        styler.setAxisTitleFont(Style.PLAIN).setAxisTickLabelsFont(Style.SMALL);
        styler.setAxisTickLabelsColor(Style.SOFT_TEXT).setAxisTickMarkLength(4);
        styler.setXAxisTickMarkSpacingHint(56).setYAxisTickMarkSpacingHint(36);
        styler.setYAxisLabelAlignment(AxesChartStyler.TextAlignment.Right);
    }

    /** Below the axes: side by side if there is room. */
    static void legend(XYChart chart, int width) {
        double needed = 0;
        for (XYSeries series : chart.getSeriesMap().values()) {
            needed += series.isShowInLegend() ? 60 + Text.width(series.getLabel(), Style.PLAIN) : 0;
        }
        chart.getStyler()
                .setLegendVisible(true)
                .setLegendLayout(needed < width ? LegendLayout.Horizontal : LegendLayout.Vertical);
    }

    /** A line in the look of a series; few points have markers, NaN interrupts it. */
    static void line(XYChart chart, String name, Style.Look look, double[] x, double[] y) {
        // XChart starts the dashes anew at each point; where points are dense, leave gaps instead.
        boolean dense = y.length >= DENSE;
        double[] pixels = IntStream.range(0, y.length).asDoubleStream().toArray();
        XYSeries series = draw(chart, name, look, x, dense ? look.gaps(y, pixels) : finite(y));
        boolean joined = y.length > MARKERS_UP_TO && !dense;
        series.setLineStyle(joined ? new BasicStroke(WIDTH) : look.stroke(WIDTH));
        series.setMarker(y.length <= MARKERS_UP_TO ? look.marker() : SeriesMarkers.NONE);
    }

    /**
     * A smooth curve through many points. Its dashes are as long as those in the legend, and of few
     * pieces each: XChart would put them together from many, with seams.
     *
     * @param along how far along the curve each point is, in pixels
     */
    static void curve(
            XYChart chart, String name, Style.Look look, double[] x, double[] y, double[] along) {
        double[] dashed = look.gaps(y, along);
        int[] kept =
                IntStream.range(0, y.length)
                        .filter(i -> look.dash().length == 0 || isEnd(dashed, i) || next(along, i))
                        .toArray();
        double[] atX = Arrays.stream(kept).mapToDouble(i -> x[i]).toArray();
        double[] atY = Arrays.stream(kept).mapToDouble(i -> dashed[i]).toArray();
        draw(chart, name, look, atX, atY).setLineStyle(look.stroke(WIDTH));
    }

    private static boolean next(double[] along, int i) {
        return Math.floor(along[i] / PIECE) > Math.floor(along[i - 1] / PIECE);
    }

    private static boolean isEnd(double[] values, int i) {
        boolean first = i == 0 || Double.isNaN(values[i - 1]);
        boolean last = i == values.length - 1 || Double.isNaN(values[i + 1]);
        return first || last || Double.isNaN(values[i]);
    }

    private static XYSeries draw(
            XYChart chart, String name, Style.Look look, double[] x, double[] y) {
        String id = String.valueOf(chart.getSeriesMap().size()); // two lines may have the same name
        XYSeries series = chart.addSeries(id, x, y);
        series.setMarkerColor(look.color()).setMarker(SeriesMarkers.NONE);
        series.setLineColor(look.color());
        series.setLabel(texts(name).get(0));
        return series;
    }

    /** Points without a line. */
    static XYSeries points(
            XYChart chart, String name, Color color, Marker marker, double[] x, double[] y) {
        XYSeries series = chart.addSeries(name, x, y);
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        series.setMarker(marker).setMarkerColor(color);
        return series;
    }

    /** XChart refuses an empty text, so a blank stands for it. */
    static List<String> texts(String... texts) {
        return Arrays.stream(texts).map(t -> t.isEmpty() ? " " : t).toList();
    }

    private static double[] finite(double[] values) {
        return Arrays.stream(values).map(v -> Double.isFinite(v) ? v : Double.NaN).toArray();
    }
}
