package backprop.chart.paint;

/**
 * A text in a plot.
 *
 * @param text what it says
 * @param x its middle, on the axis
 * @param y its middle, on the axis
 */
record PlotLabel(String text, double x, double y) {}
