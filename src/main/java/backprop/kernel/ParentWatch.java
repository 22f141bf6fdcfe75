package backprop.kernel;

import java.util.Optional;

/** Notices when the Jupyter server is gone, so that no kernel outlives it. */
final class ParentWatch {

    private ParentWatch() {}

    static void start(Runnable whenGone) {
        server().ifPresent(server -> server.onExit().thenRun(whenGone));
    }

    /**
     * The server as it names itself, or else our parent; process 1 never ends and is not watched.
     */
    private static Optional<ProcessHandle> server() {
        String named = System.getenv().getOrDefault("JPY_PARENT_PID", "");
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        return ancestor(named).or(() -> parent).filter(process -> process.pid() != 1);
    }

    /** The variable may be inherited from elsewhere, so it counts only if it names an ancestor. */
    private static Optional<ProcessHandle> ancestor(String pid) {
        Optional<ProcessHandle> process = ProcessHandle.current().parent();
        while (process.isPresent() && !String.valueOf(process.get().pid()).equals(pid)) {
            process = process.get().parent();
        }
        return process;
    }
}
