package backprop.kernel.mistakes;

import backprop.kernel.words.Styles;
import backprop.kernel.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.TypeDeclSnippet;

/** Says which names a class or method uses that nobody has declared, and what that often means. */
public final class Unresolved {

    private static final String CODE = "compiler.err.cant.resolve";

    private Unresolved() {}

    /** Of the kind and name of each, such as "variable y" and "method tanh(double)". */
    public static CompilationException of(DeclarationSnippet snippet, List<String> missing) {
        String first = Wording.needs(snippet.name(), String.join(", ", missing));
        List<String> lines = new ArrayList<>(Styles.red(first).toList());
        missing.stream()
                .map(what -> hint(snippet, what))
                .flatMap(Optional::stream)
                .distinct()
                .map(Styles::hint)
                .forEach(lines::add);
        return new CompilationException(first, lines);
    }

    private static Optional<String> hint(DeclarationSnippet snippet, String missing) {
        String name = missing.replaceAll("^\\w+ |\\(.*", "");
        Optional<String> slip = Slips.advice(CODE, name, "symbol: " + missing);
        boolean field = missing.startsWith("variable ") && snippet instanceof TypeDeclSnippet;
        return field && slip.isEmpty()
                ? Optional.of(Wording.needsField(name, snippet.name()))
                : slip;
    }
}
