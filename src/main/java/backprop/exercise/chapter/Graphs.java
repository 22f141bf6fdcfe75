package backprop.exercise.chapter;

import backprop.exercise.judge.Close;
import backprop.exercise.judge.Exercise;
import backprop.exercise.judge.GraphTrial;
import backprop.exercise.judge.NumberExercise;
import backprop.exercise.judge.Verdict;
import backprop.exercise.judge.Walk;
import backprop.graph.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Chapter 07: graphs of numbers. */
final class Graphs {

    static final Map<String, Exercise> ALL =
            Map.of(
                    "07-times", Exercise.of(Node.class, Graphs::times),
                    "07-backward", Exercise.of(Node.class, GraphTrial::judge),
                    "07-1", Exercise.of(Node.class, Graphs::sigmoid),
                    "07-2", Exercise.of(Number.class, a -> Graphs.TWICE.judge(a)),
                    "07-3", Exercise.of(Node.class, Graphs::cancelling));

    /** u = x·x + 3x at x = 1, y = u·u + u. */
    private static final NumberExercise TWICE =
            new NumberExercise(
                    "07-2",
                    (2 * 4 + 1) * (2 * 1 + 3),
                    1e-6,
                    Map.of(
                            "value", 20.0,
                            "last.only", 9.0,
                            "first.only", 5.0,
                            "added", 14.0,
                            "square.only", 40.0,
                            "one.u", 25.0,
                            "one.x", 36.0,
                            "last.u", 41.0,
                            "no.square", 27.0,
                            "no.three", 18.0));

    private static final double NOTHING = 1e-9; // what rounding leaves of two paths that cancel

    private Graphs() {}

    private static Verdict times(Node product) {
        if (product.inputs().size() != 2) {
            return Verdict.hint("07-times.given");
        }
        double a = product.inputs().get(0).value();
        double b = product.inputs().get(1).value();
        if (!Close.numbers(product.value(), a * b) || a == b) {
            return Verdict.hint("07-times.given");
        }
        double byA = product.slope(0);
        double byB = product.slope(1);
        if (byA == 0 && byB == 0) {
            return Verdict.notStarted();
        }
        boolean right = byA == b && byB == a;
        return right ? Verdict.right() : timesHint(a, b, byA, byB);
    }

    private static Verdict timesHint(double a, double b, double byA, double byB) {
        if (byA == a && byB == b) {
            return Verdict.hint("07-times.swapped");
        }
        if (byA == 1 && byB == 1) {
            return Verdict.hint("07-times.plus");
        }
        if (byA == a * b && byB == a * b) {
            return Verdict.hint("07-times.value");
        }
        boolean half = byA == b || byB == a;
        return Verdict.hint(half ? "07-times.half" : "07-times.other", a, b, byA, byB);
    }

    private static Verdict sigmoid(Node y) {
        Walk walk = Walk.from(y);
        List<Node> leaves = walk.order().stream().filter(n -> n.name().equals("z")).toList();
        if (leaves.size() != 1) {
            return Verdict.hint(leaves.isEmpty() ? "07-1.leaf" : "07-1.two");
        }
        Node z = leaves.get(0);
        if (!Close.numbers(y.value(), logistic(z.value()))) {
            return sigmoidHint(z.value(), y.value());
        }
        y.backward();
        return Verdict.when(
                !Close.numbers(z.gradient(), y.value() * (1 - y.value())),
                "07-1.slope",
                z.gradient());
    }

    private static double logistic(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static Verdict sigmoidHint(double z, double came) {
        Map<String, DoubleUnaryOperator> slips = new LinkedHashMap<>();
        slips.put("07-1.exp", v -> Math.exp(-v));
        slips.put("07-1.denominator", v -> 1 + Math.exp(-v));
        slips.put("07-1.log", v -> Math.log(1 + Math.exp(-v)));
        slips.put("07-1.minus.log", v -> -Math.log(1 + Math.exp(-v)));
        slips.put("07-1.sign", v -> logistic(-v));
        slips.put("07-1.sign.exp", Math::exp);
        slips.put("07-1.sign.denominator", v -> 1 + Math.exp(v));
        for (Map.Entry<String, DoubleUnaryOperator> slip : slips.entrySet()) {
            if (Close.numbers(came, slip.getValue().applyAsDouble(z))) {
                return Verdict.hint(slip.getKey());
            }
        }
        return Verdict.hint("07-1.other", z, came);
    }

    /** A slope of 0 at a value that is used twice, because the paths cancel each other. */
    private static Verdict cancelling(Node y) {
        Walk walk = Walk.from(y);
        List<Node> leaves = walk.order().stream().filter(n -> n.name().equals("x")).toList();
        if (leaves.size() != 1) {
            return Verdict.hint(leaves.isEmpty() ? "07-3.leaf" : "07-3.two");
        }
        Node x = leaves.get(0);
        if (walk.uses(x) < 2) {
            return Verdict.hint("07-3.once");
        }
        y.backward();
        if (!(Math.abs(x.gradient()) <= NOTHING)) {
            return Verdict.hint("07-3.slope", x.gradient());
        }
        return Verdict.when(mostThroughOneUse(walk, x) <= NOTHING, "07-3.nothing");
    }

    private static double mostThroughOneUse(Walk walk, Node x) {
        double most = 0;
        for (Node user : walk.order()) {
            for (int i = 0; i < user.inputs().size(); i++) {
                if (user.inputs().get(i) == x) {
                    most = Math.max(most, Math.abs(user.gradient() * user.slope(i)));
                }
            }
        }
        return most;
    }
}
