package backprop.kernel.shell;

import backprop.kernel.mistakes.CompilationException;
import backprop.kernel.mistakes.Misread;
import backprop.kernel.trace.Places;
import backprop.kernel.words.Wording;
import java.util.List;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;

/** Refuses what JShell takes, although it would harm what comes after it. */
final class Refusals {

    private static final String LIMIT = "compiler.err.limit";

    private final JShell shell;
    private final CellControl control;
    private final Places places;

    Refusals(JShell shell, CellControl control, Places places) {
        this.shell = shell;
        this.control = control;
        this.places = places;
    }

    /**
     * A loop or condition without a body would take the next line, or nothing, for its body; and
     * what stands before a comment without an end would run.
     */
    void unfinished(CellSource.Piece piece) {
        Misread.refuseOpenComment(piece.text(), place(piece));
        if (shell.sourceCodeAnalysis().analyzeCompletion(piece.text()).source() != null) {
            throw CompilationException.at(place(piece), Wording.of("noBody"));
        }
    }

    /** Of a return outside of methods JShell ends the snippet, and goes on behind it. */
    void outerReturn(CellSource.Piece piece) {
        if (piece.text().contains("return") && Syntax.returns(piece.text())) {
            throw CompilationException.at(place(piece), Wording.of("outerReturn"));
        }
    }

    private Places.Place place(CellSource.Piece piece) {
        return new Places.Place(control.cell().number(), piece.line());
    }

    /** An import after which names in use could mean two things would take variables along. */
    void ambiguous(List<SnippetEvent> events) {
        Snippet own = events.isEmpty() ? null : events.get(0).snippet();
        List<String> gone =
                events.stream()
                        .filter(event -> own instanceof ImportSnippet && isGone(event))
                        .map(event -> ((VarSnippet) event.snippet()).name())
                        .toList();
        if (!gone.isEmpty()) {
            shell.drop(own).forEach(this::restore);
            String why = Wording.of("ambiguous", ((ImportSnippet) own).fullname(), gone);
            throw CompilationException.at(places.of(own), why);
        }
    }

    private static boolean isGone(SnippetEvent event) {
        return event.snippet() instanceof VarSnippet
                && event.previousStatus() == Status.VALID
                && event.status() != Status.VALID;
    }

    private void restore(SnippetEvent event) {
        if (event.snippet() instanceof VarSnippet && event.status() == Status.VALID) {
            control.variables().restore(((VarSnippet) event.snippet()).name());
        }
    }

    /**
     * Refuses what the compiler takes, but no class file can hold. Kept, it would spoil what is
     * compiled together with it later.
     */
    void tooLarge(SnippetEvent event, boolean ran) {
        Snippet snippet = event.snippet();
        boolean tooLarge =
                shell.diagnostics(snippet).anyMatch(diag -> diag.getCode().startsWith(LIMIT));
        boolean silent = event.status() == Status.VALID && snippet.subKind().isExecutable() && !ran;
        if (tooLarge || silent) {
            if (event.status().isActive()) {
                shell.drop(snippet);
            }
            throw CompilationException.at(places.of(snippet), Wording.of("tooLarge"));
        }
    }
}
