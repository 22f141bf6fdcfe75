package backprop.function;

import backprop.require.Require;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Functions one after the other: the first is applied first.
 *
 * <pre>{@code
 * forward   y = f_n(… f_2(f_1(x)))
 * backward  d · f_n′ · … · f_2′ · f_1′, each at its own input
 * }</pre>
 *
 * <p>Source: the chain rule; derived in chapter 01.
 */
public class Compose implements ScalarFunction {

    private final List<ScalarFunction> functions;

    /**
     * A composition.
     *
     * @param functions at least one, in the order in which they are applied
     * @throws IllegalArgumentException if there is none, if one is null, or if one object comes
     *     twice, also inside another composition
     */
    public Compose(ScalarFunction... functions) {
        Require.parts("Compose", "function", (Object[]) functions);
        Require.distinct(
                "Compose",
                "function",
                List.of(functions),
                f -> f instanceof Compose inner ? inner.functions : List.of());
        this.functions = List.of(functions);
    }

    /**
     * The parts, in the order in which they are applied.
     *
     * @return an unmodifiable list
     */
    public List<ScalarFunction> functions() {
        return functions;
    }

    @Override
    public double forward(double x) {
        for (ScalarFunction f : functions) {
            x = f.forward(x);
        }
        return x;
    }

    @Override
    public double backward(double d) {
        for (int i = functions.size() - 1; i >= 0; i--) {
            d = functions.get(i).backward(d);
        }
        return d;
    }

    @Override
    public String toString() {
        return functions.stream().map(String::valueOf).collect(Collectors.joining(" → "));
    }
}
