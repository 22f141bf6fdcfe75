package backprop.page;

import backprop.chart.Graph;
import backprop.chart.Parts;
import backprop.chart.paint.Text;
import backprop.function.ScalarFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * The computation graph, one step at a time: Next shows one more value, then one more gradient, and
 * the computation that it came from.
 *
 * <pre>{@code
 * display(StepThrough.html(3, new Plus1(), new Square()), "text/html");
 * }</pre>
 *
 * <p>It needs a notebook that is trusted, since a script moves it. Elsewhere one line of text
 * remains; so let {@link Graph#run(double, ScalarFunction...)}, the still picture, follow it.
 */
public final class StepThrough {

    private static final double ROUNDING = 1e-12; // relative; numbers this close are equal

    private final List<ScalarFunction> functions;
    private final List<String> names = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private final List<String> gradients = new ArrayList<>();
    private final List<String> slopes = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    /** What the page is given. */
    private record Data(
            List<String> names,
            List<String> values,
            List<String> gradients,
            List<String> slopes,
            List<String> lines) {}

    private StepThrough(List<ScalarFunction> functions) {
        this.functions = functions;
    }

    /**
     * Runs functions forward, and backward with 1, the derivative of the result by itself. The
     * functions are left as after any such run.
     *
     * @param x the input of the first
     * @param functions at least one, from input to output
     * @return HTML without references to anything outside, to display as {@code text/html}
     * @throws IllegalArgumentException if there is no function
     */
    public static String html(double x, ScalarFunction... functions) {
        StepThrough steps = new StepThrough(Parts.flat("StepThrough.html", functions));
        steps.forward(x);
        steps.backward(1);
        return LiveHtml.of("step-through", steps.data());
    }

    private void forward(double x) {
        values.add(Text.number(x));
        lines.add("x" + equal(x) + Text.number(x));
        for (ScalarFunction f : functions) {
            double y = f.forward(x);
            names.add(Parts.name(f));
            values.add(Text.number(y));
            String call = Parts.name(f) + ".forward(" + Text.number(x) + ")";
            lines.add(Text.number(y) + equal(y, x) + call);
            x = y;
        }
    }

    private void backward(double d) {
        gradients.add(Text.number(d));
        lines.add("dy/dy = " + Text.number(d));
        for (int i = functions.size() - 1; i >= 0; i--) {
            double back = functions.get(i).backward(d);
            double slope = back / d;
            boolean known = Double.isFinite(slope); // not after a gradient of 0
            gradients.add(0, Text.number(back));
            slopes.add(0, known ? "× " + factor(slope) : "");
            String call = names.get(i) + ".backward(" + Text.number(d) + ")";
            String product = equal(back, d, slope) + factor(d) + " × " + factor(slope);
            lines.add(Text.number(back) + equal(back, d) + call + (known ? product : ""));
            d = back;
        }
    }

    private Data data() {
        return new Data(names, values, gradients, slopes, lines);
    }

    private static String factor(double v) {
        return v < 0 ? "(" + Text.number(v) + ")" : Text.number(v);
    }

    /** The sign between numbers as they are shown, which may be rounded. */
    private static String equal(double... numbers) {
        for (double v : numbers) {
            double shown = Double.parseDouble(Text.number(v));
            if (Math.abs(shown - v) > ROUNDING * Math.abs(v)) {
                return " ≈ ";
            }
        }
        return " = ";
    }
}
