package backprop.exercise.judge;

import backprop.layer.Layer;
import backprop.layer.Parameter;
import backprop.matrix.Matrix;
import java.util.List;
import java.util.Random;

/** A learner's step of gradient descent for a Linear, judged parameter by parameter. */
public final class UpdateTrial {

    private static final double RATE = 0.25;

    private UpdateTrial() {}

    public static Verdict judge(Layer layer) {
        List<Parameter> p = layer.parameters();
        if (p == null || p.size() != 2) {
            return Verdict.hint("given.parameters");
        }
        if (isInherited(layer)) {
            return Verdict.hint("02-update.inherited");
        }
        Random random = new Random(4);
        p.forEach(q -> q.value.plusInPlace(1, random(q.value, random))); // a bias starts as zeros
        p.forEach(q -> q.gradient = random(q.value, random));
        List<Matrix> values = OwnLayer.copies(layer, q -> q.value);
        List<Matrix> gradients = OwnLayer.copies(layer, q -> q.gradient);
        layer.update(RATE);
        if (!gradients.equals(p.stream().map(q -> q.gradient).toList())) {
            return Verdict.hint("02-update.gradient");
        }
        return Verdict.lines(
                new Line("W", moved("W", p.get(0), values.get(0))),
                new Line("b", moved("b", p.get(1), values.get(1))));
    }

    private static Matrix random(Matrix like, Random random) {
        return Matrix.randn(like.rows(), like.columns(), random);
    }

    private static boolean isInherited(Layer layer) {
        try {
            Class<?> home = layer.getClass().getMethod("update", double.class).getDeclaringClass();
            return home == Layer.class;
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e); // Layer has it
        }
    }

    private static Verdict moved(String name, Parameter p, Matrix before) {
        if (p.value.equals(before)) {
            return Verdict.notStarted();
        }
        Matrix g = p.gradient;
        return new Slips(before.minus(g.times(RATE)))
                .or("02-update.plus", before.plus(g.times(RATE)))
                .or("02-update.plus", before.plus(g))
                .or("02-update.rate", before.minus(g))
                .or("02-update.twice", before.minus(g.times(2 * RATE)))
                .or("02-update.value", before.times(1 - RATE))
                .or("02-update.value", before.times(1 + RATE))
                .judge(name, p.value);
    }
}
