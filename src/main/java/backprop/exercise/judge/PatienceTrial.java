package backprop.exercise.judge;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** A learner's rule for when to stop a training, tried on courses of the validation loss. */
public final class PatienceTrial {

    /** Validation losses, epoch by epoch, and how many may be no better than the best. */
    private record Course(int patience, double... losses) {}

    /** What counts as better than what, and what follows from it. */
    private record Rule(boolean previous, boolean equal, boolean never, int more) {

        int stop(Course course) {
            double reference = Double.POSITIVE_INFINITY;
            int waited = 0;
            for (int epoch = 1; epoch <= course.losses.length; epoch++) {
                double loss = course.losses[epoch - 1];
                boolean better = loss < reference || equal && loss == reference;
                waited = better ? (never ? waited : 0) : waited + 1;
                reference = better || previous ? loss : reference;
                if (waited >= course.patience + more) {
                    return epoch;
                }
            }
            return course.losses.length;
        }
    }

    private static final List<Course> COURSES =
            List.of(
                    new Course(3, 3, 2, 2.5, 2.4, 1, 1.5, 1.6, 1.7, 0.1),
                    new Course(3, 3, 1, 2, 1.5, 1.4, 1.3, 0.5),
                    new Course(2, 2, 2, 2, 1),
                    new Course(2, 3, 2, 1),
                    new Course(1, 3, 2, 2.5, 1));

    private PatienceTrial() {}

    public static Verdict judge(ToIntBiFunction<double[], Integer> answer) {
        List<Integer> came = all(c -> answer.applyAsInt(c.losses.clone(), c.patience));
        if (came.stream().allMatch(epochs -> epochs == 0)) {
            return Verdict.notStarted();
        }
        List<Integer> right = all(c -> new Rule(false, false, false, 0).stop(c));
        if (came.equals(right)) {
            return Verdict.right();
        }
        for (Map.Entry<String, List<Integer>> slip : slips(right).entrySet()) {
            if (came.equals(slip.getValue())) {
                return Verdict.hint(slip.getKey());
            }
        }
        return other(came, right);
    }

    private static List<Integer> all(ToIntFunction<Course> epochs) {
        return COURSES.stream().map(epochs::applyAsInt).toList();
    }

    private static Map<String, List<Integer>> slips(List<Integer> right) {
        Map<String, List<Integer>> slips = new LinkedHashMap<>();
        slips.put("08-1.previous", all(c -> new Rule(true, false, false, 0).stop(c)));
        slips.put("08-1.equal", all(c -> new Rule(false, true, false, 0).stop(c)));
        slips.put("08-1.never", all(c -> new Rule(false, false, true, 0).stop(c)));
        slips.put("08-1.late", all(c -> new Rule(false, false, false, 1).stop(c)));
        slips.put("08-1.zero", right.stream().map(epochs -> epochs - 1).toList());
        slips.put("08-1.best", all(PatienceTrial::bestBeforeTheStop));
        slips.put("08-1.all", all(c -> c.losses.length));
        return slips;
    }

    private static int bestBeforeTheStop(Course course) {
        int stop = new Rule(false, false, false, 0).stop(course);
        int best = 0;
        for (int i = 1; i < stop; i++) {
            best = course.losses[i] < course.losses[best] ? i : best;
        }
        return best + 1;
    }

    private static Verdict other(List<Integer> came, List<Integer> right) {
        int first = 0;
        while (came.get(first).equals(right.get(first))) {
            first++;
        }
        Course course = COURSES.get(first);
        String text =
                Arrays.stream(course.losses)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(", "));
        return Verdict.hint("08-1.other", text, course.patience, came.get(first));
    }
}
