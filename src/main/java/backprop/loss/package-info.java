/** Losses: one number that says how wrong a batch of predictions is, and its gradient. */
package backprop.loss;
