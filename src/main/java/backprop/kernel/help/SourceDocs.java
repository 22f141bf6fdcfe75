package backprop.kernel.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The javadoc of our own classes. JShell finds only the sources of the JDK, so ours are part of the
 * jar and are read here.
 */
final class SourceDocs {

    /** Where the jar keeps sources: no compiler looks for a package there. */
    private static final String ROOT = "/META-INF/sources/";

    private SourceDocs() {}

    /** The comment on a class, by its full name, or on a member of it; empty if there is none. */
    static String of(Signature wanted) {
        for (String file = wanted.type(); file.contains("."); file = outer(file)) {
            String name = ROOT + file.replace('.', '/') + ".java";
            try (InputStream in = SourceDocs.class.getResourceAsStream(name)) {
                if (in != null) {
                    String source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    return JavadocText.of(source, wanted);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return "";
    }

    private static String outer(String type) {
        return type.substring(0, type.lastIndexOf('.'));
    }
}
