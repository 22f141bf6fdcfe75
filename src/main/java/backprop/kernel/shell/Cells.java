package backprop.kernel.shell;

import backprop.kernel.mistakes.CompilationException;
import backprop.kernel.mistakes.CompileReport;
import backprop.kernel.mistakes.Misread;
import backprop.kernel.mistakes.Unresolved;
import backprop.kernel.stop.Daemon;
import backprop.kernel.stop.Sneaky;
import backprop.kernel.trace.CellFailure;
import backprop.kernel.trace.Places;
import backprop.kernel.trace.Thrown;
import backprop.kernel.words.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;

/** Compiles and runs the text of cells, one snippet after the other. */
public final class Cells {

    private static final String STARTUP =
            """
            import java.io.*;
            import java.math.*;
            import java.net.*;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.prefs.*;
            import java.util.regex.*;
            import static org.dflib.jjava.jupyter.kernel.BaseNotebookStatics.*;
            Thread.yield();
            """; // the last line makes JShell's class loader, which class paths and extensions need

    private final Places places = new Places();
    private final CellControl control = new CellControl(places);
    private final Magics magics = new Magics();
    private final FutureTask<Void> start = new FutureTask<>(this::startNow);
    private JShell shell;
    private Refusals refusals;

    /** Starts JShell, which takes longer than all else and so goes on beside it. */
    public void start() {
        Daemon.start("jshell", start);
    }

    public void awaitStart() {
        Sneaky.call(start::get);
    }

    private Void startNow() {
        shell = JShell.builder().executionEngine(control, Map.of()).build();
        refusals = new Refusals(shell, control, places);
        Sneaky.call(() -> run(STARTUP));
        return null;
    }

    public Magics magics() {
        return magics;
    }

    public CellControl control() {
        return control;
    }

    public SourceCodeAnalysis analysis() {
        return shell.sourceCodeAnalysis();
    }

    /** The text of a class that cells have declared; empty if there is none of this name. */
    public String source(String type) {
        return shell.types()
                .filter(snippet -> snippet.name().equals(type))
                .filter(snippet -> shell.status(snippet).isActive())
                .map(Snippet::source)
                .collect(Collectors.joining("\n"));
    }

    /** For what no snippet threw, but code of the cell that the kernel called for its value. */
    public CellFailure failure(Throwable error) {
        return new CellFailure(Thrown.of(error).inCells(null, places));
    }

    public void addToClasspath(String paths) {
        shell.addToClasspath(paths);
    }

    /** Runs a cell's text and returns its last value; throws what its code throws. */
    public Object run(String code) throws Exception {
        Object value = null;
        List<DeclarationSnippet> declared = new ArrayList<>();
        List<CellSource.Piece> pieces = CellSource.pieces(code, analysis());
        refuseIncomplete(pieces);
        String last = pieces.isEmpty() ? "" : pieces.get(pieces.size() - 1).text();
        Misread.warnings(code, last).forEach(System.err::println);
        try {
            for (CellSource.Piece piece : pieces) {
                boolean magic = piece.kind() == CellSource.Kind.MAGIC;
                value = magic ? magic(piece) : snippet(piece, declared);
            }
        } catch (CompilationException e) { // perhaps only because of an earlier snippet
            declared.stream().filter(this::isNotThere).forEach(this::warn);
            throw e;
        }
        declared.forEach(this::warn);
        return value;
    }

    private Object magic(CellSource.Piece piece) throws CellFailure {
        try {
            magics.run(piece.text(), piece.arguments());
            return null;
        } catch (Exception e) {
            throw failure(e);
        }
    }

    /** Before anything runs: half a cell must not. */
    private void refuseIncomplete(List<CellSource.Piece> pieces) throws Exception {
        if (!pieces.isEmpty()) {
            CellSource.Piece last = pieces.get(pieces.size() - 1);
            if (last.kind() == CellSource.Kind.INCOMPLETE) {
                refusals.unfinished(last);
                snippet(last, new ArrayList<>()); // for what the compiler says
                throw new CompilationException(
                        Wording.of("incomplete"), List.of(Wording.of("incomplete")));
            }
        }
    }

