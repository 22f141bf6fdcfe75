package backprop.kernel;

import java.util.List;

/** A cell that does not compile. */
final class CompilationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    CompilationException(String message, List<String> lines) {
        super(message);
        this.lines = lines;
    }

    /** What is wrong and where, for the one who wrote it. */
    List<String> lines() {
        return lines;
    }
}
