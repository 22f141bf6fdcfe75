package backprop.exercise.chapter;

import backprop.exercise.judge.Exercise;
import backprop.exercise.judge.Thrown;
import backprop.exercise.judge.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All exercises of all chapters. */
public final class Exercises {

    private static final Map<String, Exercise> ALL = new TreeMap<>();

    static {
        List.of(
                        ChainRule.ALL,
                        Layers.ALL,
                        Networks.ALL,
                        Losses.ALL,
                        Training.ALL,
                        Nonlinearity.ALL,
                        Graphs.ALL,
                        BetterTraining.ALL,
                        Machines.ALL)
                .forEach(ALL::putAll);
    }

    private Exercises() {}

    public static Verdict judge(String id, Object... answers) {
        Exercise exercise = id == null ? null : ALL.get(id);
        if (exercise == null) {
            return Verdict.hint("unknown", String.join(", ", ALL.keySet()));
        }
        if (answers == null) {
            return Verdict.notStarted(); // Check.of(id, null)
        }
        return Thrown.orVerdict(() -> exercise.judge(answers));
    }

    public static Iterable<String> ids() {
        return ALL.keySet();
    }
}
