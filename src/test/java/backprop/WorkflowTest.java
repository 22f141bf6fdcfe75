package backprop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a workflow or a codespace starts is there, under the name that it uses. */
class WorkflowTest {

    private static final Path CODESPACE = Path.of(".devcontainer");
    private static final Pattern COMMAND = Pattern.compile("\\./run ([\\w-]+)");
    private static final Pattern TASK = Pattern.compile("(?m)^  ([a-z][a-z| -]*)\\) ");

    private static Set<String> tasks() throws IOException {
        String script = Files.readString(Path.of("run"));
        String choice = script.substring(script.lastIndexOf("case $task in"));
        return TASK.matcher(choice)
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split(" \\| ")))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".github/workflows/pages.yml",
                ".github/workflows/test.yml",
                ".devcontainer/prepare",
                ".devcontainer/devcontainer.json"
            })
    void everyCommandIsOneThatRunKnows(Path file) throws IOException {
        Set<String> known = tasks();
        List<String> named =
                COMMAND.matcher(Files.readString(file)).results().map(c -> c.group(1)).toList();
        assertFalse(named.isEmpty());
        assertTrue(known.containsAll(named), () -> named + " of " + known);
    }

    @Test
    void thePagesThatAreDeployedAreThoseThatRunSiteBuilds() throws IOException {
        String workflow = Files.readString(Path.of(".github/workflows/pages.yml"));
        assertTrue(workflow.contains("path: target/site\n"), workflow);
        assertTrue(Files.readString(Path.of("run")).contains("\"$root/target/site\""));
    }

    @Test
    void theCodespaceStartsAScriptThatCanBeExecuted() throws IOException {
        Path file = CODESPACE.resolve("devcontainer.json");
        JsonObject settings = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        Path script = Path.of(settings.get("onCreateCommand").getAsString());
        assertEquals(CODESPACE, script.getParent());
        assertTrue(Files.isExecutable(script));
    }
}
