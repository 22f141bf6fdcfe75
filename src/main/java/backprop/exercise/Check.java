package backprop.exercise;

import backprop.exercise.chapter.Exercises;
import backprop.exercise.judge.State;
import backprop.exercise.judge.Verdict;
import java.nio.file.Path;

/**
 * An answer, checked: the last line of the cell of an exercise, or of a class whose decisive line
 * the learner writes.
 *
 * <pre>{@code
 * Check.of("01-1", new Cube())
 * }</pre>
 *
 * <p>Its text tells the learner how far they are, in the language of the notebook: a kernel starts
 * in the notebook's folder, so the last folder named {@code ja} or {@code en} on the way there
 * decides; elsewhere it is the language of the machine, or English.
 *
 * <p>Code is tried with many numbers, always the same ones. Whatever it throws becomes part of the
 * text. A loop without end is not stopped here: interrupt the cell.
 */
public final class Check {

    private final String id;
    private final Verdict verdict;

    private Check(String id, Verdict verdict) {
        this.id = id;
        this.verdict = verdict;
    }

    /**
     * Checks an answer; never throws what the answer's own code throws.
     *
     * @param id the exercise, such as {@code 01-1}, or the class, such as {@code 01-Square}
     * @param answers what the exercise asks for, such as an object of the learner's class; null and
     *     NaN mean that there is no answer yet
     * @return the result, to be shown
     * @throws java.util.concurrent.CancellationException if this thread is interrupted, even where
     *     the answer's code swallows that: half a trial is no verdict
     */
    public static Check of(String id, Object... answers) {
        return new Check(id, Exercises.judge(id, answers));
    }

    /**
     * How far the learner is.
     *
     * @return the state
     */
    public State state() {
        return verdict.state();
    }

    Verdict verdict() {
        return verdict;
    }

    String text(Messages messages) {
        return messages.text(id, verdict);
    }

    /** What the learner reads. */
    @Override
    public String toString() {
        return text(Messages.in(Path.of("").toAbsolutePath()));
    }
}
