/**
 * How an answer is judged: what it computes is compared with what is right and with what usually
 * goes wrong.
 */
package backprop.exercise.judge;
