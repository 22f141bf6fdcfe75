package backprop.exercise;

import backprop.graph.Value;
import org.junit.jupiter.api.Test;

/** Chapter 07: what learners build from values. */
class GraphExercisesTest {

    private final Value z = new Value("z", 0.5);
    private final Value x = new Value("x", 1);

    private static Value number(double value) {
        return new Value(String.valueOf(value), value);
    }

    private static Value minus(Value v) {
        return v.times(number(-1));
    }

    private static Value sigmoid(Value v) {
        return minus(number(1).plus(minus(v).exp()).log()).exp();
    }

    @Test
    void aSigmoidIsRightHoweverItIsBuilt() {
        Expect.notStarted("07-1", (Object) null);
        Expect.right("07-1", sigmoid(z));
        Value e = z.exp();
        Expect.right("07-1", e.times(minus(number(1).plus(e).log()).exp()));
    }

    @Test
    void aSigmoidOnItsWayIsTold() {
        Value e = minus(z).exp();
        Value denominator = number(1).plus(e);
        Expect.hint("07-1.exp", "07-1", e);
        Expect.hint("07-1.denominator", "07-1", denominator);
        Expect.hint("07-1.log", "07-1", denominator.log());
        Expect.hint("07-1.minus.log", "07-1", minus(denominator.log()));
        Expect.hint("07-1.sign", "07-1", sigmoid(minus(z)));
        Expect.hint("07-1.sign.exp", "07-1", z.exp());
        Expect.hint("07-1.sign.denominator", "07-1", number(1).plus(z.exp()));
        Expect.hint("07-1.other", "07-1", z.exp().exp());
    }

    @Test
    void aSigmoidCutOffFromItsInputIsTold() {
        Expect.hint("07-1.leaf", "07-1", number(sigmoid(z).value()));
        Expect.hint("07-1.two", "07-1", sigmoid(z).plus(new Value("z", 0.5)));
        Value cut = number(minus(z).value()).plus(z.times(number(0)));
        Value y = minus(number(1).plus(cut.exp()).log()).exp();
        Expect.hint("07-1.slope", "07-1", y);
    }

    @Test
    void slopesOfTwoMeetingsAreTold() {
        Expect.notStarted("07-2", Double.NaN);
        Expect.right("07-2", 45);
        Expect.hint("07-2.value", "07-2", 20);
        Expect.hint("07-2.one.u", "07-2", 25);
        Expect.hint("07-2.one.x", "07-2", 36);
        Expect.hint("07-2.last.u", "07-2", 41);
        Expect.hint("07-2.no.square", "07-2", 27);
        Expect.hint("07-2.no.three", "07-2", 18);
        Expect.hint("07-2.other", "07-2", 7);
    }

    @Test
    void theRightSlopeIsWhatAGraphFinds() {
        Value u = x.times(x).plus(number(3).times(x));
        u.times(u).plus(u).backward();
        Expect.right("07-2", x.gradient());
    }

    @Test
    void pathsThatCancelAreRight() {
        Expect.notStarted("07-3", (Object) null);
        Expect.right("07-3", x.times(x).plus(x.times(number(-2))));
        Expect.right("07-3", x.plus(minus(x)));
    }

    @Test
    void pathsThatDoNotCancelAreTold() {
        Expect.hint("07-3.slope", "07-3", x.times(x));
        Expect.hint("07-3.once", "07-3", x.times(number(0)));
        Expect.hint("07-3.nothing", "07-3", x.times(number(0)).plus(minus(x).relu()));
        Expect.hint("07-3.leaf", "07-3", number(1).plus(number(2)));
        Expect.hint("07-3.two", "07-3", x.plus(minus(new Value("x", 1))));
    }
}
