package backprop.kernel.help;

import backprop.kernel.shell.CellSource;
import backprop.kernel.shell.CellSource.Kind;
import backprop.kernel.shell.CellSource.Piece;
import backprop.kernel.shell.Syntax;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** Tells a console whether to run what was typed, or to give it another line. */
public final class Completeness {

    private static final String INDENT = "    ";

    private Completeness() {}

    /** The library's word for complete or invalid, or the indent of the next line. */
    public static String of(String code, SourceCodeAnalysis analysis) {
        List<Piece> pieces = CellSource.pieces(code, analysis);
        if (pieces.stream().anyMatch(piece -> !isSound(piece))) {
            return BaseKernel.IS_COMPLETE_BAD;
        }
        boolean unfinished = pieces.stream().anyMatch(piece -> piece.kind() == Kind.INCOMPLETE);
        return unfinished ? indent(code) : BaseKernel.IS_COMPLETE_YES;
    }

    private static boolean isSound(Piece piece) { // JShell finds complete what only ends well
        return piece.kind() != Kind.SNIPPET || Syntax.isJava(piece.text());
    }

    /** That of the last line, and one more behind an opening bracket. */
    private static String indent(String code) {
        String last = code.substring(code.stripTrailing().lastIndexOf('\n') + 1);
        String blank = last.substring(0, last.length() - last.stripLeading().length());
        boolean opens = last.stripTrailing().matches(".*[{(\\[]");
        return opens ? blank + INDENT : blank;
    }
}
