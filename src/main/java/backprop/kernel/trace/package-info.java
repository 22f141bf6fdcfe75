/** Places in a trace, in terms of cells and lines. */
package backprop.kernel.trace;
