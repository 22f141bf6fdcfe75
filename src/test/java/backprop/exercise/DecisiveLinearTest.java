package backprop.exercise;

import static backprop.exercise.Answers.layer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.exercise.judge.Line;
import backprop.exercise.judge.State;
import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.layer.Parameter;
import backprop.layer.ReLU;
import backprop.matrix.Matrix;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;

/** Chapter 02: the lines of Linear and of its update that a learner writes. */
class DecisiveLinearTest {

    private static final BinaryOperator<Matrix> NOTHING = (a, b) -> null;
    private static final BinaryOperator<Matrix> DW = (x, d) -> x.t().dot(d);
    private static final BinaryOperator<Matrix> DB = (x, d) -> d.sumRows();
    private static final BinaryOperator<Matrix> DX = (d, w) -> d.dot(w.t());

    private final Random random = new Random(0);

    /** A Linear 3→2 in which these lines are written. */
    private Layer linear(
            BinaryOperator<Matrix> dw, BinaryOperator<Matrix> db, BinaryOperator<Matrix> dx) {
        Parameter w = new Parameter(Matrix.randn(3, 2, random));
        Parameter b = new Parameter(Matrix.zeros(1, 2));
        return layer(
                x -> x.dot(w.value).plus(b.value),
                (x, d) -> {
                    w.gradient = dw.apply(x, d);
                    b.gradient = db.apply(x, d);
                    return dx.apply(d, w.value);
                },
                w,
                b);
    }

    @Test
    void theClassesOfTheLibraryAreRight() {
        Expect.right("02-Linear", new Linear(3, 2, random));
        Expect.right("02-Linear", linear(DW, DB, DX));
    }

    @Test
    void aBlankIsNotStarted() {
        Expect.notStarted("02-Linear", linear(NOTHING, NOTHING, NOTHING));
        Expect.notStarted("02-update", new Updated(2, (p, rate) -> {}));
    }

    @Test
    void eachLineOfLinearIsJudgedOnItsOwn() {
        lines("right todo todo", linear(DW, NOTHING, NOTHING));
        lines("todo right todo", linear(NOTHING, DB, NOTHING));
        lines("todo todo right", linear(NOTHING, NOTHING, DX));
        lines("hint.linear.transposed right right", linear((x, d) -> d.t().dot(x), DB, DX));
        lines(
                "hint.linear.sign hint.linear.bias todo",
                linear((x, d) -> x.t().dot(d).times(-1), (x, d) -> d, NOTHING));
        lines(
                "hint.layer.divided todo todo",
                linear((x, d) -> x.t().dot(d).times(0.25), NOTHING, NOTHING));
    }

    @Test
    void everySlipOfALineHasItsHint() {
        lines("right hint.linear.bias right", linear(DW, (x, d) -> d.rowsAt(0), DX));
        lines("right hint.linear.bias.axis right", linear(DW, (x, d) -> d.sumColumns(), DX));
        lines("right hint.layer.divided right", linear(DW, (x, d) -> d.sumRows().times(0.25), DX));
        lines("right hint.turned right", linear(DW, (x, d) -> d.sumRows().t(), DX));
        lines("right right hint.linear.d", linear(DW, DB, (d, w) -> d));
        lines("right right hint.linear.sign", linear(DW, DB, (d, w) -> d.dot(w.t()).times(-1)));
        lines("hint.integers right right", linear((x, d) -> x.t().dot(d).times(1 / 4), DB, DX));
    }

    @Test
    void whatALineThrowsIsSaidOnThatLine() {
        lines("right right hint.thrown.outside", linear(DW, DB, (d, w) -> d.dot(w)));
        lines("right hint.thrown.outside hint.unreached", linear(DW, (x, d) -> x.dot(d), DX));
        lines(
                "hint.thrown.outside hint.unreached hint.unreached",
                linear((x, d) -> x.dot(d), DB, DX));
    }

