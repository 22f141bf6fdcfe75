package backprop.notebook;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The members of a class as the compiler reads them, so that blanks and comments do not count. */
final class ClassSource {

    private ClassSource() {}

    /** The top-level classes of a source text, or none where it declares none. */
    static List<ClassTree> classes(String source) {
        return declarations(source)
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .toList();
    }

    private static Stream<? extends Tree> declarations(String source) {
        JavaFileObject file =
                new SimpleJavaFileObject(
                        URI.create("string:///Cell.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        JavacTask task =
                (JavacTask)
                        ToolProvider.getSystemJavaCompiler()
                                .getTask(null, null, diagnostic -> {}, null, null, List.of(file));
        try {
            return StreamSupport.stream(task.parse().spliterator(), false)
                    .map(CompilationUnitTree::getTypeDecls)
                    .flatMap(List::stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a class does, member by member: without checks of arguments, without access modifiers,
     * and without the members that only the library needs (toString, getters, empty constructors).
     */
    static Map<String, String> members(ClassTree tree) {
        Map<String, String> members = new LinkedHashMap<>();
        for (Tree member : tree.getMembers()) {
            if (member instanceof VariableTree field) {
                members.put(field.getName().toString(), plain(field.toString()));
            } else if (member instanceof MethodTree method && !onlyForTheLibrary(method)) {
                members.put(signature(method), plain(method.toString()));
            }
        }
        return members;
    }

    private static String signature(MethodTree method) {
        return method.getName() + "(" + plain(method.getParameters().toString()) + ")";
    }

    private static boolean onlyForTheLibrary(MethodTree method) {
        List<? extends StatementTree> body = body(method);
        boolean constructor = method.getName().contentEquals("<init>");
        boolean getter =
                method.getParameters().isEmpty()
                        && body.size() == 1
                        && body.get(0) instanceof ReturnTree result
                        && result.getExpression().getKind() == Tree.Kind.IDENTIFIER;
        return method.getName().contentEquals("toString")
                || getter
                || (constructor && body.isEmpty() && method.getParameters().isEmpty());
    }

    private static List<? extends StatementTree> body(MethodTree method) {
        BlockTree body = method.getBody();
        return body == null ? List.of() : body.getStatements();
    }

    private static String plain(String source) {
        return source.replaceAll("(?m)^\\s*Require(Matrix)?\\.[\\s\\S]*?;$", "")
                .replaceAll("@Override(\\(\\))?", "")
                .replace("Double x", "double x") // null before the first forward
                .replaceAll("/\\*\\*[\\s\\S]*?\\*/", "")
                .replaceAll("\\b(public|protected) ", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
