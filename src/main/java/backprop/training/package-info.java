/** Training a network on a data set, what happened meanwhile, and how good it is afterwards. */
package backprop.training;
