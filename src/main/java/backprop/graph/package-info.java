/** Automatic differentiation: numbers and matrices that know how they were made. */
package backprop.graph;
