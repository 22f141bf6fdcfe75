/** Pictures for the notebooks: each is a PNG with a text alternative; the home of XChart. */
package backprop.chart;
