package backprop.kernel.mistakes;

import backprop.kernel.words.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Recognises slips of which the compiler or the JVM says what is wrong, but not what to do. They
 * stand in {@code slips.txt}.
 */
final class Slips {

    private record Slip(String key, Pattern code, Pattern pattern) {

        static Slip parse(String line) {
            String[] parts = (line + " ").split("\\s+", 3);
            int flags = Pattern.UNICODE_CHARACTER_CLASS | Pattern.MULTILINE;
            return new Slip(
                    parts[0], Pattern.compile(parts[1]), Pattern.compile(parts[2].strip(), flags));
        }

        Optional<String> advice(String itsCode, String text) {
            Matcher found = pattern.matcher(text);
            if (!code.matcher(itsCode).lookingAt() || !found.find()) {
                return Optional.empty();
            }
            IntStream groups = IntStream.rangeClosed(1, found.groupCount());
            return Optional.of(Wording.of("slip." + key, groups.mapToObj(found::group).toArray()));
        }
    }

    private static final List<Slip> ALL = read("/backprop/kernel/slips.txt");

    private Slips() {}

    private static List<Slip> read(String resource) {
        try (InputStream in = Slips.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> line.matches("\\w.*")).map(Slip::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to do, if this is one of them. */
    static Optional<String> advice(String code, String text) {
        String shortCode = code.replace("compiler.err.", "");
        return ALL.stream().flatMap(slip -> slip.advice(shortCode, text).stream()).findFirst();
    }
}
