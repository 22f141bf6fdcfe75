/** Completion, and the explanation of what stands at the cursor. */
package backprop.kernel.help;
