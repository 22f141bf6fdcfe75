/** What each chapter asks for, and what people write instead: one file a chapter. */
package backprop.exercise.chapter;
