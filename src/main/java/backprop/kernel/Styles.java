package backprop.kernel;

import java.util.stream.Stream;

/** The colours of errors, as terminals and notebooks understand them. */
final class Styles {

    private static final String RED = "\033[1;31m";
    private static final String BLUE = "\033[1;34m";
    private static final String PLAIN = "\033[0m";

    private Styles() {}

    static Stream<String> red(String text) {
        return text.lines().map(line -> RED + line + PLAIN);
    }

    static String hint(String text) {
        return BLUE + Wording.hint(text) + PLAIN;
    }
}
