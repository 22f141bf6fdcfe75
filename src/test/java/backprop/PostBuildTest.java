package backprop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Binder runs while it builds its image, run in a copy with a home and a Python of its own.
 */
class PostBuildTest {

    /** Maven's packages are linked, not fetched again; postBuild removes the links. */
    private static final String SCRIPT =
            """
            set -euo pipefail
            for python in python3 /usr/bin/python3; do
              "$python" -c 'import jupyter_client, nbformat' 2>/dev/null && break
            done
            "$python" -m venv --without-pip --system-site-packages "$1/prefix"
            repository=$HOME/.m2/repository
            cp -al "$repository" "$1/downloads" 2>/dev/null || cp -a "$repository" "$1/downloads"
            mkdir "$1/home"
            cp -r binder notebooks pom.xml src "$1/home"
            cd "$1/home"
            export HOME=$1/home BINDER_DOWNLOADS=$1/downloads PATH=$1/prefix/bin:$PATH
            unset JUPYTER_PATH JUPYTER_DATA_DIR JUPYTER_CONFIG_DIR JUPYTER_RUNTIME_DIR
            ./binder/postBuild
            """;

    @TempDir Path scratch;

    @Test
    void leavesAKernelTrustedNotebooksAndNoDownloads() throws Exception {
        Process process =
                new ProcessBuilder("bash", "-c", SCRIPT, "postBuild", scratch.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), said);
        Path home = scratch.resolve("home");
        assertTrue(Files.exists(home.resolve("target/backprop.jar")), said);
        assertTrue(Files.exists(home.resolve("target/backprop.jsa")), said);
        assertFalse(Files.exists(home.resolve("target/classes")), said);
        assertFalse(Files.exists(scratch.resolve("downloads")), said);
        Path spec = scratch.resolve("prefix/share/jupyter/kernels/java/kernel.json");
        assertTrue(Files.readString(spec).contains(home.resolve("target/backprop.jar").toString()));
        try (Stream<Path> files = Files.walk(home)) {
            assertTrue(files.anyMatch(file -> file.endsWith("nbsignatures.db")), "trusted");
        }
    }
}
