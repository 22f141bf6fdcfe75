package backprop.kernel.help;

import backprop.kernel.shell.SourceText;
import com.sun.source.doctree.BlockTagTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.IdentifierTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ReferenceTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.util.DocTreeScanner;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** A javadoc comment as plain text: tags that format are dropped, what they format stays. */
final class JavadocText extends DocTreeScanner<Void, Void> {

    private final DocTrees trees;
    private final StringBuilder text = new StringBuilder();

    private JavadocText(DocTrees trees) {
        this.trees = trees;
    }

    /** The comment on a class or member in a source text, or an empty text. */
    static String of(String source, Signature wanted) {
        JavacTask task = new SourceText(source).task();
        try {
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Element type = task.getElements().getTypeElement(wanted.type());
        JavadocText text = new JavadocText(DocTrees.instance(task));
        Stream.ofNullable(type)
                .flatMap(t -> Stream.concat(t.getEnclosedElements().stream(), Stream.of(t)))
                .filter(element -> element == type ? wanted.isOfType() : is(element, wanted))
                .map(text.trees::getDocCommentTree)
                .filter(Objects::nonNull) // a field without one has the name of its method
                .limit(1)
                .forEach(comment -> text.scan(comment, null));
        return text.text.toString().strip();
    }

    /** A comment without its stars. */
    static String plain(String comment) {
        return of("/**\n" + comment + "\n*/ class C {}", new Signature("C", "", List.of()));
    }

    private static boolean is(Element element, Signature wanted) {
        List<String> names =
                element instanceof ExecutableElement method
                        ? method.getParameters().stream().map(Object::toString).toList()
                        : List.of();
        return element.getSimpleName().contentEquals(wanted.member())
                && names.equals(wanted.parameters());
    }

    @Override
    public Void scan(DocTree node, Void nothing) {
        if (node instanceof BlockTagTree tag) {
            text.append("\n@").append(tag.getTagName()).append(' ');
        }
        return super.scan(node, nothing);
    }

    @Override
    public Void visitText(TextTree node, Void nothing) {
        text.append(node.getBody());
        return null;
    }

    @Override
    public Void visitLiteral(LiteralTree node, Void nothing) {
        return scan(node.getBody(), null);
    }

    @Override
    public Void visitEntity(EntityTree node, Void nothing) {
        text.append(trees.getCharacters(node));
        return null;
    }

    @Override
    public Void visitStartElement(StartElementTree node, Void nothing) {
        text.append(node.getName().contentEquals("li") ? "- " : "");
        return null;
    }

    @Override
    public Void visitLink(LinkTree node, Void nothing) {
        text.append(
                node.getLabel().isEmpty()
                        ? node.getReference().getSignature().replaceFirst("^#", "")
                        : "");
        return scan(node.getLabel(), null);
    }

    @Override
    public Void visitReference(ReferenceTree node, Void nothing) {
        text.append(node.getSignature()).append(' ');
        return null;
    }

    @Override
    public Void visitIdentifier(IdentifierTree node, Void nothing) {
        text.append(node.getName()).append(' ');
        return null;
    }
}
