package backprop.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks for OpenBLAS in a JVM of its own, because a JVM looks only once. */
class BlasLibraryTest {

    @TempDir Path folder;

    /** Run in the other JVM. */
    public static void main(String[] args) {
        System.out.println(Matrix.row(1, 2).dot(Matrix.row(3, 4).t()).get(0, 0));
    }

    @Test
    void aFolderWithoutRoomIsNamedOnceAndTheProductIsRight() throws Exception {
        String said = run(folder.resolve("missing"));
        assertEquals(1, said.lines().filter(line -> line.startsWith("No room in")).count(), said);
        assertTrue(said.contains("missing"), said);
        assertTrue(said.contains("11.0"), said);
    }

    @Test
    void whereThereIsRoomNothingIsSaid() throws Exception {
        String said = run(folder);
        assertFalse(said.contains("No room in"), said);
        assertTrue(said.contains("11.0"), said);
    }

    private static String run(Path temporary) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Djava.io.tmpdir=" + temporary,
                                "-cp",
                                System.getProperty("java.class.path"),
                                BlasLibraryTest.class.getName())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }
}
