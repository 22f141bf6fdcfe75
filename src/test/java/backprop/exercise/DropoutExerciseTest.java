package backprop.exercise;

import backprop.layer.Dropout;
import backprop.layer.Layer;
import backprop.matrix.Matrix;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Chapter 08: dropout, right and with what learners write by mistake. */
class DropoutExerciseTest {

    private static final double RATE = 0.2;

    /** A layer made of a rule for the mask, and one for the mask that backward uses. */
    private static final class Own implements Layer {

        private final Function<Matrix, Matrix> draw;
        private final UnaryOperator<Matrix> back;
        private final boolean always;
        private boolean training;
        private Matrix mask;

        private Own(Function<Matrix, Matrix> draw, UnaryOperator<Matrix> back, boolean always) {
            this.draw = draw;
            this.back = back;
            this.always = always;
        }

        @Override
        public void training(boolean on) {
            training = on;
        }

        @Override
        public boolean isTraining() {
            return training;
        }

        @Override
        public Matrix forward(Matrix x) {
            mask = training || always ? draw.apply(x) : x.map(v -> 1);
            return x.times(mask);
        }

        @Override
        public Matrix backward(Matrix d) {
            return d.times(back.apply(mask));
        }
    }

    private final Random random = new Random(0);

    private Layer drawing(double rate, double kept) {
        return new Own(x -> mask(x, rate, kept), mask -> mask, false);
    }

    private Matrix mask(Matrix x, double rate, double kept) {
        return x.map(v -> random.nextDouble() < rate ? 0 : kept);
    }

    private Matrix right(Matrix x) {
        return mask(x, RATE, 1 / (1 - RATE));
    }

    private static void hint(String key, Layer layer) {
        Expect.hint("08-Dropout." + key, "08-Dropout", layer);
    }

    @Test
    void theDropoutOfTheLibraryIsRightAndABlankIsNotStarted() {
        Expect.right("08-Dropout", new Dropout(RATE, random));
        Expect.right("08-Dropout", new Own(this::right, mask -> mask, false));
        Expect.notStarted("08-Dropout", drawing(0, 1));
    }

    @Test
    void slipsOfTheMaskAreTold() {
        hint("nothing", drawing(0, 1.25));
        hint("all", drawing(1, 1));
        hint("swapped", drawing(1 - RATE, 1.25));
        hint("share", drawing(0.5, 2));
        hint("scale", drawing(RATE, 1));
        hint("rate", drawing(RATE, 1 / RATE));
        hint("factor", drawing(RATE, 1 - RATE));
    }

    @Test
    void aDrawForWholeRowsOrForEverIsTold() {
        hint("same", new Own(x -> x.map(v -> 0).plus(right(x.rowsAt(0))), mask -> mask, false));
        Matrix[] kept = new Matrix[1];
        Function<Matrix, Matrix> once = x -> kept[0] == null ? kept[0] = right(x) : kept[0];
        hint("once", new Own(once, mask -> mask, false));
    }

    @Test
    void slipsOfBackwardAreTold() {
        hint("through", new Own(this::right, mask -> mask.map(v -> 1), false));
        hint("back.scale", new Own(this::right, mask -> mask.map(v -> v > 0 ? 1 : 0), false));
        hint("back.other", new Own(this::right, this::right, false));
    }

    @Test
    void dropoutInEvaluationIsTold() {
        hint("evaluation", new Own(this::right, mask -> mask, true));
    }

    @Test
    void aModeThatIsNotKeptIsTold() {
        Layer forgetful =
                new Layer() {
                    @Override
                    public Matrix forward(Matrix x) {
                        return right(x);
                    }

                    @Override
                    public Matrix backward(Matrix d) {
                        return d;
                    }
                };
        hint("given", forgetful);
    }
}
