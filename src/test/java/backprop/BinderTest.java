package backprop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be seen of Binder without building it; {@code ./run binder-check} builds it. */
class BinderTest {

    private static final Path BINDER = Path.of("binder");

    @TempDir Path scratch;

    @Test
    void aptHasOnePackagePerLine() throws IOException {
        List<String> lines = Files.readAllLines(BINDER.resolve("apt.txt"));
        assertTrue(lines.contains("maven"), lines::toString);
        for (String line : lines) {
            assertTrue(line.matches("[a-z0-9][a-z0-9.+-]+"), line);
        }
    }

    @Test
    void runtimeIsAPython() throws IOException {
        String runtime = Files.readString(BINDER.resolve("runtime.txt"));
        assertTrue(runtime.matches("python-3\\.\\d+\n"), runtime);
    }

    @Test
    void scriptsStopAtTheFirstFailure() throws IOException {
        for (String name : List.of("postBuild", "kernelspec")) {
            Path script = BINDER.resolve(name);
            assertTrue(Files.isExecutable(script), name);
            List<String> lines = Files.readAllLines(script);
            assertEquals("#!/usr/bin/env bash", lines.get(0), name);
            assertTrue(lines.contains("set -euo pipefail"), name);
        }
    }

    @Test
    void kernelspecIsWrittenIntoThePrefixAndLeadsToThisRepository() throws Exception {
        Process process =
                new ProcessBuilder("binder/kernelspec", scratch.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
        Path file = scratch.resolve("share/jupyter/kernels/java/kernel.json");
        JsonObject spec = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        List<String> argv =
                spec.getAsJsonArray("argv").asList().stream().map(e -> e.getAsString()).toList();
        assertEquals("message", spec.get("interrupt_mode").getAsString());
        assertTrue(Files.isExecutable(Path.of(argv.get(0))), argv::toString);
        assertTrue(argv.contains("backprop.kernel.Main"), argv::toString);
        Path target = Path.of("target").toAbsolutePath();
        String classPath = argv.get(argv.indexOf("-cp") + 1);
        assertEquals(target + "/backprop.jar:" + target + "/lib/*", classPath);
    }

    @Test
    void linkNeedsAnOriginOnGitHub() throws Exception {
        assertTrue(
                link("https://github.com/someone/backprop.git")
                        .contains("/gh/someone/backprop/HEAD"));
        assertTrue(link("git@github.com:someone/backprop").contains("/gh/someone/backprop/HEAD"));
        assertTrue(link("/some/folder").contains("push this repository"));
    }

    /** What ./run binder-link says where origin is this. */
    private static String link(String origin) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("./run", "binder-link");
        builder.environment()
                .putAll(
                        Map.of(
                                "GIT_CONFIG_COUNT", "1",
                                "GIT_CONFIG_KEY_0", "remote.origin.url",
                                "GIT_CONFIG_VALUE_0", origin));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }
}
