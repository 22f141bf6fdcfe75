package backprop.kernel;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.slf4j.LoggerFactory;

/** The entry point named in the kernelspec. */
public final class Main {

    private static final long LONGEST_EXIT_MILLIS = 3000;

    private Main() {}

    /**
     * Serves one notebook until it is shut down or its Jupyter server is gone.
     *
     * @param args the connection file that Jupyter wrote
     * @throws Exception if the connection file is unreadable or its ports are taken
     */
    public static void main(String[] args) throws Exception {
        Cells cells = new Cells();
        cells.start();
        silenceLogging();
        var properties = KernelConnectionProperties.parse(Files.readString(Path.of(args[0])));
        Channels channels = new Channels(properties);
        NotebookKernel kernel = new NotebookKernel(channels, cells);
        kernel.becomeHandlerForConnection(channels);
        ParentWatch.start(Main::exit);
        channels.connect();
        try {
            kernel.onStartup();
        } catch (Throwable e) { // a kernel that dies is seen at once, one that never answers is not
            e.printStackTrace();
            System.exit(1);
        }
        channels.waitUntilClose();
        exit();
    }

    /** The library's log has no reader, and must not complain of it on the server's terminal. */
    private static void silenceLogging() {
        PrintStream terminal = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        LoggerFactory.getILoggerFactory();
        System.setErr(terminal);
    }

    /** Ends the JVM even where a cell left a shutdown hook that never returns. */
    private static void exit() {
        Daemon.start("exit limit", Main::haltLater);
        System.exit(0);
    }

    private static void haltLater() {
        try {
            Thread.sleep(LONGEST_EXIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }
}
