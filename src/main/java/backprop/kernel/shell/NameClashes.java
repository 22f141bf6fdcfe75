package backprop.kernel.shell;

import backprop.kernel.mistakes.CompilationException;
import backprop.kernel.words.Styles;
import backprop.kernel.words.Wording;
import java.util.regex.Pattern;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.TypeDeclSnippet;

/**
 * Refuses a class of the name of an imported one or of one of Java's own, and the import of a class
 * of which there is an own one. JShell accepts both, and from then on compiles nothing any more.
 */
public final class NameClashes {

    private static final Pattern MAY_CLASH =
            Pattern.compile("\\b(class|interface|enum|record|import)\\b");

    private NameClashes() {}

    public static void refuse(JShell shell, String code) throws CompilationException {
        if (MAY_CLASH.matcher(code).find()) {
            for (Snippet snippet : shell.sourceCodeAnalysis().sourceToSnippets(code)) {
                if (snippet instanceof TypeDeclSnippet) {
                    refuse(shell, (TypeDeclSnippet) snippet);
                } else if (isSingleImport(snippet)) {
                    refuse(shell, (ImportSnippet) snippet);
                }
            }
        }
    }

    private static void refuse(JShell shell, TypeDeclSnippet own) throws CompilationException {
        if (shell.imports()
                .filter(NameClashes::isSingleImport)
                .anyMatch(imported -> simpleName(imported).equals(own.name()))) {
            throw refusal(Wording.of("imported", own.name()));
        }
        if (isOfJava(own.name())) {
            throw refusal(Wording.of("ofJava", own.name()));
        }
    }

    /** JShell's own code around a snippet means such classes by their simple names. */
    private static boolean isOfJava(String name) {
        try {
            Class.forName("java.lang." + name, false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static void refuse(JShell shell, ImportSnippet imported) throws CompilationException {
        String name = simpleName(imported);
        if (shell.types().anyMatch(own -> own.name().equals(name))) {
            throw refusal(Wording.of("own", name, imported.fullname()));
        }
    }

    private static boolean isSingleImport(Snippet snippet) {
        return snippet.subKind() == SubKind.SINGLE_TYPE_IMPORT_SUBKIND;
    }

    private static String simpleName(ImportSnippet imported) {
        return imported.fullname().substring(imported.fullname().lastIndexOf('.') + 1);
    }

    private static CompilationException refusal(String why) {
        return new CompilationException(why, Styles.red(why).toList());
    }
}
