package backprop.kernel.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CellSourceTest {

    private static JShell shell;

    @BeforeAll
    static void start() {
        shell = JShell.builder().executionEngine("local").build();
    }

    @AfterAll
    static void end() {
        shell.close();
    }

    private static List<CellSource.Piece> pieces(String code) {
        return CellSource.pieces(code, shell.sourceCodeAnalysis());
    }

    private static List<String> texts(String code) {
        return pieces(code).stream().map(piece -> piece.text().strip()).toList();
    }

    @Test
    void snippetsStartBehindBlanksAndComments() {
        assertEquals(
                List.of("int a = 1;", "import java.io.*;"),
                texts("\n// one\nint a = 1;\n\n/* two\n lines */ import java.io.*;"));
    }

    @Test
    void piecesKnowTheirLine() {
        var lines = pieces("int a = 1;\n// c\n\nint b = 2;").stream().map(p -> p.line()).toList();
        assertEquals(List.of(1, 4), lines);
    }

    @Test
    void aMagicStandsOnlyWhereASnippetStarts() {
        assertEquals(
                List.of("classpath", "int r = 7\n%x;", "var t = \"\"\"\n%y\n\"\"\";"),
                texts("%classpath a.jar\nint r = 7\n%x;\nvar t = \"\"\"\n%y\n\"\"\";"));
    }

    @Test
    void aLongCommentIsSkipped() {
        String comment = "// line\n".repeat(5000) + "/*" + " x\n".repeat(50_000) + "*/\n";
        assertEquals(List.of("int a = 1;"), texts(comment + "int a = 1;"));
    }

    @Test
    void anUnfinishedRestIsMarked() {
        var kinds = pieces("int a = 1;\nvoid f() {").stream().map(p -> p.kind()).toList();
        assertEquals(List.of(CellSource.Kind.SNIPPET, CellSource.Kind.INCOMPLETE), kinds);
    }
}
