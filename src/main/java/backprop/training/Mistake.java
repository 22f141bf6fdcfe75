package backprop.training;

/**
 * A sample whose class was not recognised.
 *
 * @param sample its number in the data set
 * @param truth its class
 * @param guess the class it was taken for
 * @param confidence the probability (softmax) given to the guess, 0 to 1
 * @param loss the loss of this sample alone
 */
public record Mistake(int sample, int truth, int guess, double confidence, double loss) {}
