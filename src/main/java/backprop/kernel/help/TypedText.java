package backprop.kernel.help;

import backprop.kernel.shell.CellSource;
import backprop.kernel.shell.Syntax;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.SourceCodeAnalysis;

/** The text before a cursor as JShell wants it: one snippet, and what it needs to know. */
public record TypedText(String code) {

    private static final String MODIFIERS = "^(?:\\s*(?:public|protected|private|static)\\b)+";
    private static final String BLOCK = "{}\n"; // what starts with one is read as statements

    /** The snippet behind the declarations of its own cell, and, should these confuse, alone. */
    public static List<TypedText> before(String code, int at, SourceCodeAnalysis analysis) {
        String text = code.substring(0, at);
        List<CellSource.Piece> pieces = new ArrayList<>(CellSource.pieces(text, analysis));
        boolean behind = pieces.isEmpty() || text.stripTrailing().matches("(?s).*[;}]");
        int start = behind ? at : pieces.remove(pieces.size() - 1).start();
        String snippet = text.substring(start);
        StringBuilder declared = new StringBuilder();
        pieces.forEach(piece -> declared.append(declaration(piece)));
        TypedText alone = new TypedText(snippet);
        return declared.isEmpty()
                ? List.of(alone)
                : List.of(new TypedText(BLOCK + declared + snippet), alone);
    }

    /** Variables and classes can stand in a block; methods, imports and magics cannot. */
    private static String declaration(CellSource.Piece piece) {
        String text = piece.text().replaceFirst(MODIFIERS, "") + "\n";
        boolean fits = piece.kind() == CellSource.Kind.SNIPPET && Syntax.isBlockCode(text);
        return fits ? text : "";
    }
}
