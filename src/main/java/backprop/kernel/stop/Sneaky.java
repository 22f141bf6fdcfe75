package backprop.kernel.stop;

/** Passes on whatever a cell throws through methods of the library that declare nothing. */
public final class Sneaky {

    private Sneaky() {}

    public static Object call(CellRun.Code code) {
        try {
            return code.run();
        } catch (Throwable e) {
            throw Sneaky.<RuntimeException>asIs(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T asIs(Throwable e) throws T {
        throw (T) e;
    }
}
