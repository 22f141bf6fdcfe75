package backprop.kernel.help;

import backprop.kernel.shell.SourceText;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a class of the notebook implements and extends, by the names that its text uses. */
final class Supertypes extends TreeScanner<Void, Void> {

    private final String wanted;
    private final List<String> names = new ArrayList<>();

    private Supertypes(String wanted) {
        this.wanted = wanted;
    }

    /**
     * Interfaces first; none if the class is in neither text.
     *
     * @param block statements and classes
     * @param classes classes alone, which may be public
     */
    static List<String> of(String type, String block, String classes) {
        Supertypes found = new Supertypes(type);
        try {
            String text = "class $Outer { void m() {" + block + "\n} }\n" + classes;
            found.scan(new SourceText(text).task().parse(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.names;
    }

    @Override
    public Void visitClass(ClassTree node, Void nothing) {
        if (node.getSimpleName().contentEquals(wanted)) {
            Stream.concat(
                            node.getImplementsClause().stream(),
                            Stream.<Tree>ofNullable(node.getExtendsClause()))
                    .map(name -> Signature.withoutTypeArguments(name.toString()))
                    .forEach(names::add);
        }
        return super.visitClass(node, null);
    }
}
