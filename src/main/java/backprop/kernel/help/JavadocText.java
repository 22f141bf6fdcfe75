package backprop.kernel.help;

import backprop.kernel.shell.SourceText;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Finds one javadoc comment in a source text, and makes it readable as plain text. */
public final class JavadocText {

    private JavadocText() {}

    public static String of(String source, Signature wanted) {
        JavacTask task = new SourceText(source).task();
        try {
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                String comment = new Finder(trees, wanted).scan(unit, null);
                return comment == null ? "" : plain(comment);
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tags that format are dropped, what they format stays. */
    public static String plain(String comment) {
        return comment.replaceAll("\\{@(?:code|literal)\\s+([^{}]*)}", "$1")
                .replaceAll("\\{@link(?:plain)?\\s+#?([^{}\\s]*)\\s*}", "$1")
                .replaceAll("\\{@link(?:plain)?\\s+\\S+\\s+([^{}]*)}", "$1")
                .replaceAll("\\{@code|(?m)^\\s*}\\s*(?=</pre>)", "")
                .replaceAll("(?i)</?(?:p|b|i|em|strong|code|pre|ul|ol|sub|sup)>|}\\s*</pre>", "")
                .replaceAll("(?i)<li>", "- ")
                .replaceAll("(?i)</li>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }

    private static final class Finder extends TreePathScanner<String, Void> {

        private final DocTrees trees;
        private final Signature wanted;

        private Finder(DocTrees trees, Signature wanted) {
            this.trees = trees;
            this.wanted = wanted;
        }

        @Override
        public String visitClass(ClassTree node, Void nothing) {
            boolean owner = node.getSimpleName().contentEquals(wanted.owner());
            if (owner && wanted.member().isEmpty()) {
                return comment();
            }
            return super.visitClass(node, nothing);
        }

        @Override
        public String visitMethod(MethodTree node, Void nothing) {
            String name = node.getName().toString();
            boolean constructor = name.equals("<init>") && wanted.member().equals(wanted.owner());
            boolean named = constructor || name.equals(wanted.member());
            boolean same = named && node.getParameters().size() == wanted.parameters();
            return same && isInOwner() ? comment() : null;
        }

        @Override
        public String visitVariable(VariableTree node, Void nothing) {
            boolean same = wanted.parameters() < 0 && node.getName().contentEquals(wanted.member());
            return same && isInOwner() ? comment() : null;
        }

        private boolean isInOwner() {
            TreePath parent = getCurrentPath().getParentPath();
            Tree leaf = parent.getLeaf();
            return leaf instanceof ClassTree
                    && ((ClassTree) leaf).getSimpleName().contentEquals(wanted.owner());
        }

        private String comment() {
            return trees.getDocComment(getCurrentPath());
        }

        @Override
        public String reduce(String first, String second) {
            return first == null ? second : first;
        }
    }
}
