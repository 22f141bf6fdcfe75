package backprop.chart.paint;

/**
 * How much of each axis a pixel covers, about: XChart tells only when it has drawn.
 *
 * @param x on the horizontal axis
 * @param y on the vertical axis
 */
record PixelSize(double x, double y) {

    private static final int MARGINS = 90; // about what axes take of a chart's width and height

    static PixelSize of(PlotParts parts, int width, int height) {
        double[] range = parts.range();
        return new PixelSize(
                (parts.to() - parts.from()) / (width - MARGINS),
                (range[1] - range[0]) / (height - MARGINS));
    }

    /** The length in pixels of the line through points, up to each of them; NaN adds nothing. */
    double[] along(double[] xs, double[] ys) {
        double[] along = new double[xs.length];
        for (int i = 1; i < xs.length; i++) {
            double step = Math.hypot((xs[i] - xs[i - 1]) / x, (ys[i] - ys[i - 1]) / y);
            along[i] = along[i - 1] + (Double.isFinite(step) ? step : 0);
        }
        return along;
    }
}
