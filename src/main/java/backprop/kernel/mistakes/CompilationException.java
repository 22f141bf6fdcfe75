package backprop.kernel.mistakes;

import backprop.kernel.trace.Places;
import backprop.kernel.words.Styles;
import backprop.kernel.words.Wording;
import java.util.List;

/** A cell that does not compile. */
public final class CompilationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    public CompilationException(String message, List<String> lines) {
        super(message);
        this.lines = lines;
    }

    /** Names the place in the cell and what is wrong there. */
    public static CompilationException at(Places.Place place, String what) {
        String where = Wording.of("place", place.cell(), place.line()) + ": ";
        return new CompilationException(what, Styles.red(where + what).toList());
    }

    /** What is wrong and where, for the one who wrote it. */
    public List<String> lines() {
        return lines;
    }
}
