package backprop.exercise;

import backprop.graph.Node;
import backprop.graph.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Chapter 07: the slopes and the walk that a learner writes. */
class DecisiveGraphTest {

    /** A learner's value, in whose backward this is written. */
    private static final class Own implements Node {

        private final String name;
        private final double value;
        private final List<Own> inputs;
        private final double[] slopes;
        private final int depth;
        private final Walk walk;
        private double gradient;

        private interface Walk {
            void go(Own output, List<Own> order);
        }

        Own(String name, double value, Walk walk, List<Own> inputs, double... slopes) {
            this.name = name;
            this.value = value;
            this.walk = walk;
            this.inputs = inputs;
            this.slopes = slopes;
            depth = 1 + inputs.stream().mapToInt(v -> v.depth).max().orElse(0);
        }

        Own plus(Own b) {
            return new Own("+", value + b.value, walk, List.of(this, b), 1, 1);
        }

        Own times(Own b) {
            return new Own("×", value * b.value, walk, List.of(this, b), b.value, value);
        }

        @Override
        public void backward() {
            Set<Own> found = new LinkedHashSet<>(List.of(this));
            for (List<Own> open = List.of(this); !open.isEmpty(); ) {
                open = open.stream().flatMap(v -> v.inputs.stream()).toList();
                found.addAll(open);
            }
            List<Own> order = new ArrayList<>(found);
            order.sort(Comparator.comparing(v -> -v.depth));
            walk.go(this, order);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public double value() {
            return value;
        }

        @Override
        public double gradient() {
            return gradient;
        }

        @Override
        public List<Own> inputs() {
            return inputs;
        }

        @Override
        public double slope(int i) {
            return slopes[i];
        }
    }

    private interface Share {
        double after(double before, double g, double slope);
    }

    /** The cell's graph, u·u + u with u = x·x + 3x. */
    private static Own graph(Own.Walk walk) {
        Own x = new Own("x", 2, walk, List.of());
        Own u = x.times(x).plus(new Own("3", 3, walk, List.of()).times(x));
        return u.times(u).plus(u);
    }

    private static Own.Walk walk(boolean clear, double start, Share share) {
        return (output, order) -> {
            if (clear) {
                order.forEach(v -> v.gradient = 0);
            }
            output.gradient = start;
            shareOut(order, share);
        };
    }

    private static void shareOut(List<Own> order, Share share) {
        for (Own v : order) {
            for (int i = 0; i < v.slopes.length; i++) {
                Own input = v.inputs.get(i);
                input.gradient = share.after(input.gradient, v.gradient, v.slopes[i]);
            }
        }
    }

    private static void slip(String key, Own.Walk walk) {
        Expect.hint(key, "07-backward", graph(walk));
    }

    private static void slip(String key, Share share) {
        slip("07-backward." + key, walk(true, 1, share));
    }

    @Test
    void aBlankIsNotStarted() {
        Expect.notStarted("07-backward", graph((output, order) -> {}));
        Expect.notStarted(
                "07-times", product(0, 0)); // as new Value("a", 3).times(new Value("b", 5))
    }

    @Test
    void theClassOfTheLibraryIsRight() {
        Value x = new Value("x", 2);
        Value u = x.times(x).plus(new Value("3", 3).times(x));
        Expect.right("07-backward", u.times(u).plus(u));
        Expect.right("07-times", new Value("a", 3).times(new Value("b", 5)));
    }

    @Test
    void anyOrderThatWaitsIsRight() {
        Expect.right("07-backward", graph(walk(true, 1, (before, g, slope) -> before + g * slope)));
    }

    @Test
    void eachSlipIsTold() {
        slip("assigned", (before, g, slope) -> g * slope);
        slip("slope", (before, g, slope) -> before + g);
        slip("gradient", (before, g, slope) -> before + slope);
        slip("sign", (before, g, slope) -> before - g * slope);
        slip("other", (before, g, slope) -> before + 2 * g * slope);
        slip("still", (before, g, slope) -> before);
        slip("added", walk(true, 1, (before, g, slope) -> before + g + slope));
    }

    @Test
    void startOrderAndClearingAreTold() {
        Share right = (before, g, slope) -> before + g * slope;
        slip("07-backward.start", walk(true, 2, right));
        slip("07-backward.clear", walk(false, 1, right));
        slip(
                "07-backward.order",
                (output, order) -> {
                    order.forEach(v -> v.gradient = 0);
                    output.gradient = 1;
                    Collections.reverse(order);
                    shareOut(order, right);
                });
        slip(
                "07-backward.still",
                (output, order) -> {
                    order.forEach(v -> v.gradient = 0);
                    shareOut(order, right);
                    output.gradient = 1;
                });
    }

    @Test
    void aGraphWithoutMeetingPathsIsNoTrial() {
        Expect.hint("07-backward.graph", "07-backward", new Value("a", 2).plus(new Value("b", 3)));
    }

    private static Own product(double byA, double byB) {
        Own a = new Own("a", 3, (output, order) -> {}, List.of());
        Own b = new Own("b", 5, (output, order) -> {}, List.of());
        return new Own("×", 15, (output, order) -> {}, List.of(a, b), byA, byB);
    }

    @Test
    void eachSlipOfTheProductIsTold() {
        Expect.right("07-times", product(5, 3));
        Expect.hint("07-times.swapped", "07-times", product(3, 5));
        Expect.hint("07-times.plus", "07-times", product(1, 1));
        Expect.hint("07-times.value", "07-times", product(15, 15));
        Expect.hint("07-times.half", "07-times", product(5, 0));
        Expect.hint("07-times.other", "07-times", product(8, 8));
        Expect.hint("07-times.given", "07-times", new Value("a", 3));
        Expect.hint("07-times.given", "07-times", new Value("a", 3).times(new Value("b", 3)));
        Expect.hint("type.Node", "07-times", 15);
    }
}
