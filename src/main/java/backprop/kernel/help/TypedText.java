package backprop.kernel.help;

import backprop.kernel.shell.CellSource;
import backprop.kernel.shell.Syntax;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis;

/**
 * The text before a cursor as JShell wants it.
 *
 * @param declared what JShell needs to know
 * @param snippet what is being typed
 */
record TypedText(String declared, String snippet) {

    private static final String MODIFIERS = "^(?:\\s*(?:public|protected|private|static)\\b)+";
    private static final String BLOCK = "{}\n"; // what starts with one is read as statements

    /** The snippet behind the declarations of its own cell, and, should these confuse, alone. */
    static List<TypedText> before(String code, int at, SourceCodeAnalysis analysis) {
        String text = code.substring(0, at);
        List<CellSource.Piece> pieces = new ArrayList<>(CellSource.pieces(text, analysis));
        boolean behind = pieces.isEmpty() || text.stripTrailing().matches("(?s).*[;}]");
        int start = behind ? at : pieces.remove(pieces.size() - 1).start();
        StringBuilder declared = new StringBuilder();
        pieces.forEach(piece -> declared.append(declaration(piece)));
        TypedText alone = new TypedText("", text.substring(start));
        return declared.isEmpty()
                ? List.of(alone)
                : List.of(new TypedText(BLOCK + declared, alone.snippet), alone);
    }

    String code() {
        return declared + snippet;
    }

    /** Variables and classes can stand in a block; methods, imports and magics cannot. */
    private static String declaration(CellSource.Piece piece) {
        String text = piece.text().replaceFirst(MODIFIERS, "") + "\n";
        boolean fits = piece.kind() == CellSource.Kind.SNIPPET && Syntax.isBlockCode(text);
        return fits ? text : "";
    }
}
