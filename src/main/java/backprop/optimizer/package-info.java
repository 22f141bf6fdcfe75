/** Optimizers: what to do with the gradients once backpropagation has found them. */
package backprop.optimizer;
