package backprop.kernel.shell;

import backprop.kernel.mistakes.BareCode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Splits the text of a cell into the snippets that JShell takes, one at a time. */
public final class CellSource {

    /**
     * JShell takes an import behind a blank line or a comment for a change of every variable, and
     * sets them to null; so snippets start where their code starts.
     */
    private static final Pattern BLANKS_AND_COMMENTS =
            Pattern.compile("(?:\\s+|//[^\n]*|/\\*(?s:.*?)\\*/)*+");

    /** In a snippet ahead of such a character JShell would see the end of the cell. */
    private static final Pattern ILLEGAL =
            Pattern.compile("[#\\\\`]|[^\\p{ASCII}\\p{javaJavaIdentifierPart}]");

    private static final Pattern MAGIC = Pattern.compile("%{1,2}(\\w+)[ \t]*([^\n]*)");

    /** What a piece of a cell is. */
    public enum Kind {
        SNIPPET,
        MAGIC,
        INCOMPLETE
    }

    /**
     * A snippet, a magic (its name and arguments) or an unfinished rest, and its place in the cell.
     */
    public record Piece(Kind kind, String text, String arguments, int start, int line) {}

    private CellSource() {}

    public static List<Piece> pieces(String code, SourceCodeAnalysis analysis) {
        List<Piece> pieces = new ArrayList<>();
        Matcher illegal = ILLEGAL.matcher(BareCode.of(code));
        int at = skipBlanks(code, 0);
        while (at < code.length()) {
            Matcher magic = MAGIC.matcher(code).region(at, code.length());
            if (magic.lookingAt()) {
                pieces.add(piece(Kind.MAGIC, magic.group(1), magic.group(2).strip(), code, at));
                at = skipBlanks(code, magic.end());
            } else {
                int end = illegal.find(at) ? illegal.start() : code.length();
                CompletionInfo info = analysis.analyzeCompletion(code.substring(at, end));
                if (end < code.length() && info.completeness() != Completeness.COMPLETE) {
                    end = code.length();
                    info = analysis.analyzeCompletion(code.substring(at));
                }
                pieces.add(snippet(info, code, at));
                at = skipBlanks(code, next(info, end, at));
            }
        }
        return pieces;
    }

    private static int skipBlanks(String code, int from) {
        Matcher blanks = BLANKS_AND_COMMENTS.matcher(code).region(from, code.length());
        return blanks.lookingAt() ? blanks.end() : from;
    }

    private static Piece snippet(CompletionInfo info, String code, int at) {
        return isUnfinished(info)
                ? piece(Kind.INCOMPLETE, code.substring(at).strip(), "", code, at)
                : piece(Kind.SNIPPET, info.source(), "", code, at);
    }

    /** Also where JShell would put an empty statement behind a header that has no body yet. */
    private static boolean isUnfinished(CompletionInfo info) {
        return info.source() == null || info.completeness() == Completeness.CONSIDERED_INCOMPLETE;
    }

    private static int next(CompletionInfo info, int end, int at) {
        return isUnfinished(info) ? end : Math.max(at + 1, end - info.remaining().length());
    }

    private static Piece piece(Kind kind, String text, String arguments, String code, int at) {
        int line = 1 + (int) code.substring(0, at).chars().filter(c -> c == '\n').count();
        return new Piece(kind, text, arguments, at, line);
    }
}
