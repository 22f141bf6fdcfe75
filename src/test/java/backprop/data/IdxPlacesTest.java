package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not a file that can be read says what it is, and nothing waits for ever. */
class IdxPlacesTest {

    @TempDir Path folder;

    private static void fails(Class<? extends IOException> type, Path path, String... parts) {
        // A pipe without a writer would hang; a minute is far more than any refusal takes.
        String message =
                assertTimeoutPreemptively(
                        Duration.ofMinutes(1),
                        () -> assertThrows(type, () -> IdxFile.read(path)).getMessage());
        assertTrue(message.startsWith(path.toString()), message);
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    @Test
    void aMissingFileIsNamedWithTheFolderThatWasSearched() {
        Path missing = folder.resolve("missing");
        fails(NoSuchFileException.class, missing, "no such file in the folder " + folder);
        fails(NoSuchFileException.class, folder.resolve("no/such/folder/file"), "no such file");
        String here = Path.of("").toAbsolutePath().toString();
        fails(NoSuchFileException.class, Path.of("missing"), "in the folder " + here);
    }

    @Test
    void aLinkThatLeadsNowhereIsAMissingFile() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("gone"));
        fails(NoSuchFileException.class, link, "no such file");
    }

    @Test
    void aLinkToAFileIsFollowed() throws IOException {
        Path file = Files.write(folder.resolve("file"), IdxFileTest.idx(new int[] {1}, 7));
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        assertArrayEquals(new byte[] {7}, IdxFile.read(link).bytes());
    }

    @Test
    void aFolderIsNamed() {
        fails(IOException.class, folder, "this is a folder, but a file is needed");
        fails(IOException.class, Path.of("/"), "this is a folder");
    }

    @Test
    void devicesAreRefused() {
        for (Path device : new Path[] {Path.of("/dev/zero"), Path.of("/dev/null")}) {
            assumeTrue(Files.exists(device));
            fails(IOException.class, device, "a pipe or a device", "a regular file is needed");
        }
    }

    @Test
    void aPipeWithoutAWriterIsRefusedAtOnce() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        fails(IOException.class, pipe, "a pipe or a device");
        fails(IOException.class, Files.createSymbolicLink(folder.resolve("to"), pipe), "a pipe");
    }

    @Test
    void aFileThatMayNotBeReadSaysSo() throws IOException {
        Path file = Files.write(folder.resolve("secret"), new byte[] {0});
        assertTrue(file.toFile().setReadable(false));
        assumeTrue(!Files.isReadable(file)); // root may read everything
        fails(AccessDeniedException.class, file, "not allowed to read");
    }

    @Test
    void noFileAtAllIsNamed() {
        var e = assertThrows(IllegalArgumentException.class, () -> IdxFile.read(null));
        assertEquals("IdxFile.read: file is null; was it never set?", e.getMessage());
    }
}
