/** Interrupting a cell: the checks in its classes, its threads, and what ends the kernel. */
package backprop.kernel.stop;
