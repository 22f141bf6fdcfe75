package backprop.kernel.shell;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;

/**
 * Tells whether a snippet is well-formed, whatever its names mean. JShell could be asked too, but
 * looks up the names, and JShell 25 then finds no documentation of methods any more.
 */
public final class Syntax {

    private static final String OUTER = "$Outer"; // a name that no snippet has

    private Syntax() {}

    public static boolean isJava(String snippet) {
        String expression = snippet.strip().replaceFirst(";+$", "");
        return isBlockCode(snippet)
                || parses("class C {" + snippet + "\n}")
                || parses("class C { Object o = " + expression + "\n; }")
                || parses(snippet);
    }

    /** True for statements, variables and classes; not for methods and imports. */
    public static boolean isBlockCode(String snippet) {
        return parses(block(snippet));
    }

    /** True for statements that return; not for those that hold a lambda or a class that does. */
    static boolean returns(String snippet) {
        SourceText text = new SourceText(block(snippet));
        try {
            boolean found = Boolean.TRUE.equals(new Returns().scan(text.task().parse(), null));
            return found && !text.hasErrors();
        } catch (IOException e) {
            return false;
        }
    }

    private static String block(String snippet) {
        return "class " + OUTER + " { void m() {" + snippet + "\n} }";
    }

    private static boolean parses(String code) {
        SourceText text = new SourceText(code);
        try {
            text.task().parse();
            return !text.hasErrors();
        } catch (IOException e) {
            return false;
        }
    }

    private static final class Returns extends TreeScanner<Boolean, Void> {

        @Override
        public Boolean visitReturn(ReturnTree node, Void nothing) {
            return true;
        }

        @Override
        public Boolean visitLambdaExpression(LambdaExpressionTree node, Void nothing) {
            return false;
        }

        @Override
        public Boolean visitClass(ClassTree node, Void nothing) {
            return node.getSimpleName().contentEquals(OUTER)
                    ? super.visitClass(node, null)
                    : Boolean.FALSE;
        }

        @Override
        public Boolean reduce(Boolean first, Boolean second) {
            return Boolean.TRUE.equals(first) || Boolean.TRUE.equals(second);
        }
    }
}
