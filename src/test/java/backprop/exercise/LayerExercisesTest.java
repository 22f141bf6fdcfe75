package backprop.exercise;

import static backprop.exercise.Answers.biased;
import static backprop.exercise.Answers.each;
import static backprop.exercise.Answers.layer;
import static backprop.exercise.Answers.noBias;

import backprop.layer.Layer;
import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.matrix.Matrix;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class LayerExercisesTest {

    private static final Layer BLANK = layer(x -> null, (x, d) -> null);

    @Test
    void tanhIsRight() {
        Expect.right("02-1", each(Math::tanh, (x, d) -> d * (1 - Math.pow(Math.tanh(x), 2))));
    }

    @Test
    void aBlankIsNotStarted() {
        Expect.notStarted("02-1", BLANK);
        Expect.notStarted("02-2", (Object) null);
        Expect.notStarted("02-3", BLANK);
        Expect.notStarted("02-3", each(x -> 0, (x, d) -> 0));
    }

    @Test
    void everySlipOfTanhHasItsHint() {
        tanhSlip("02-1.input", (x, d) -> d * (1 - x * x));
        tanhSlip("02-1.square", (x, d) -> d * (1 - Math.tanh(x)));
        tanhSlip("02-1.d", (x, d) -> d * (1 - d * d));
        tanhSlip("layer.divided", (x, d) -> d * (1 - Math.pow(Math.tanh(x), 2)) / 4);
        tanhSlip("d.forgotten", (x, d) -> 1 - Math.pow(Math.tanh(x), 2));
        tanhSlip("derivative.forgotten", (x, d) -> d);
        Expect.hint("02-1.tan", "02-1", each(Math::tan, (x, d) -> d));
        Expect.hint("02-1.sinh", "02-1", each(Math::sinh, (x, d) -> d));
        Expect.hint("backward.zero", "02-1", layer(x -> x.map(Math::tanh), (x, d) -> null));
        Expect.hint("shape", "02-1", layer(Matrix::sumRows, (x, d) -> d));
        Expect.hint("shape", "02-1", layer(x -> x.map(Math::tanh), (x, d) -> d.t()));
    }

    private static void tanhSlip(String key, DoubleBinaryOperator backward) {
        Expect.hint(key, "02-1", each(Math::tanh, backward));
    }

    @Test
    void theOuterProductIsJudgedEntryByEntry() {
        Matrix x = Matrix.row(2, -1);
        Matrix d = Matrix.row(3, 0, 5);
        Matrix right = x.t().dot(d);
        Expect.right("02-2", right);
        Expect.hint("02-2.transposed", "02-2", right.t());
        Expect.hint("02-2.added", "02-2", Matrix.zeros(2, 3).plus(x.t()).plus(d));
        Expect.hint("02-2.bias", "02-2", d);
        Expect.hint("shape", "02-2", Matrix.zeros(2, 2));
        Expect.hint("turned", "02-2", Matrix.zeros(3, 2));
        Expect.hint("zeros", "02-2", Matrix.zeros(2, 3));
        Expect.hint("entry", "02-2", right.plus(Matrix.row(0, 0, 1)));
        Expect.hint("entry.sign", "02-2", right.map(Math::abs));
    }

    @Test
    void anyNewLayerWithTheRightGradientsWillDo() {
        Expect.right("02-3", noBias(2, (x, d) -> x.t().dot(d), (d, w) -> d.dot(w.t())));
        Expect.right("02-3", noBias(3, (x, d) -> x.t().dot(d), (d, w) -> d.dot(w.t())));
        Expect.right("02-3", each(x -> x > 0 ? x : 0.1 * x, (x, d) -> x > 0 ? d : 0.1 * d));
        Expect.right("02-3", layer(x -> x.plus(x.sumColumns()), (x, d) -> d.plus(d.sumColumns())));
    }

    @Test
    void everySlipOfLinearHasItsHint() {
        weights("linear.transposed", (x, d) -> d.t().dot(x));
        weights("linear.sign", (x, d) -> x.t().dot(d).times(-1));
        weights("layer.divided", (x, d) -> x.t().dot(d).times(0.25));
        weights("zeros", (x, d) -> Matrix.zeros(3, 3));
        weights("null", (x, d) -> null);
        input("linear.d", (d, w) -> d);
        input("linear.turned", (d, w) -> d.dot(w));
        input("null", (d, w) -> null);
        Expect.hint("linear.bias", "02-3", biased(d -> d));
        Expect.hint("linear.bias", "02-3", biased(d -> d.rowsAt(0)));
        Expect.hint("layer.divided", "02-3", biased(d -> d.sumRows().times(0.25)));
        Expect.hint("02-3.bias", "02-3", new Linear(3, 2, new Random(0)));
    }

    @Test
    void theOutputInPlaceOfTheInputIsFound() {
        Matrix w = Matrix.randn(3, 3, new Random(0));
        Layer wrong =
                noBias(
                        3,
                        (x, d) -> x.dot(Matrix.randn(3, 3, new Random(0))).t().dot(d),
                        (d, same) -> d.dot(w.t()));
        Expect.hint("linear.output", "02-3", wrong);
    }

    @Test
    void gradientsThatAddUpAndWeightsThatMoveByThemselvesAreFound() {
        Matrix[] sum = {Matrix.zeros(3, 3)};
        weights("layer.accumulated", (x, d) -> sum[0] = sum[0].plus(x.t().dot(d)));
        input(
                "layer.updated",
                (d, w) -> {
                    Matrix g = d.dot(w.t());
                    w.setInPlace(0, 0, 9);
                    return g;
                });
    }

    private static void weights(String key, BinaryOperator<Matrix> dw) {
        Expect.hint(key, "02-3", noBias(3, dw, (d, w) -> d.dot(w.t())));
    }

    private static void input(String key, BinaryOperator<Matrix> dx) {
        Expect.hint(key, "02-3", noBias(3, (x, d) -> x.t().dot(d), dx));
    }

    @Test
    void anUnfinishedOrOldLayerIsNotAccepted() {
        Matrix w = Matrix.randn(3, 2, new Random(0));
        Expect.hint("02-3.parameters", "02-3", layer(x -> x.dot(w), (x, d) -> d.dot(w.t())));
        Expect.hint("02-3.old", "02-3", new ReLU());
        Expect.hint("02-3.old", "02-3", layer(x -> x, (x, d) -> d));
        Expect.hint("rows", "02-3", layer(Matrix::sumRows, (x, d) -> d));
        Expect.hint("forward.nan", "02-3", each(Math::sqrt, (x, d) -> d));
        Expect.hint(
                "gradient.check", "02-3", layer(x -> x.plus(x.sumColumns()), (x, d) -> d.times(2)));
    }

    @Test
    void aLayerThatChangesItsArgumentIsFound() {
        Layer greedy =
                layer(
                        x -> {
                            x.setInPlace(0, 0, 1);
                            return x.map(Math::tanh);
                        },
                        (x, d) -> d);
        Expect.hint("changed", "02-1", greedy);
        Expect.hint("changed", "02-3", greedy);
    }
}
