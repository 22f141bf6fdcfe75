/**
 * Pictures for the notebooks, each with a text alternative; what a learner imports. How they are
 * drawn is the business of {@link backprop.chart.paint}.
 */
package backprop.chart;
