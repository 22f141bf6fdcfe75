package backprop.exercise.judge;

import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.layer.Parameter;
import backprop.loss.Loss;
import backprop.loss.RSS;
import backprop.matrix.Matrix;
import backprop.training.TrainingStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Runs a learner's training step, and listens to what it calls. */
public final class StepTrial {

    private static final double RATE = 0.05;
    private static final int STEPS = 3;
    private static final int MOST_CALLS = 1000; // 12 are needed

    /** Ends a step that would go on for ever. */
    private static final class Endless extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private final TrainingStep step;
    private final Matrix x = Matrix.randn(4, 3, new Random(1));
    private final Matrix t = Matrix.randn(4, 2, new Random(2));
    private final List<String> calls = new ArrayList<>();
    private final Linear network = new Linear(3, 2, new Random(3));
    private Matrix gradient; // what the loss returned last
    private final Linear model = new Linear(3, 2, new Random(3));

    public StepTrial(TrainingStep step) {
        this.step = step;
    }

    public Verdict judge() {
        try {
            return judgeCalls();
        } catch (Endless e) {
            return Verdict.hint("05-step.endless");
        }
    }

    private Verdict judgeCalls() {
        boolean sameLoss = true;
        boolean sameNetwork = true;
        for (int i = 0; i < STEPS; i++) {
            double expected = modelStep(RATE);
            double came = step.step(new Listening(network), new ListeningLoss(), x, t, RATE);
            sameLoss &= Close.numbers(came, expected);
            sameNetwork &= same(model);
        }
        if (calls.isEmpty()) {
            return Verdict.notStarted();
        }
        if (sameNetwork) {
            return sameLoss ? Verdict.right() : Verdict.hint("05-step.returned");
        }
        return wrongCalls();
    }

    private double modelStep(double rate) {
        RSS loss = new RSS();
        double value = loss.forward(model.forward(x), t);
        model.backward(loss.backward());
        model.update(rate);
        return value;
    }

    private void heard(String what) {
        calls.add(what);
        if (calls.size() > MOST_CALLS) {
            throw new Endless();
        }
    }

    private boolean same(Linear other) {
        return Close.matrices(network.w.value, other.w.value)
                && Close.matrices(network.b.value, other.b.value);
    }

    private Verdict wrongCalls() {
        for (String needed : List.of("forward", "loss.forward", "loss.backward", "backward")) {
            if (!calls.contains(needed)) {
                return Verdict.hint("05-step.missing", needed);
            }
        }
        if (calls.contains("swapped")) {
            return Verdict.hint("05-step.swapped");
        }
        if (!calls.contains("update")) {
            return Verdict.hint("05-step.missing", "update");
        }
        if (calls.indexOf("update") < calls.indexOf("backward")) {
            return Verdict.hint("05-step.order");
        }
        if (calls.contains("other d")) {
            return Verdict.hint("05-step.other.d");
        }
        return Verdict.hint(calls.contains("other rate") ? "05-step.rate" : "05-step.other");
    }

    private final class Listening implements Layer {

        private final Layer layer;

        private Listening(Layer layer) {
            this.layer = layer;
        }

        @Override
        public Matrix forward(Matrix x) {
            heard("forward");
            return layer.forward(x);
        }

        @Override
        public Matrix backward(Matrix d) {
            heard("backward");
            if (d != gradient) {
                heard("other d");
            }
            return layer.backward(d);
        }

        @Override
        public List<Parameter> parameters() {
            return layer.parameters();
        }

        @Override
        public void update(double learningRate) {
            heard("update");
            if (learningRate != RATE) {
                heard("other rate");
            }
            layer.update(learningRate);
        }
    }

    private final class ListeningLoss implements Loss {

        private final Loss loss = new RSS();

        @Override
        public double forward(Matrix y, Matrix target) {
            heard("loss.forward");
            if (y == t) {
                heard("swapped");
            }
            return loss.forward(y, target);
        }

        @Override
        public Matrix backward() {
            heard("loss.backward");
            gradient = loss.backward();
            return gradient;
        }
    }
}
