package backprop.kernel.words;

import java.util.stream.Stream;

/** The colours of errors, as terminals and notebooks understand them. */
public final class Styles {

    private static final String RED = "\033[1;31m";
    private static final String BLUE = "\033[1;34m";
    private static final String PLAIN = "\033[0m";

    private Styles() {}

    public static Stream<String> red(String text) {
        return text.lines().map(line -> RED + line + PLAIN);
    }

    public static String hint(String text) {
        return BLUE + Wording.of("hint", text) + PLAIN;
    }
}
