package backprop.exercise.judge;

import backprop.graph.Node;

/** Lets a learner's graph go backward, and looks at every node of it. */
public final class GraphTrial {

    private final Node output;
    private final Walk walk;
    private double[] came;

    private GraphTrial(Node output) {
        this.output = output;
        walk = Walk.from(output);
    }

    public static Verdict judge(Node output) {
        return new GraphTrial(output).judge();
    }

    private Verdict judge() {
        if (walk.order().stream().noneMatch(node -> walk.uses(node) > 1)) {
            return Verdict.hint("07-backward.graph");
        }
        output.backward();
        came = walk.found();
        if (Close.blank(came)) {
            return Verdict.notStarted();
        }
        return Close.arrays(came, walk.gradients()) ? again() : hint();
    }

    /** A second time, nothing of the first may be left. */
    private Verdict again() {
        output.backward();
        return Verdict.when(!Close.arrays(came, walk.found()), "07-backward.clear");
    }

    private Verdict hint() {
        if (came[0] != 1) {
            return Verdict.hint("07-backward.start", came[0]);
        }
        if (Close.all(came, v -> v == 0 || v == 1) && sum(came) == 1) {
            return Verdict.hint("07-backward.still");
        }
        if (is((before, g, slope) -> g * slope)) {
            return Verdict.hint("07-backward.assigned");
        }
        if (is((before, g, slope) -> before + g)) {
            return Verdict.hint("07-backward.slope");
        }
        if (is((before, g, slope) -> before + slope)) {
            return Verdict.hint("07-backward.gradient");
        }
        if (is((before, g, slope) -> before + g + slope)) {
            return Verdict.hint("added");
        }
        if (is((before, g, slope) -> before - g * slope)) {
            return Verdict.hint("07-backward.sign");
        }
        return Close.arrays(came, walk.gradientsFromInputs())
                ? Verdict.hint("07-backward.order")
                : other();
    }

    private boolean is(Walk.Share share) {
        return Close.arrays(came, walk.gradients(share));
    }

    private static double sum(double... values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum;
    }

    private Verdict other() {
        double[] expected = walk.gradients();
        int place = Close.firstDifference(came, expected);
        Node node = walk.order().get(place);
        return Verdict.hint("07-backward.other", node.name(), node.value(), came[place]);
    }
}
