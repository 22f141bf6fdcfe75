/**
 * How figures are drawn: charts by XChart, what it has no chart for (graphs, digits, matrices, a
 * landscape with contours) with Java2D; nobody else uses either.
 */
package backprop.chart.paint;
