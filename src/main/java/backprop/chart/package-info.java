/**
 * Pictures for the notebooks, each a PNG with a text alternative: charts are drawn by XChart, what
 * it has no chart for (graphs, digits, shapes, a landscape with contours) with Java2D.
 */
package backprop.chart;