    @Test
    void aLineBeginsWithItsMarkAndNamesItsMatrixOnce() {
        Check mixed = Check.of("02-Linear", linear((x, d) -> d.t().dot(x), DB, NOTHING));
        assertEquals(
                List.of(
                        "△ ∂L/∂W is transposed. The gradient of a value belongs to that value's"
                                + " place.",
                        "○ ∂L/∂b is right",
                        "… ∂L/∂x is not written yet"),
                mixed.text(new Messages("en")).lines().skip(1).toList());
        Check stopped = Check.of("02-Linear", linear(DW, (x, d) -> x.dot(d), DX));
        for (String language : List.of("en", "ja")) {
            for (Check check : List.of(mixed, stopped)) {
                String text = check.text(new Messages(language));
                for (String name : List.of("∂L/∂W", "∂L/∂b", "∂L/∂x")) {
                    assertEquals(2, text.split(name, -1).length, text);
                }
            }
        }
    }

    private static void lines(String keys, Layer answer) {
        linesOf("02-Linear", keys, answer);
    }

    private static void linesOf(String id, String keys, Layer answer) {
        Check check = Check.of(id, answer);
        assertEquals(State.NOT_YET, check.state());
        List<String> came =
                check.verdict().values().stream().map(l -> ((Line) l).verdict().key()).toList();
        assertEquals(keys, String.join(" ", came), check.toString());
        String text = check.text(new Messages("en"));
        check.verdict().values().forEach(l -> assertTrue(text.contains(((Line) l).name()), text));
        assertTrue(check.text(new Messages("ja")).contains(id));
    }

    @Test
    void whatConcernsAllOfLinearIsSaid() {
        Matrix[] sum = {Matrix.zeros(3, 2)};
        Expect.hint(
                "layer.accumulated",
                "02-Linear",
                linear((x, d) -> sum[0] = sum[0].plus(x.t().dot(d)), DB, DX));
        Expect.hint(
                "layer.updated",
                "02-Linear",
                linear(
                        DW,
                        DB,
                        (d, w) -> {
                            w.setInPlace(0, 0, 9);
                            return d.dot(w.t());
                        }));
        Expect.hint(
                "changed",
                "02-Linear",
                linear(
                        DW,
                        (x, d) -> {
                            d.setInPlace(0, 0, 9);
                            return d.sumRows();
                        },
                        DX));
        Expect.hint("given.parameters", "02-Linear", new ReLU());
        Parameter w = new Parameter(Matrix.randn(3, 2, random));
        Parameter b = new Parameter(Matrix.zeros(1, 2));
        Expect.hint("given.forward", "02-Linear", layer(x -> x, (x, d) -> d, w, b));
    }

    private interface Step {
        void update(Parameter p, double rate);
    }

    /** A Linear whose first parameters are updated like this. */
    private static class Updated extends Linear {
        private final int many;
        private final transient Step step;

        Updated(int many, Step step) {
            super(3, 2, new Random(0));
            this.many = many;
            this.step = step;
        }

        @Override
        public void update(double learningRate) {
            parameters().subList(0, many).forEach(p -> step.update(p, learningRate));
        }
    }

    @Test
    void eachLineOfTheUpdateIsJudgedOnItsOwn() {
        Expect.right(
                "02-update", new Updated(2, (p, rate) -> p.value.plusInPlace(-rate, p.gradient)));
        Expect.right("02-update", new Updated(2, Parameter::update));
        update("right todo", 1, Parameter::update);
        update(
                "hint.02-update.plus hint.02-update.plus",
                2,
                (p, rate) -> p.value.plusInPlace(rate, p.gradient));
        update("hint.02-update.rate todo", 1, (p, rate) -> p.value.plusInPlace(-1, p.gradient));
        update("hint.02-update.plus todo", 1, (p, rate) -> p.value.plusInPlace(1, p.gradient));
        update("hint.02-update.value todo", 1, (p, rate) -> p.value.plusInPlace(-rate, p.value));
        update("hint.02-update.twice todo", 1, (p, rate) -> p.update(2 * rate));
        update(
                "hint.entry todo",
                1,
                (p, rate) -> p.value.plusInPlace(-rate, p.gradient.times(p.value)));
        Expect.notStarted(
                "02-update", new Updated(2, (p, rate) -> p.value.minus(p.gradient.times(rate))));
        Expect.hint("02-update.inherited", "02-update", new Linear(3, 2, new Random(0)));
        Expect.hint(
                "02-update.gradient",
                "02-update",
                new Updated(2, (p, rate) -> p.gradient = p.gradient.times(-rate)));
        Expect.hint("given.parameters", "02-update", new ReLU());
    }

    private static void update(String keys, int many, Step step) {
        linesOf("02-update", keys, new Updated(many, step));
    }
}
