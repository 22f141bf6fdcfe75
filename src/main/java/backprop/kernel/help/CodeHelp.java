package backprop.kernel.help;

import backprop.kernel.shell.Cells;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/** Completes what is being typed, and explains what stands at the cursor. */
public final class CodeHelp {

    private final Cells cells;
    private final SourceDocs docs = new SourceDocs();

    public CodeHelp(Cells cells) {
        this.cells = cells;
    }

    public ReplacementOptions complete(String code, int at) {
        ReplacementOptions options = null;
        for (TypedText text : TypedText.before(code, at, cells.analysis())) {
            if (options == null || options.getReplacements().isEmpty()) {
                options = complete(text, at);
            }
        }
        return options;
    }

    private ReplacementOptions complete(TypedText text, int at) {
        int[] anchor = {text.code().length()};
        List<Suggestion> found =
                cells.analysis().completionSuggestions(text.code(), text.code().length(), anchor);
        List<String> words =
                found.stream()
                        .sorted(Comparator.comparing(Suggestion::matchesType).reversed())
                        .map(Suggestion::continuation)
                        .distinct()
                        .collect(Collectors.toList());
        int start = at - (text.code().length() - anchor[0]);
        return new ReplacementOptions(words, start, at);
    }

    public DisplayData inspect(String code, int at) {
        int end = at;
        while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
            end++;
        }
        for (TypedText text : TypedText.before(code, end, cells.analysis())) {
            List<Documentation> found = documentation(text.code());
            if (!found.isEmpty()) {
                return new DisplayData(
                        found.stream()
                                .map(this::described)
                                .distinct()
                                .collect(Collectors.joining("\n\n")));
            }
        }
        return null;
    }

    /** A name may be one of a method, which JShell tells only behind its bracket. */
    private List<Documentation> documentation(String code) {
        String call = code + "(";
        var ofMethod = cells.analysis().documentation(call, call.length(), true);
        return ofMethod.isEmpty()
                ? cells.analysis().documentation(code, code.length(), true)
                : ofMethod;
    }

    private String described(Documentation found) {
        String javadoc = found.javadoc();
        String text = javadoc == null ? docs.of(found.signature()) : JavadocText.plain(javadoc);
        return text.isEmpty() ? found.signature() : found.signature() + "\n" + text;
    }
}
