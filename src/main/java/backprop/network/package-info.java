/** Networks made of layers, and the check that their gradients are right. */
package backprop.network;
