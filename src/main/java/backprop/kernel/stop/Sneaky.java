package backprop.kernel.stop;

import java.util.concurrent.Callable;

/** Passes on whatever a cell throws through methods of the library that declare nothing. */
public final class Sneaky {

    private Sneaky() {}

    public static <T> T call(Callable<T> code) {
        try {
            return code.call();
        } catch (Throwable e) {
            throw Sneaky.<RuntimeException>asIs(e);
        }
    }

    @SuppressWarnings("unchecked")
    public static <T extends Throwable> T asIs(Throwable e) throws T {
        throw (T) e;
    }
}
