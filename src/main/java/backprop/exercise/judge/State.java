package backprop.exercise.judge;

/** How far the learner is. */
public enum State {
    /** The cell is still as it was given. */
    NOT_STARTED,
    /** Something is there, but not yet what was asked for. */
    NOT_YET,
    /** It does what was asked for. */
    RIGHT
}
