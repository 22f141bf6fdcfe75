package backprop.kernel.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The javadoc of our own classes. JShell finds only the sources of the JDK, so ours are part of the
 * jar and are read here.
 */
public final class SourceDocs {

    /** Where the jar keeps sources: no compiler looks for a package there. */
    private static final String ROOT = "META-INF/sources";

    private static final String SUFFIX = ".java";

    private Map<String, String> resources;

    /** The comment on what a signature of JShell names, or an empty text. */
    public synchronized String of(String signature) {
        if (resources == null) {
            resources = find();
        }
        Signature wanted = Signature.parse(signature);
        String resource = resources.get(wanted.owner());
        return resource == null ? "" : JavadocText.of(source(resource), wanted);
    }

    private static String source(String resource) {
        try (InputStream in = SourceDocs.class.getResourceAsStream(resource)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the source of each of our classes is, by the name of the class. */
    private static Map<String, String> find() {
        try {
            URI place =
                    SourceDocs.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path root = Path.of(place);
            if (Files.isDirectory(root)) {
                return in(root.resolve(ROOT));
            }
            try (FileSystem jar = FileSystems.newFileSystem(root)) {
                return in(jar.getPath(ROOT));
            }
        } catch (IOException | URISyntaxException e) {
            return Map.of(); // an explanation less, nothing worse
        }
    }

    private static Map<String, String> in(Path root) throws IOException {
        Map<String, String> found = new HashMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .forEach(name -> found.put(simpleName(name), "/" + ROOT + "/" + name));
        }
        return found;
    }

    private static String simpleName(String file) {
        return file.substring(file.lastIndexOf('/') + 1, file.length() - SUFFIX.length());
    }
}
