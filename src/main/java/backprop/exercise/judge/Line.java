package backprop.exercise.judge;

/**
 * One of several results that are judged each on its own.
 *
 * @param name what the learner calls it
 * @param verdict how far it is
 */
public record Line(String name, Verdict verdict) {}