    private Object snippet(CellSource.Piece piece, List<DeclarationSnippet> declared)
            throws Exception {
        Object value = null;
        List<String> lost = new ArrayList<>();
        control.cell().stopIfMissed();
        NameClashes.refuse(shell, piece.text());
        refusals.outerReturn(piece);
        control.variables().keep();
        List<SnippetEvent> events = shell.eval(piece.text());
        refusals.ambiguous(events);
        Optional<SnippetResult> result = control.take();
        for (SnippetEvent event : events) {
            if (event.causeSnippet() != null) {
                restore(event, lost);
            } else {
                places.put(event.snippet(), control.cell().number(), piece.line());
                value = valueOf(event, result);
                if (event.snippet() instanceof DeclarationSnippet) {
                    declared.add((DeclarationSnippet) event.snippet());
                }
            }
        }
        if (!lost.isEmpty()) {
            System.err.println(Wording.of("reset", lost));
        }
        return value;
    }

    /** A variable that was fine before the snippet, and may have lost its value or be gone. */
    private void restore(SnippetEvent event, List<String> lost) {
        if (event.previousStatus() == Status.VALID && event.snippet() instanceof VarSnippet) {
            String name = ((VarSnippet) event.snippet()).name();
            boolean declared = event.status() == Status.VALID;
            boolean gone = event.status() == Status.RECOVERABLE_NOT_DEFINED;
            if (gone || declared && !control.variables().restore(name)) {
                lost.add(name);
            }
        }
    }

    private Object valueOf(SnippetEvent event, Optional<SnippetResult> result) throws CellFailure {
        Snippet snippet = event.snippet();
        refusals.tooLarge(event, result.isPresent());
        if (event.status() == Status.REJECTED) {
            List<Diag> diagnostics = shell.diagnostics(snippet).toList();
            throw CompileReport.of(snippet, places.of(snippet), diagnostics);
        }
        if (event.exception() instanceof UnresolvedReferenceException) {
            throw faults(((UnresolvedReferenceException) event.exception()).getSnippet());
        }
        if (event.exception() != null) {
            Thrown thrown = result.map(SnippetResult::thrown).orElse(Thrown.of(event.exception()));
            throw new CellFailure(thrown.inCells(event.exception(), places));
        }
        if (snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
            forget((VarSnippet) snippet);
        }
        return isValue(snippet.subKind()) ? result.map(SnippetResult::value).orElse(null) : null;
    }

    /** JShell keeps the value of every expression, as $1, $2 …, which nobody sees here. */
    private void forget(VarSnippet snippet) {
        control.variables().forget(snippet.name());
        shell.drop(snippet);
    }

    private static boolean isValue(SubKind kind) {
        return kind == SubKind.VAR_VALUE_SUBKIND
                || kind == SubKind.OTHER_EXPRESSION_SUBKIND
                || kind == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
    }

    /** Why a declaration that JShell accepted cannot be used. */
    private CompilationException faults(DeclarationSnippet snippet) {
        List<String> missing = shell.unresolvedDependencies(snippet).toList();
        if (missing.isEmpty()) {
            List<Diag> diagnostics = shell.diagnostics(snippet).toList();
            return CompileReport.of(snippet, places.of(snippet), diagnostics);
        }
        return Unresolved.of(snippet, missing);
    }

    private boolean isNotThere(DeclarationSnippet snippet) {
        return shell.status(snippet) == Status.RECOVERABLE_NOT_DEFINED;
    }

    private void warn(DeclarationSnippet snippet) {
        if (snippet instanceof TypeDeclSnippet) {
            warn("outside", snippet.name(), control.outsideVariables(snippet.name()));
            warn("stillOlder", snippet.name(), control.holdingOlder(snippet.name()));
        }
        if (shell.status(snippet).isActive() && shell.status(snippet) != Status.VALID) {
            faults(snippet).lines().forEach(System.err::println);
        }
    }

    private static void warn(String key, String type, Set<String> variables) {
        if (!variables.isEmpty()) {
            System.err.println(Wording.of(key, type, variables));
        }
    }
}
