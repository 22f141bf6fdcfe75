package backprop.exercise.judge;

import java.util.Map;

/**
 * A number to be predicted.
 *
 * @param id the exercise, whose own hint is given if the number is none of the usual ones
 * @param expected the right number
 * @param tolerance how far the answer may be from it
 * @param slips numbers that come from a usual slip, with the key of its hint
 */
public record NumberExercise(
        String id, double expected, double tolerance, Map<String, Double> slips) {

    /** Judges the answer; NaN stands for no answer yet. */
    public Verdict judge(Number answer) {
        double came = answer.doubleValue();
        if (Double.isNaN(came)) {
            return Verdict.notStarted();
        }
        if (Math.abs(came - expected) <= tolerance) {
            return Verdict.right();
        }
        for (Map.Entry<String, Double> slip : slips.entrySet()) {
            double wrong = slip.getValue();
            if (came == wrong || Math.abs(came - wrong) <= tolerance) {
                return Verdict.hint(id + "." + slip.getKey());
            }
        }
        boolean infinite = Double.isInfinite(came);
        return Verdict.hint(infinite ? "infinite" : id + ".other");
    }
}
