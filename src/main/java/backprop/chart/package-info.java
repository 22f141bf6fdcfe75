/**
 * Pictures for the notebooks, drawn with Java2D: each is a PNG that comes with a text alternative.
 */
package backprop.chart;
