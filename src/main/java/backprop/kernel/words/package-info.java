/** What the kernel says, in the reader's language. */
package backprop.kernel.words;
