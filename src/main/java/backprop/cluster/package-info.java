/** Training on many machines: shards, the mean of their gradients, and who computes them. */
package backprop.cluster;
