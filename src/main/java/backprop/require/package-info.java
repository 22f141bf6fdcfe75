/** What every public method says of a bad argument: its name, what came and what was wanted. */
package backprop.require;
