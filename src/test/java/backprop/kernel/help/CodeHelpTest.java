package backprop.kernel.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.kernel.shell.Cells;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CodeHelpTest {

    private static final Cells CELLS = new Cells();
    private static final CodeHelp HELP = new CodeHelp(CELLS);

    @BeforeAll
    static void open() throws Exception {
        CELLS.start();
        CELLS.awaitStart();
        CELLS.addToClasspath(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        CELLS.run("import backprop.layer.*; import backprop.matrix.Matrix;");
    }

    private static String inspected(String code) {
        var data = HELP.inspect(code, code.codePointCount(0, code.length()));
        return data == null ? "" : data.getData(MIMEType.TEXT_PLAIN).toString();
    }

    @Test
    void completionCountsCharactersAsJupyterDoes() {
        for (String before : List.of("", "あ", "𝑥", "𝑥𝑦", "😀 𠮷 é", "🇯🇵 ª")) {
            String code = "\"" + before + "\".isEm";
            int end = code.codePointCount(0, code.length());
            ReplacementOptions options = HELP.complete(code, end);
            assertEquals(List.of("isEmpty()"), options.getReplacements(), before);
            assertEquals(end - 4, options.getSourceStart(), before);
            assertEquals(end, options.getSourceEnd(), before);
        }
    }

    @Test
    void inspectionCountsCharactersAsJupyterDoes() {
        String code = "var s = \"𝑥𝑦𝑧\"; s.isEmpty() ? 1 : 2";
        int inside = code.codePointCount(0, code.indexOf("Empty"));
        String said = HELP.inspect(code, inside).getData(MIMEType.TEXT_PLAIN).toString();
        assertTrue(said.contains("String.isEmpty()"), said);
    }

    @Test
    void aPlaceBehindTheEndIsTheEnd() {
        assertEquals(List.of("isEmpty()"), HELP.complete("\"\".isEm", 99).getReplacements());
    }

    @Test
    void ourClassesAreExplained() {
        assertTrue(inspected("ReLU").contains("\n"), "imported");
        assertTrue(inspected("backprop.optimizer.Sgd").contains("\n"), "by its full name");
        assertTrue(inspected("new Linear(").contains("@param"), "constructor");
        assertTrue(inspected("Matrix.row(1).t().dot(").contains("\n"), "method");
        assertTrue(
                inspected("new backprop.network.NeuralNetwork().layers(").contains("\n"),
                "of no import");
        assertTrue(
                inspected("backprop.kernel.mistakes.ErrorReport.Report").contains("\n"), "nested");
    }

    @Test
    void anOwnClassIsNotTakenForOurs() throws Exception {
        CELLS.run("class Sgd { Sgd(double rate) {} void step(int parameters) {} }");
        for (String code :
                List.of(
                        "Sgd",
                        "new Sgd(",
                        "new Sgd(1).step(",
                        "class Adam { void step(int parameters) {} }\nnew Adam().step(",
                        "class Loss { }\nLoss",
                        "import java.lang.ref.*;\nclass Trainer { }\nnew Trainer(")) {
            assertFalse(inspected(code).contains("\n"), code + ": " + inspected(code));
        }
    }

    private static String comment(String code) {
        String said = inspected(code);
        return said.contains("\n") ? said.substring(said.indexOf('\n')) : "";
    }

    @Test
    void aMethodWithoutACommentHasThatOfTheMethodItOverrides() throws Exception {
        String ofLayer = comment("backprop.layer.Layer l = null;\nl.forward(");
        assertTrue(ofLayer.contains("@return"), ofLayer);
        assertEquals(ofLayer, comment("new ReLU().forward("));
        CELLS.run(
                "class Twice implements Layer { public Matrix forward(Matrix x) { return x; }"
                        + " public Matrix backward(Matrix d) { return d; } }");
        CELLS.run(
                "public class Thrice extends Twice { public Matrix forward(Matrix x) { return x; } }");
        assertEquals(ofLayer, comment("new Twice().forward("));
        assertEquals(ofLayer, comment("new Thrice().forward("));
        String same = "class Own extends ReLU { public Matrix forward(Matrix x) { return x; } }";
        assertEquals(ofLayer, comment(same + "\nnew Own().forward("));
        assertEquals("", comment("new Twice().toString("));
    }

    @Test
    void classesOfOneNameAreToldApart() {
        String data = inspected("backprop.training.History");
        String wire = inspected("backprop.kernel.wire.History");
        assertTrue(data.contains("\n") && wire.contains("\n"), data + wire);
        assertFalse(data.substring(data.indexOf("\n")).equals(wire.substring(wire.indexOf("\n"))));
    }
}
