package backprop.kernel.help;

import backprop.kernel.shell.CellSource;
import backprop.kernel.shell.Syntax;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** Tells a console whether to run what was typed, or to give it another line. */
public final class Completeness {

    private static final String INDENT = "    ";

    private Completeness() {}

    /** The library's word for complete or invalid, or the indent of the next line. */
    public static String of(String code, SourceCodeAnalysis analysis) {
        String rest = code.substring(CellSource.skipMagics(code));
        CompletionInfo info = analysis.analyzeCompletion(rest);
        while (!CellSource.isUnfinished(info) && Syntax.isJava(info.source()) && hasMore(info)) {
            info = analysis.analyzeCompletion(info.remaining());
        }
        return switch (info.completeness()) {
            case EMPTY -> BaseKernel.IS_COMPLETE_YES;
            case COMPLETE, COMPLETE_WITH_SEMI -> // which JShell also says of what only ends well
                    Syntax.isJava(info.source())
                            ? BaseKernel.IS_COMPLETE_YES
                            : BaseKernel.IS_COMPLETE_BAD;
            case UNKNOWN -> BaseKernel.IS_COMPLETE_BAD;
            default -> indent(code);
        };
    }

    private static boolean hasMore(CompletionInfo info) {
        return !info.remaining().isBlank();
    }

    /** That of the last line, and one more behind an opening bracket. */
    private static String indent(String code) {
        String last = code.substring(code.stripTrailing().lastIndexOf('\n') + 1);
        String blank = last.substring(0, last.length() - last.stripLeading().length());
        boolean opens = last.stripTrailing().matches(".*[{(\\[]");
        return opens ? blank + INDENT : blank;
    }
}
