package backprop.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.function.ScalarFunction;
import backprop.network.GradientCheck;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ValueTest {

    private static final Value MINUS_ONE = new Value("-1", -1);

    /** What is made of one value, as a function that can be checked. */
    private static final class Made implements ScalarFunction {

        private final UnaryOperator<Value> f;
        private Value x;
        private Value y;

        Made(UnaryOperator<Value> f) {
            this.f = f;
        }

        @Override
        public double forward(double input) {
            x = new Value("x", input);
            y = f.apply(x);
            return y.value();
        }

        @Override
        public double backward(double d) {
            y.backward();
            return d * x.gradient();
        }
    }

    private static void assertGradient(UnaryOperator<Value> f, double... places) {
        for (double x : places) {
            GradientCheck check = GradientCheck.of(new Made(f), x);
            assertTrue(check.passed(), check.toString()); // its limit is 1e-7
        }
    }

    @Test
    void everyOperationPassesTheGradientCheck() {
        Value five = new Value("5", 5);
        assertGradient(x -> x.plus(five), -2, 0, 3);
        assertGradient(x -> five.plus(x), -2, 0, 3);
        assertGradient(x -> x.times(five), -2, 0, 3);
        assertGradient(x -> five.times(x), -2, 0, 3);
        assertGradient(Value::exp, -2, 0, 3);
        assertGradient(Value::log, 0.5, 1, 3);
        assertGradient(Value::relu, -2, 3);
    }

    @Test
    void aValueUsedTwicePassesTheGradientCheck() {
        assertGradient(x -> x.plus(x), -2, 3);
        assertGradient(x -> x.times(x), -2, 3);
        assertGradient(x -> x.times(x).plus(x.exp()), -2, 1);
        assertGradient(
                x -> {
                    Value u = x.times(x).plus(x);
                    return u.times(u).plus(u.exp()).plus(x);
                },
                -2,
                0.5);
    }

    /** A value that was computed, and whose users have different depths, waits for all of them. */
    @Test
    void aShortAndALongPathMeet() {
        Value x = new Value("x", 2);
        Value u = x.times(x);
        Value y = u.times(new Value("3", 3)).relu().plus(u).times(u);
        y.backward();
        assertEquals(8 * 4, u.gradient()); // y = 4u²
        assertEquals(16 * 2 * 2 * 2, x.gradient()); // y = 4x⁴
    }

    @Test
    void reluHasSlopeZeroAtZeroLikeTheLayer() {
        Value x = new Value("x", 0);
        x.relu().backward();
        assertEquals(0, x.gradient());
    }

    @Test
    void twoPathsAddUp() {
        Value x = new Value("x", 2);
        Value three = new Value("3", 3);
        Value y = x.times(x).plus(three.times(x));
        y.backward();
        assertEquals(10, y.value());
        assertEquals(7, x.gradient());
        assertEquals(2, three.gradient());
        assertEquals(1, y.gradient());
    }

    @Test
    void backwardAgainGivesTheSameGradients() {
        Value x = new Value("x", 2);
        Value y = x.times(x);
        y.backward();
        y.backward();
        assertEquals(4, x.gradient());
    }

    @Test
    void anotherOutputStartsAnew() {
        Value x = new Value("x", 2);
        Value square = x.times(x);
        Value more = square.times(x);
        more.backward();
        square.backward();
        assertEquals(4, x.gradient());
        assertEquals(1, square.gradient());
    }

    /** A walk along every path would take 2^60 steps. */
    @Test
    void manyPathsTakeNoLongerThanTheirValues() {
        Value x = new Value("x", 1);
        Value y = x;
        for (int k = 0; k < 60; k++) {
            y = y.plus(y);
        }
        y.backward();
        assertEquals(Math.pow(2, 60), x.gradient());
    }

    @Test
    void aChainOfTenThousandDoesNotOverflow() throws InterruptedException {
        Value x = new Value("x", 1);
        Value one = new Value("1", 1);
        Thread small = new Thread(null, () -> chain(x, one).backward(), "small", 1 << 16);
        small.start();
        small.join();
        assertEquals(1, x.gradient());
        assertEquals(10_000, one.gradient());
    }

    private static Value chain(Value x, Value one) {
        Value y = x;
        for (int k = 0; k < 10_000; k++) {
            y = y.plus(one);
        }
        return y;
    }

    /** Chapter 04's 0.7054 − 1, 0.2595 and 0.0351, to the digits that it shows. */
    @Test
    void crossEntropyOfRawOutputsHasTheGradientPMinusT() {
        Value[] y = {new Value("y1", 2), new Value("y2", 1), new Value("y3", -1)};
        Value sum = y[0].exp().plus(y[1].exp()).plus(y[2].exp());
        sum.log().plus(y[0].times(MINUS_ONE)).backward();
        assertEquals(-0.2946, y[0].gradient(), 5e-5);
        assertEquals(0.2595, y[1].gradient(), 5e-5);
        assertEquals(0.0351, y[2].gradient(), 5e-5);
    }

    @Test
    void updateMovesAgainstTheGradientAndLeavesOldGraphsAlone() {
        Value w = new Value("w", 3);
        Value y = w.times(w);
        y.backward();
        w.update(0.5);
        assertEquals(0, w.value());
        y.backward();
        assertEquals(6, w.gradient(), "as it was made");
    }

    @Test
    void errorsTeach() {
        Value x = new Value("x", -1);
        assertSays(
                "Value.log: the value is -1.0, but only numbers above 0 have a logarithm", x::log);
        assertSays("Value.plus: b is null", () -> x.plus(null));
        assertSays("Value.times: b is null", () -> x.times(null));
        assertSays(
                "Value.update: + was computed from other values; update those instead",
                () -> x.plus(x).update(0.1));
        assertSays(
                "Value.update: the learning rate is NaN, but a finite number is needed",
                () -> x.update(Double.NaN));
        assertEquals(-1, x.value());
        assertThrows(IndexOutOfBoundsException.class, () -> x.plus(x).slope(2));
    }

    private static void assertSays(String text, Runnable bad) {
        String said = assertThrows(IllegalArgumentException.class, bad::run).getMessage();
        assertTrue(said.startsWith(text), said);
    }
}
