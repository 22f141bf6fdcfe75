package backprop.notebook;

import static org.junit.jupiter.api.Assertions.assertFalse;

import backprop.notebook.Notebook.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bold text is bold in CommonMark, too, as GitHub and JupyterLab read it. There, two stars between
 * {@code ）} and a letter are nothing but two stars; nbconvert and the classic Notebook disagree.
 */
class EmphasisTest {

    static List<Notebook> all() {
        return Notebook.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void inNotebooks(Notebook notebook) {
        for (Cell cell : notebook.cells()) {
            if (!cell.isCode()) {
                assertNoStars(cell.source());
            }
        }
    }

    @Test
    void inDocuments() throws IOException {
        try (Stream<Path> top = Files.list(Path.of("."));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            for (Path file : Stream.concat(top, docs).toList()) {
                if (file.toString().endsWith(".md")) {
                    assertNoStars(Files.readString(file));
                }
            }
        }
    }

    private static void assertNoStars(String markdown) {
        String withoutMath = markdown.replaceAll("(?s)\\$\\$.*?\\$\\$|\\$[^$\n]+\\$", "x");
        Node document = Parser.builder().build().parse(withoutMath);
        document.accept(
                new AbstractVisitor() { // code is no Text
                    @Override
                    public void visit(Text text) {
                        assertFalse(text.getLiteral().contains("**"), text.getLiteral());
                    }
                });
    }
}
