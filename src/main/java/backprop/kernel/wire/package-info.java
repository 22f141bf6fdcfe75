/** Jupyter's protocol: channels, replies, output, input, history. Knows no Java source. */
package backprop.kernel.wire;
