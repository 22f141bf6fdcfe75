package backprop.kernel.mistakes;

import java.util.List;

/** A cell that does not compile. */
public final class CompilationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    public CompilationException(String message, List<String> lines) {
        super(message);
        this.lines = lines;
    }

    /** What is wrong and where, for the one who wrote it. */
    public List<String> lines() {
        return lines;
    }
}
