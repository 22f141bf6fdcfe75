package backprop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTest {

    private static final Pattern SNIPPET = Pattern.compile("```java\n([\\s\\S]*?)```");
    private static final Pattern PRINTED = Pattern.compile("System\\.out\\.print.*// (.*)");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void theSnippetPrintsWhatItsCommentSays(Path readme) {
        Matcher snippet = SNIPPET.matcher(read(readme));
        assertTrue(snippet.find());
        List<String> promised =
                PRINTED.matcher(snippet.group(1)).results().map(found -> found.group(1)).toList();
        assertEquals(promised, run(snippet.group(1)).lines().toList());
    }

    private static String run(String code) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream console = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            for (String rest = code; !rest.isBlank(); ) {
                CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
                shell.eval(info.source()).forEach(ReadmeTest::assertRan);
                rest = info.remaining();
            }
        } finally {
            System.setOut(console);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static void assertRan(SnippetEvent event) {
        assertEquals(Snippet.Status.VALID, event.status(), event.snippet().source());
        assertEquals(null, event.exception(), event.snippet().source());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ja.md"})
    void linksAndPicturesLeadToFiles(Path readme) {
        for (MatchResult link : LINK.matcher(read(readme)).results().toList()) {
            assertTrue(Files.exists(Path.of(link.group(1))), link.group(1));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
