package backprop.kernel.mistakes;

import backprop.kernel.words.Styles;
import backprop.kernel.words.Wording;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.TypeDeclSnippet;

/** Says which names a class or method uses that nobody has declared, and what that often means. */
public final class Unresolved {

    private static final String CODE = "compiler.err.cant.resolve";

    private Unresolved() {}

    /** Of the kind and name of each, such as "variable y" and "method tanh(double)". */
    public static CompilationException of(DeclarationSnippet snippet, List<String> missing) {
        String first = Wording.of("needs", snippet.name(), String.join(", ", missing));
        List<String> lines = new ArrayList<>(Styles.red(first).toList());
        missing.stream()
                .map(what -> hint(snippet, what))
                .distinct()
                .map(Styles::hint)
                .forEach(lines::add);
        return new CompilationException(first, lines);
    }

    private static String hint(DeclarationSnippet snippet, String missing) {
        String name = missing.replaceAll("^\\w+ |\\(.*", "");
        boolean field =
                missing.startsWith("variable ")
                        && snippet instanceof TypeDeclSnippet
                        && !Character.isUpperCase(name.codePointAt(0));
        return Slips.advice(CODE, name + "\nsymbol: " + missing)
                .or(() -> UnknownName.ofClass(name))
                .orElse(
                        field
                                ? Wording.of("needsField", name, snippet.name())
                                : Wording.of("notDeclared", name));
    }
}
