package backprop.kernel.mistakes;

import backprop.kernel.words.Wording;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What to do about a name that is unknown. */
final class UnknownName {

    /** Where the classes are that a notebook of this course may want. */
    private static final String PACKAGES =
            "java.util java.util.function java.util.stream java.nio.file tech.tablesaw.api"
                    + " backprop.matrix backprop.function backprop.layer backprop.loss"
                    + " backprop.network backprop.optimizer backprop.data backprop.training"
                    + " backprop.chart backprop.exercise";

    private UnknownName() {}

    /** What is said of a name that may be one of a variable. */
    static String advice(String name) {
        return ofClass(name)
                .or(
                        () ->
                                found(capital(name))
                                        .map(type -> Wording.of("capital", name, capital(name))))
                .orElse(Wording.of("notDeclared", name));
    }

    /** What is said of a name that is more likely one of a class, or nothing. */
    static Optional<String> ofClass(String name) {
        String capital = capital(name);
        return isThere("java.lang." + capital)
                ? Optional.of(Wording.of("capital", name, capital))
                : found(name).map(type -> Wording.of("importable", name, type));
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Optional<String> found(String simpleName) {
        return Stream.of(PACKAGES.split(" "))
                .map(room -> room + "." + simpleName)
                .filter(UnknownName::isThere)
                .findFirst();
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name, false, UnknownName.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException
                | LinkageError e) { // such as one of another case of letters
            return false;
        }
    }
}
