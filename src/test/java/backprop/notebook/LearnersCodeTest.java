package backprop.notebook;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a check says of code as learners write it in cells. */
class LearnersCodeTest {

    private static final String IMPORTS =
            """
            import java.util.*;
            import backprop.function.ScalarFunction;
            import backprop.layer.*;
            import backprop.loss.Loss;
            import backprop.matrix.Matrix;
            import backprop.exercise.Check;
            """;

    private static final String SQUARE =
            """
            class Square implements ScalarFunction {
                %s
                public double forward(double x) { %s }
                public double backward(double d) { %s }
            }
            Check.of("01-Square", new Square()).toString()
            """;

    private static String run(String code) {
        try (LocalShell shell = new LocalShell()) {
            return shell.value(IMPORTS + code);
        }
    }

    private static String square(String field, String forward, String backward) {
        return run(SQUARE.formatted(field, forward, backward));
    }

    private static void assertSays(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), text);
        }
        assertFalse(text.matches("(?s).*(○|REPL|JShell|  null).*"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static double x;",
                "private static Double x;",
                "static int calls; double x;",
                "static float kept; double x;"
            })
    void aStaticFieldIsNamed(String field) {
        String text = square(field, "this.x = x; return x * x;", "return d * 2 * x;");
        assertSays(
                text,
                "static",
                field.contains("calls") ? "calls" : field.contains("kept") ? "kept" : "x");
    }

    @Test
    void whatAFinalArrayKeepsForAllIsFound() {
        String field = "static final double[] X = new double[1];";
        assertSays(square(field, "X[0] = x; return x * x;", "return d * 2 * X[0];"), "X", "static");
        String list = "static final List<Double> X = new ArrayList<>();";
        String text =
                square(list, "X.add(x); return x * x;", "return d * 2 * X.get(X.size() - 1);");
        assertSays(text, "X", "static");
    }

    @Test
    void aConstantMayBeStatic() {
        String field =
                "static final double TWO = 2; static final double[] TABLE = {1, 2}; double x;";
        String text = square(field, "this.x = x; return x * x;", "return d * TWO * x;");
        assertTrue(text.contains("○"), text);
    }

    @Test
    void aVariableOfTheNotebookIsNoMemory() {
        String text =
                run(
                        "double kept;"
                                + SQUARE.formatted(
                                        "", "kept = x; return x * x;", "return d * 2 * kept;"));
        assertTrue(text.matches("(?s).*(2つ|two objects).*"), text);
    }

    @Test
    void aVariableOfTheNotebookIsNoMemoryOfALayerOrALoss() {
        String layer =
                """
                Matrix kept;
                class ReLU implements Layer {
                    public Matrix forward(Matrix x) { kept = x; return x.map(v -> Math.max(0, v)); }
                    public Matrix backward(Matrix d) { return d.times(kept.map(v -> v > 0 ? 1 : 0)); }
                }
                Check.of("02-ReLU", new ReLU()).toString()
                """;
        assertTrue(run(layer).matches("(?s).*(2つ|two objects).*"), run(layer));
        String loss =
                """
                Matrix kept;
                class RSS implements Loss {
                    public double forward(Matrix y, Matrix t) {
                        kept = y.minus(t);
                        return kept.times(kept).sum() / 2 / y.rows();
                    }
                    public Matrix backward() { return kept.times(1.0 / kept.rows()); }
                }
                Check.of("04-RSS", new RSS()).toString()
                """;
        assertTrue(run(loss).matches("(?s).*(2つ|two objects).*"), run(loss));
    }

    @Test
    void whatTheCodeThrowsIsSaidWithItsPlace() {
        String keep = "this.x = x; return x * x;";
        assertSays(
                square("double x;", keep, "List.of().add(null); return d;"),
                "Square.backward",
                "ArrayList");
        assertSays(
                square("double x;", keep, "Arrays.asList(1).add(2); return d;"),
                "Square.backward",
                "ArrayList");
        assertSays(
                square("double x;", keep, "Collections.emptyList().add(null); return d;"),
                "Square.backward",
                "ArrayList");
    }

    @Test
    void errorsOfEveryKindAreSaidWithTheirPlace() {
        String keep = "this.x = x; return x * x;";
        assertSays(
                square("double x;", keep, "return 1 / (int) 0.5 * d;"),
                "Square.backward",
                "ArithmeticException");
        assertSays(
                square("double x;", keep, "return new double[-1].length;"),
                "Square.backward",
                "NegativeArraySize");
        assertSays(
                square("double x;", keep, "throw new IllegalStateException();"),
                "Square.backward",
                "IllegalStateException");
        assertSays(
                square("double x;", keep, "throw new Error(\"mine\");"), "Square.backward", "mine");
        assertSays(square("Double x;", "return x * x;", "return d * 2 * x;"), "Square.backward");
        assertSays(square("double x;", keep, "return backward(d);"), "Square.backward");
    }

    @Test
    void anOutOfMemoryErrorIsAHint() {
        String keep = "this.x = x; return x * x;";
        String array = square("double x;", keep, "return new double[Integer.MAX_VALUE].length;");
        assertTrue(array.matches("(?s).*Square.backward.*"), array);
        assertTrue(array.matches("(?s).*(メモリ|memory).*"), array);
        String own = square("double x;", keep, "throw new OutOfMemoryError();");
        assertTrue(own.matches("(?s).*(メモリ|memory).*"), own);
    }

    @Test
    void anErrorInAStaticFieldIsNamedItself() {
        String text =
                run(
                        """
                        class Helper { static int n = Integer.parseInt("x"); }
                        class Square implements ScalarFunction {
                            double x;
                            public double forward(double x) { return x * x + Helper.n; }
                            public double backward(double d) { return d; }
                        }
                        Check.of("01-Square", new Square()).toString()
                        """);
        assertSays(text, "NumberFormatException");
    }

    @Test
    void shapesThatDoNotFitAreExplained() {
        String text =
                run(
                        """
                        class ReLU implements Layer {
                            Matrix x;
                            public Matrix forward(Matrix x) { this.x = x; return x.map(v -> Math.max(0, v)); }
                            public Matrix backward(Matrix d) { return d.dot(x.map(v -> v > 0 ? 1 : 0)); }
                        }
                        Check.of("02-ReLU", new ReLU()).toString()
                        """);
        assertSays(text, "ReLU.backward", "4×3", "times");
    }
}
