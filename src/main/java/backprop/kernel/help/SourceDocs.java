package backprop.kernel.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * The javadoc of our own classes. JShell finds only the sources of the JDK, so ours are part of the
 * jar and are read here.
 */
final class SourceDocs {

    /** Where the jar keeps sources: no compiler looks for a package there. */
    private static final String ROOT = "/META-INF/sources/";

    private SourceDocs() {}

    /**
     * The comment on a class, by its full name, or on a member of it; that of the method which a
     * method without a comment overrides, as javadoc has it; empty if there is none.
     */
    static String of(Signature wanted) {
        String own = inSource(wanted);
        return own.isEmpty() && !wanted.isOfType()
                ? supertypes(wanted.type())
                        .map(type -> of(wanted.in(type.getCanonicalName())))
                        .filter(comment -> !comment.isEmpty())
                        .findFirst()
                        .orElse("")
                : own;
    }

    private static String inSource(Signature wanted) {
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

    /** Interfaces first, then the superclass: javadoc's order. */
    private static Stream<Class<?>> supertypes(String type) {
        try {
            Class<?> known = Class.forName(type, false, SourceDocs.class.getClassLoader());
            return Stream.concat(
                    Stream.of(known.getInterfaces()), Stream.ofNullable(known.getSuperclass()));
        } catch (ClassNotFoundException e) { // none of ours, or one inside of another
            return Stream.empty();
        }
    }

    private static String outer(String type) {
        return type.substring(0, type.lastIndexOf('.'));
    }
}
