package backprop.notebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The headings and links of a Markdown file or a notebook, and how a link names a heading. */
record Headings(Path path, List<String> texts, List<String> links) {

    static Headings of(Path path) {
        Headings found = new Headings(path, new ArrayList<>(), new ArrayList<>());
        if (isNotebook(path)) {
            Notebook.read(path).cells().stream()
                    .filter(cell -> !cell.isCode())
                    .forEach(cell -> found.add(cell.source()));
        } else {
            found.add(read(path));
        }
        return found;
    }

    private static boolean isNotebook(Path path) {
        return path.toString().endsWith(".ipynb");
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String markdown) {
        Parser.builder()
                .build()
                .parse(markdown)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Heading heading) {
                                texts.add(text(heading));
                                visitChildren(heading);
                            }

                            @Override
                            public void visit(Link link) {
                                links.add(link.getDestination());
                                visitChildren(link);
                            }
                        });
    }

    private static String text(Heading heading) {
        StringBuilder text = new StringBuilder();
        heading.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text part) {
                        text.append(part.getLiteral());
                    }

                    @Override
                    public void visit(Code part) {
                        text.append(part.getLiteral());
                    }
                });
        return text.toString();
    }

    /** The destinations of the links in a text. */
    static List<String> links(String markdown) {
        Headings found = new Headings(Path.of(""), new ArrayList<>(), new ArrayList<>());
        found.add(markdown);
        return found.links;
    }

    /** What stands after {@code #} in a link to each heading. */
    List<String> anchors() {
        return texts.stream()
                .map(isNotebook(path) ? Headings::inJupyter : Headings::onGitHub)
                .toList();
    }

    /** As JupyterLab, the classic Notebook and nbconvert do. */
    private static String inJupyter(String heading) {
        return heading.replace(' ', '-');
    }

    /** As GitHub does with Markdown files: letters, digits, hyphens and underscores stay. */
    private static String onGitHub(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{IsAlphabetic}\\p{M}\\p{Nd}\\p{Pc}\\- ]", "")
                .replace(' ', '-');
    }
}
