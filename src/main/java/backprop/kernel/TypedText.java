package backprop.kernel;

import java.util.ArrayList;
import java.util.List;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Kind;
import jdk.jshell.SourceCodeAnalysis;

/** The text before a cursor as JShell wants it: one snippet, and what it needs to know. */
record TypedText(String code) {

    private static final String MODIFIERS = "^(?:\\s*(?:public|protected|private|static)\\b)+";
    private static final String BLOCK = "{}\n"; // what starts with one is read as statements

    /** The snippet behind the declarations of its own cell, and, should these confuse, alone. */
    static List<TypedText> before(String code, int at, SourceCodeAnalysis analysis) {
        String text = code.substring(0, at);
        List<CellSource.Piece> pieces = new ArrayList<>(CellSource.pieces(text, analysis));
        boolean behind = pieces.isEmpty() || text.stripTrailing().matches("(?s).*[;}]");
        int start = behind ? at : pieces.remove(pieces.size() - 1).start();
        String snippet = text.substring(start);
        StringBuilder declared = new StringBuilder();
        pieces.forEach(piece -> declared.append(declaration(piece, analysis)));
        TypedText alone = new TypedText(snippet);
        return declared.isEmpty()
                ? List.of(alone)
                : List.of(new TypedText(BLOCK + declared + snippet), alone);
    }

    /** Variables and classes can stand in a block; methods and imports cannot. */
    private static String declaration(CellSource.Piece piece, SourceCodeAnalysis analysis) {
        if (piece.kind() != CellSource.Kind.SNIPPET) {
            return "";
        }
        List<Snippet> snippets = analysis.sourceToSnippets(piece.text());
        boolean fits =
                snippets.stream().allMatch(s -> s.kind() == Kind.VAR || s.kind() == Kind.TYPE_DECL);
        return fits ? piece.text().replaceFirst(MODIFIERS, "") + "\n" : "";
    }
}
