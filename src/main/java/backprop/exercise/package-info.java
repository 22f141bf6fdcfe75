/** Checks the learner's answers to the exercises, and says what may have been forgotten. */
package backprop.exercise;
