package backprop.exercise;

import static backprop.exercise.Answers.function;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.exercise.judge.State;
import backprop.function.ScalarFunction;
import backprop.layer.ReLU;
import backprop.matrix.Matrix;
import org.junit.jupiter.api.Test;

class CheckTest {

    @Test
    void anUnknownExerciseListsThoseThatThereAre() {
        Expect.hint("unknown", "09-9", 1);
        Expect.hint("unknown", null, 1);
        assertTrue(Check.of("1-1", 1).text(new Messages("en")).contains("01-1, 01-2"));
    }

    @Test
    void answersOfAnotherKindAreNamed() {
        Expect.hint("type.ScalarFunction", "01-1", new ReLU());
        Expect.hint("class", "01-1", CheckTest.class);
        Expect.hint("type.Number", "01-2", "forty");
        Expect.hint("type.Layer", "02-1", 1);
        Expect.hint("type.Loss", "04-1", new ReLU());
        Expect.hint("type.TrainingStep", "05-step", new ReLU());
        Expect.hint("count", "01-1", new ReLU(), 1);
        Expect.hint("count", "01-1");
    }

    @Test
    void whatTheCodeThrowsBecomesAHint() {
        ScalarFunction divides = function(x -> Integer.parseInt("x"), (x, d) -> d);
        Expect.hint("thrown.outside", "01-1", divides);
        ScalarFunction endless = function(CheckTest::endless, (x, d) -> d);
        Expect.hint("thrown.endless", "01-1", endless);
        ScalarFunction fails =
                function(
                        x -> {
                            throw new AssertionError("no\nwith a second line");
                        },
                        (x, d) -> d);
        Expect.hint("thrown.outside", "01-1", fails);
        assertFalse(Check.of("01-1", fails).toString().contains("second line"));
    }

    private static double endless(double x) {
        return endless(x + 1) + 1;
    }

    @Test
    void itsTextIsInTheLanguageOfTheFolderOrOfTheMachine() {
        Check check = Check.of("01-2", Double.NaN);
        String text = check.toString();
        assertTrue(
                text.equals(check.text(new Messages("ja")))
                        || text.equals(check.text(new Messages("en"))));
        assertEquals(State.NOT_STARTED, check.state());
    }

    @Test
    void aHintNamesThePlaceButNotTheRightNumber() {
        Matrix wrong = Matrix.of(new double[] {6, 0, 10}, new double[] {-3, 0, 7});
        String text = Check.of("02-2", wrong).text(new Messages("en"));
        assertTrue(text.contains("row 2, column 3 (now 7"), text);
        assertFalse(text.contains("-5") || text.contains("−5"), text);
    }
}
