package backprop.kernel;

import java.util.concurrent.ThreadFactory;

/** Threads that do not keep the kernel alive. */
final class Daemon {

    private Daemon() {}

    static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    static void start(String name, Runnable task) {
        named(name).newThread(task).start();
    }
}
