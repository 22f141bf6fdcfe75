/** The Jupyter kernel: runs the cells of a notebook through the JDK's JShell. */
package backprop.kernel;
