package backprop.kernel.mistakes;

import backprop.kernel.trace.Places;
import backprop.kernel.words.Styles;
import backprop.kernel.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import jdk.jshell.Diag;
import jdk.jshell.Snippet;

/** Says where in the cell the compiler stumbled, and over what. */
public final class CompileReport {

    private static final String UNKNOWN_NAME = "compiler.err.cant.resolve";

    private final String source;
    private final Places.Place place;
    private final List<String> lines = new ArrayList<>();

    private CompileReport(String source, Places.Place place) {
        this.source = source;
        this.place = place;
    }

    public static CompilationException of(
            Snippet snippet, Places.Place place, List<Diag> diagnostics) {
        List<Diag> errors = diagnostics.stream().filter(Diag::isError).toList();
        CompileReport report = new CompileReport(snippet.source(), place);
        errors.forEach(report::add);
        String first = errors.isEmpty() ? Wording.rejected() : message(errors.get(0)).get(0);
        if (errors.isEmpty()) {
            report.lines.add(Wording.place(place.cell(), place.line()) + ": " + first);
        }
        return new CompilationException(first, report.lines);
    }

    private void add(Diag diag) {
        int start = clamp(diag.getPosition() < 0 ? diag.getStartPosition() : diag.getPosition());
        int lineStart = source.lastIndexOf('\n', start - 1) + 1;
        int line = place.line() + (int) source.substring(0, lineStart).lines().count();
        List<String> message = message(diag);
        String where = Wording.place(place.cell(), line) + ": ";
        Styles.red(where + message.get(0)).forEach(lines::add);
        addMarkedLine(lineStart, clamp(diag.getStartPosition()), clamp(diag.getEndPosition()));
        message.stream().skip(1).forEach(lines::add);
        String marked = marked(diag);
        Optional<String> advice =
                Slips.advice(diag.getCode(), marked, diag.getMessage(Locale.ENGLISH) + open());
        if (advice.isPresent()) {
            lines.add(Styles.hint(advice.get()));
        } else if (diag.getCode().startsWith(UNKNOWN_NAME)) {
            addUnknown(marked);
        }
    }

    /** The brackets that are opened more often than closed, outside of texts and comments. */
    private String open() {
        String code =
                source.replaceAll("(?s)\"(\\\\.|[^\"\\\\\n])*\"|'.{1,2}'|//[^\n]*|/\\*.*?\\*/", "");
        long braces = count(code, '{') - count(code, '}');
        long parentheses = count(code, '(') - count(code, ')');
        return " open: " + (braces > 0 ? "{" : "") + (parentheses > 0 ? "(" : "");
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private String marked(Diag diag) {
        int start = clamp(diag.getPosition());
        int end = clamp(diag.getEndPosition());
        return end > start
                ? source.substring(start, end)
                : source.substring(start).replaceAll("(?s)\\W.*", ""); // the word at this place
    }

    private int clamp(long position) {
        return (int) Math.max(0, Math.min(position, source.length()));
    }

    /** The line with carets under the part that the error is about. */
    private void addMarkedLine(int lineStart, int from, int to) {
        int newline = source.indexOf('\n', lineStart);
        String line = source.substring(lineStart, newline < 0 ? source.length() : newline);
        int first = Math.min(Math.max(from - lineStart, 0), line.length());
        int end = Math.max(first + 1, Math.min(to - lineStart, line.length()));
        String blank = line.substring(0, first).replaceAll("[^\t]", " ");
        lines.add("    " + line);
        lines.add("    " + blank + "^".repeat(end - first));
    }

    private void addUnknown(String marked) {
        String name = marked.replaceAll("(?s)[^\\w$].*", "");
        if (!name.isEmpty()) { // empty for a member, whose mark begins with its dot
            boolean type = Character.isUpperCase(name.charAt(0));
            lines.add(Styles.hint(type ? Wording.notImported(name) : Wording.notDeclared(name)));
        }
    }

    /** What javac says, without the class that JShell puts around a snippet. */
    private static List<String> message(Diag diag) {
        return diag.getMessage(Locale.getDefault())
                .lines()
                .map(Places::clean)
                .filter(line -> !line.strip().matches("\\w+: +\\w+ ?"))
                .collect(Collectors.toList());
    }
}
