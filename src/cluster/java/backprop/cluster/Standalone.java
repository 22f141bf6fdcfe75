package backprop.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A master and a worker of Spark's own kind of cluster, each a process that hears 127.0.0.1 only.
 */
final class Standalone implements AutoCloseable {

    private static final String DEPLOY = "org.apache.spark.deploy.";
    private static final int LONGEST_START_SECONDS = 60;
    private static final int LONGEST_JOB_SECONDS = 180;
    private static final int PAUSE_MILLIS = 100;

    private final Path folder;
    private final Path settings;
    private final String master;
    private final List<Process> processes = new ArrayList<>();

    private Standalone(Path folder, int port) throws IOException {
        this.folder = folder;
        settings = folder.resolve("spark.conf");
        master = "spark://127.0.0.1:" + port;
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, String> setting : Settings.all().entrySet()) {
            lines.add(setting.getKey() + " " + setting.getValue());
        }
        Files.write(settings, lines);
    }

    static Standalone start() {
        try {
            var mine =
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------"));
            int port = freePort();
            Standalone standalone = new Standalone(Files.createTempDirectory("spark", mine), port);
            standalone.run("master.Master", "--port", String.valueOf(port), "--host", "127.0.0.1");
            awaitMaster(port);
            standalone.run(
                    "worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--cores",
                    "2",
                    "--memory",
                    "1g",
                    "--work-dir",
                    standalone.folder.resolve("work").toString(),
                    standalone.master);
            return standalone;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Who knocks too early tries again only after many seconds. */
    private static void awaitMaster(int port) throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_SECONDS);
        while (!listens(port)) {
            if (System.nanoTime() > end) {
                throw new IOException("Spark.submit: the master does not answer on port " + port);
            }
            pause();
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Spark.submit: interrupted");
        }
    }

    private void run(String main, String... arguments) throws IOException {
        List<String> command = java(main);
        command.addAll(List.of("--webui-port", "0", "--properties-file", settings.toString()));
        command.addAll(List.of(arguments));
        processes.add(start(command, main));
    }

    private static List<String> java(String main) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(
                List.of("-Xmx512m", "-cp", Settings.jars() + File.separator + "*", DEPLOY + main));
        return command;
    }

    private Process start(List<String> command, String name) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output(name).toFile())
                .start();
    }

    private Path output(String name) {
        return folder.resolve(name + ".out");
    }

    List<String> submit(int steps) {
        List<String> command = java("SparkSubmit");
        command.addAll(List.of("--master", master, "--properties-file", settings.toString()));
        command.addAll(List.of("--class", SparkJob.class.getName()));
        command.addAll(List.of(Settings.jar().toString(), String.valueOf(steps)));
        try {
            Process job = start(command, "job");
            processes.add(job);
            boolean ended = job.waitFor(LONGEST_JOB_SECONDS, TimeUnit.SECONDS);
            List<String> said = Files.readAllLines(output("job"));
            if (!ended || job.exitValue() != 0) {
                throw new IllegalStateException(
                        "Spark.submit: the job "
                                + (ended ? "failed" : "did not end")
                                + ": "
                                + said);
            }
            return said.stream().filter(line -> line.startsWith("step ")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Spark.submit: interrupted");
        }
    }

    /** Ends the processes, the executors of the worker among them, and removes what they wrote. */
    @Override
    public void close() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
