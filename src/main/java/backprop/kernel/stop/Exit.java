package backprop.kernel.stop;

import backprop.kernel.words.Wording;

/** What the code of a cell calls in place of the methods that would end the whole kernel. */
public final class Exit {

    private Exit() {}

    /**
     * In place of {@code System.exit}.
     *
     * @param status ignored
     */
    public static void exit(int status) {
        throw new UnsupportedOperationException(Wording.of("exit"));
    }

    /**
     * In place of {@code exit} and {@code halt} of a {@code Runtime}.
     *
     * @param runtime ignored
     * @param status ignored
     */
    public static void exit(Runtime runtime, int status) {
        exit(status);
    }
}
