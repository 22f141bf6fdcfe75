package backprop.kernel.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CompileReportTest {

    private static final int LONG = 200_000; // a regular expression that recurses ends near 5,000

    private static Learner learner;

    @BeforeAll
    static void open() {
        learner = new Learner();
    }

    @Test
    void aMistakeBesideALongLiteralIsReported() {
        String numbers =
                IntStream.range(0, LONG / 10).mapToObj(i -> i + ", ").collect(Collectors.joining());
        for (String literal :
                List.of(
                        "\"" + "a".repeat(LONG) + "\"",
                        "\"" + "\\n".repeat(LONG) + "\"",
                        "\"" + "あ𝕏".repeat(LONG) + "\"",
                        "\"\"\"\n" + "\"a\" \\\"\n".repeat(LONG / 10) + "\"\"\"",
                        "/*" + "*".repeat(LONG) + "*/ 1",
                        "new int[] {" + numbers + "}")) {
            String read = learner.reads("var v = missing + " + literal + ";");
            assertTrue(read.contains("cannot find symbol"), read);
            assertTrue(read.contains("missing is unknown here"), read);
            assertTrue(read.length() < 1000, () -> "only what is near: " + read.length());
        }
    }

    @Test
    void aMistakeBehindALongLiteralOfItsLineIsMarked() {
        String read = learner.reads("var v = \"" + "a".repeat(LONG) + "\" + missing;");
        List<String> lines = read.lines().toList();
        int at = lines.get(2).indexOf('^');
        assertEquals("missing", lines.get(1).substring(at, lines.get(2).length()));
    }

    @Test
    void caretsStandUnderTheirPlaceBehindWideCharacters() {
        String marks = learner.reads("var v = \"重みw\" + missing;").lines().toList().get(2);
        assertEquals("    " + " ".repeat(9) + "　　 " + " ".repeat(4) + "^".repeat(7), marks);
    }

    @Test
    void aLineIsReportedOnceAndAHintIsGivenOnce() {
        String read =
                learner.reads(
                        "void f() {\n  int a = one + one;\n  int b = one;\n  int c = two;\n}");
        assertEquals(1, read.split("one is unknown", -1).length - 1, read);
    }

    @Test
    void aHintNamesNoMoreThanWhatIsMeant() {
        assertEquals("{(", BareCode.open("f(\"}\" + '}' /* } */ + \"\"\"\n }\"\"\" { // }"));
        assertEquals("", BareCode.open("f(\"(\" + '\"' + '\\'' + \"\\\"(\");"));
    }
}
