package backprop.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** Runs cells in the JDK's own JShell, without a kernel. */
final class LocalShell implements AutoCloseable {

    private final JShell shell = JShell.builder().executionEngine("local").build();

    /** The value of the last snippet; each must compile and end well. */
    String value(String code) {
        String value = null;
        for (String rest = code; !rest.isBlank(); ) {
            CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            for (SnippetEvent event : shell.eval(info.source())) {
                if (event.causeSnippet() == null) { // not an older one that this one replaces
                    assertEquals(Snippet.Status.VALID, event.status(), event.snippet().source());
                    assertEquals(null, event.exception(), event.snippet().source());
                    value = event.value();
                }
            }
            rest = info.remaining();
        }
        return value;
    }

    @Override
    public void close() {
        shell.close();
    }
}
