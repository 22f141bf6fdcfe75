/** Matrices of doubles, and the only place that knows BLAS. */
package backprop.matrix;
