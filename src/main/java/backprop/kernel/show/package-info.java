/** How a value is shown. */
package backprop.kernel.show;
