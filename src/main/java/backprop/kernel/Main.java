package backprop.kernel;

import backprop.kernel.shell.Cells;
import backprop.kernel.stop.CellRun;
import backprop.kernel.stop.Daemon;
import backprop.kernel.wire.Channels;
import backprop.kernel.wire.UnixSockets;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.slf4j.LoggerFactory;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** The entry point named in the kernelspec. */
public final class Main {

    private static final long LONGEST_EXIT_MILLIS = 3000;
    private static final PrintStream TERMINAL = System.err;

    private Main() {}

    /**
     * Serves one notebook until it is shut down or its Jupyter server is gone.
     *
     * @param args the connection file that Jupyter wrote
     * @throws Exception if the connection file is unreadable
     */
    public static void main(String[] args) throws Exception {
        Cells cells = new Cells();
        cells.start();
        silenceLogging();
        Thread.setDefaultUncaughtExceptionHandler(Main::report);
        ImageIO.setUseCache(false); // images need no folder for what is temporary
        var asked = KernelConnectionProperties.parse(Files.readString(Path.of(args[0])));
        var properties = UnixSockets.relayed(asked);
        Channels channels = new Channels(properties);
        NotebookKernel kernel = new NotebookKernel(channels, cells);
        kernel.becomeHandlerForConnection(channels);
        ParentWatch.start(Main::exit);
        connect(channels, properties.getIp());
        try {
            kernel.onStartup();
        } catch (Throwable e) { // a kernel that dies is seen at once, one that never answers is not
            e.printStackTrace();
            System.exit(1);
        }
        channels.waitUntilClose();
        exit();
    }

    private static void connect(Channels channels, String address) {
        try {
            channels.connect();
        } catch (ZMQException e) { // another program was quicker
            System.err.printf(
                    Locale.ROOT,
                    "Kernel: cannot listen on %s: %s. Start it again: Jupyter gives it other ports.%n",
                    address,
                    ZMQ.Error.findByCode(e.getErrorCode()).getMessage());
            System.exit(1);
        }
    }

    /**
     * Reports what a thread of a cell threw in the notebook. A kernel that lost one of its own, as
     * when memory is full, would never answer: it ends, and Jupyter says so.
     */
    private static void report(Thread thread, Throwable error) {
        if (!CellRun.isOfCell(thread)) {
            halt(thread.getName() + ": " + error);
        }
        System.err.println("Exception in thread " + thread.getName());
        error.printStackTrace();
    }

    /** Ends the JVM at once, with a word for the log of the server. */
    static void halt(String why) {
        try {
            TERMINAL.println("Kernel: " + why);
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    /** The library's log has no reader, and must not complain of it on the server's terminal. */
    private static void silenceLogging() {
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        LoggerFactory.getILoggerFactory();
        System.setErr(TERMINAL);
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
