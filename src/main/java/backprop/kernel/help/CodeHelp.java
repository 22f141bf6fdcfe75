package backprop.kernel.help;

import backprop.kernel.shell.Cells;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/**
 * Completes what is being typed, and explains what stands at the cursor. Jupyter counts characters,
 * of which Java keeps some, such as 𝑥, in two places.
 */
public final class CodeHelp {

    private final Cells cells;

    public CodeHelp(Cells cells) {
        this.cells = cells;
    }

    public ReplacementOptions complete(String code, int at) {
        ReplacementOptions options = null;
        int cursor = index(code, at);
        for (TypedText text : TypedText.before(code, cursor, cells.analysis())) {
            if (options == null || options.getReplacements().isEmpty()) {
                options = complete(text, code, cursor);
            }
        }
        return options;
    }

    private static int index(String code, int at) {
        return code.offsetByCodePoints(0, Math.min(at, code.codePointCount(0, code.length())));
    }

    private ReplacementOptions complete(TypedText text, String code, int cursor) {
        int length = text.code().length();
        int[] anchor = {length};
        List<Suggestion> found =
                cells.analysis().completionSuggestions(text.code(), length, anchor);
        List<String> words =
                found.stream()
                        .sorted(Comparator.comparing(Suggestion::matchesType).reversed())
                        .map(Suggestion::continuation)
                        .distinct()
                        .collect(Collectors.toList());
        int start = cursor - (length - anchor[0]);
        return new ReplacementOptions(
                words, code.codePointCount(0, start), code.codePointCount(0, cursor));
    }

    public DisplayData inspect(String code, int at) {
        int end = index(code, at);
        while (end < code.length() && Character.isJavaIdentifierPart(code.codePointAt(end))) {
            end = code.offsetByCodePoints(end, 1);
        }
        for (TypedText text : TypedText.before(code, end, cells.analysis())) {
            List<Documentation> found = documentation(text.code());
            if (!found.isEmpty()) {
                return new DisplayData(
                        found.stream()
                                .map(thing -> described(thing, text.declared()))
                                .distinct()
                                .collect(Collectors.joining("\n\n")));
            }
        }
        return null;
    }

    /** A name may be one of a method, which JShell tells only behind its bracket. */
    private List<Documentation> documentation(String code) {
        List<Documentation> ofMethod = documentationOf(code + "(");
        return ofMethod.isEmpty() ? documentationOf(code) : ofMethod;
    }

    private List<Documentation> documentationOf(String code) {
        return cells.analysis().documentation(code, code.length(), true);
    }

    private String described(Documentation found, String declared) {
        String javadoc = found.javadoc();
        String text = javadoc == null ? ours(found, declared) : JavadocText.plain(javadoc);
        return text.isEmpty() ? found.signature() : found.signature() + "\n" + text;
    }

    private String ours(Documentation found, String declared) {
        return ours(Signature.parse(found.signature()), declared, new HashSet<>());
    }

    /** A class that goes by its simple name may be one of ours or one of the notebook. */
    private String ours(Signature wanted, String declared, Set<String> seen) {
        String comment =
                documentationOf(declared + wanted.type()).stream()
                        .map(type -> Signature.parse(type.signature()).type())
                        .map(type -> SourceDocs.of(wanted.in(type)))
                        .collect(Collectors.joining());
        return comment.isEmpty() && !wanted.isOfType() && seen.add(wanted.type())
                ? inherited(wanted, declared, seen)
                : comment;
    }

    /** A method of the notebook without a comment has that of ours which it overrides. */
    private String inherited(Signature wanted, String declared, Set<String> seen) {
        return Supertypes.of(wanted.type(), declared, cells.source(wanted.type())).stream()
                .map(type -> ours(wanted.in(type), declared, seen))
                .filter(comment -> !comment.isEmpty())
                .findFirst()
                .orElse("");
    }
}
