package backprop.kernel;

import backprop.kernel.stop.Daemon;
import java.util.Optional;

/** Notices when the Jupyter server is gone, so that no kernel outlives it. */
final class ParentWatch {

    private static final int POLL_MILLIS = 1000;

    private final ProcessHandle server;
    private final ProcessHandle child; // ourselves, or the launcher between the server and us

    private ParentWatch(ProcessHandle server, ProcessHandle child) {
        this.server = server;
        this.child = child;
    }

    /** Process 1 never ends, so a kernel without another parent is not watched. */
    static void start(Runnable whenGone) {
        ProcessHandle self = ProcessHandle.current();
        ProcessHandle child = childOf(System.getenv().getOrDefault("JPY_PARENT_PID", ""), self);
        child.parent()
                .filter(server -> server.pid() != 1)
                .map(server -> new ParentWatch(server, child))
                .ifPresent(watch -> Daemon.start("parent watch", () -> watch.run(whenGone)));
    }

    /**
     * The process right below the server: the server's own number counts if it is an ancestor's,
     * for the variable may be inherited from elsewhere. Otherwise our parent is the server.
     */
    private static ProcessHandle childOf(String server, ProcessHandle self) {
        ProcessHandle child = self;
        Optional<ProcessHandle> parent = child.parent();
        while (parent.isPresent()) {
            if (String.valueOf(parent.get().pid()).equals(server)) {
                return child;
            }
            child = parent.get();
            parent = child.parent();
        }
        return self;
    }

    private void run(Runnable whenGone) {
        try {
            while (!isGone()) {
                Thread.sleep(POLL_MILLIS);
            }
            whenGone.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A dead process may still be listed, but it has lost its children. */
    private boolean isGone() {
        boolean orphaned = child.isAlive() && !child.parent().equals(Optional.of(server));
        return orphaned || !server.isAlive();
    }
}
