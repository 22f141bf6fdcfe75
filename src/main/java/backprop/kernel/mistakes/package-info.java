/** What compile errors and exceptions say to a learner. */
package backprop.kernel.mistakes;
