package backprop.kernel.stop;

import java.util.concurrent.ThreadFactory;

/** Threads that do not keep the kernel alive. */
public final class Daemon {

    private Daemon() {}

    public static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    public static void start(String name, Runnable task) {
        named(name).newThread(task).start();
    }
}
