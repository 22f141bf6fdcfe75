/** Data sets: samples to learn from, each with the class that it belongs to. */
package backprop.data;
