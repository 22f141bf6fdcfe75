package backprop.graph;

import backprop.require.Message;
import backprop.require.Require;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A number that knows how it was made, so that it can find the gradient of whatever it was made
 * from.
 *
 * <pre>{@code
 * backward   gradient of the output itself = 1
 *            gradient of v = Σ over all uses of v  (gradient of the user · its slope by v)
 * }</pre>
 *
 * <p>The users of a value are always deeper in the graph than the value. So {@link #backward} goes
 * from the deepest value to the flattest: all users of a value are done before the value itself,
 * and each value is visited once, however many paths lead to it. It does not call itself, so a
 * graph may be as deep as memory allows.
 *
 * <p><b>State.</b> A value keeps its inputs and the slopes by them as they were when it was made;
 * {@link #update} changes neither what was made before nor its slopes. Not for several threads.
 *
 * <p>Source: reverse mode as in Griewank, Walther, Evaluating Derivatives (2008), chapter 3.
 * Derived in chapter 07.
 */
public class Value implements Node {

    private final String name;
    private double value;
    private double gradient;
    private final List<Value> inputs;
    private final double[] slopes;
    private final int depth;

    /**
     * A number that was not computed: an input, a parameter or a constant.
     *
     * @param name what a figure writes, such as {@code x}
     * @param value the number
     */
    public Value(String name, double value) {
        this(name, value, List.of());
        Require.notNull("Value", "new", "name", name);
    }

    private Value(String name, double value, List<Value> inputs, double... slopes) {
        this.name = name;
        this.value = value;
        this.inputs = inputs;
        this.slopes = slopes;
        this.depth = 1 + inputs.stream().mapToInt(v -> v.depth).max().orElse(0);
    }

    /**
     * The sum {@code a + b}; its slopes are 1 and 1.
     *
     * @param b the other number; may be this one, too
     * @return a new value
     */
    public Value plus(Value b) {
        Require.notNull("Value", "plus", "b", b);
        return new Value("+", value + b.value, List.of(this, b), 1, 1);
    }

    /**
     * The product {@code a · b}; its slopes are b and a.
     *
     * @param b the other number; may be this one, too
     * @return a new value
     */
    public Value times(Value b) {
        Require.notNull("Value", "times", "b", b);
        return new Value("×", value * b.value, List.of(this, b), b.value, value);
    }

    /**
     * The exponential {@code eᵃ}; its slope is eᵃ.
     *
     * @return a new value
     */
    public Value exp() {
        double e = Math.exp(value);
        return new Value("exp", e, List.of(this), e);
    }

    /**
     * The natural logarithm {@code log a}; its slope is 1/a.
     *
     * @return a new value
     * @throws IllegalArgumentException if a is 0 or less, which has no logarithm, or NaN
     */
    public Value log() {
        Require.that(
                value > 0,
                "Value.log: the value is %s, but only numbers above 0 have a logarithm",
                value);
        return new Value("log", Math.log(value), List.of(this), 1 / value);
    }

    /**
     * The rectifier {@code max(0, a)}; its slope is 1 where a > 0, otherwise 0, as in {@code
     * backprop.layer.ReLU}.
     *
     * @return a new value
     */
    public Value relu() {
        return new Value("ReLU", Math.max(0, value), List.of(this), value > 0 ? 1 : 0);
    }

    /**
     * Makes this value the output: sets the gradient of every value that it was made from, and 1 as
     * its own. What was there from an earlier call is cleared first.
     */
    @Override
    public void backward() {
        List<Value> order = order();
        for (Value v : order) {
            v.gradient = 0;
        }
        gradient = 1;
        for (Value v : order) {
            for (int i = 0; i < v.slopes.length; i++) {
                v.inputs.get(i).gradient += v.gradient * v.slopes[i];
            }
        }
    }

    /** Every value that this one was made from, each once, after all that were made from it. */
    private List<Value> order() {
        Set<Value> found = new LinkedHashSet<>();
        Deque<Value> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            Value v = open.remove();
            if (found.add(v)) {
                open.addAll(v.inputs);
            }
        }
        List<Value> order = new ArrayList<>(found);
        order.sort(Comparator.comparing(v -> -v.depth));
        return order;
    }

    /**
     * One step downhill: {@code value ← value − η · gradient}. What was made from it keeps the old
     * value, so the graph has to be built anew.
     *
     * @param learningRate η
     * @throws IllegalArgumentException if η is NaN or infinite, or if this value was computed; then
     *     nothing is changed
     */
    public void update(double learningRate) {
        Require.that(
                Double.isFinite(learningRate),
                "Value.update: the learning rate is %s, but a finite number is needed",
                learningRate);
        Require.that(
                inputs.isEmpty(),
                "Value.update: %s was computed from other values; update those instead",
                name);
        value -= learningRate * gradient;
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
    public List<Value> inputs() {
        return inputs;
    }

    @Override
    public double slope(int i) {
        Require.index("Value.slope", "input", i, slopes.length);
        return slopes[i];
    }

    /** Name, value and gradient. */
    @Override
    public String toString() {
        return Message.of("%s %s (gradient %s)", name, value, gradient);
    }
}
