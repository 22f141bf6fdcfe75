package backprop.browser;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A Chromium without a window and with a fresh profile, driven over its DevTools protocol; one for
 * all tests, until their JVM ends.
 *
 * <p>Source of the protocol: https://chromedevtools.github.io/devtools-protocol/
 */
final class Chromium {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FLAGS =
            List.of(
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--force-device-scale-factor=1",
                    "--remote-debugging-port=0");

    private static Chromium shared;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path profile;
    private final Process process;
    private final String address;

    private Chromium(Path profile, Process process) throws IOException, InterruptedException {
        this.profile = profile;
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        this.address = "http://127.0.0.1:" + port();
    }

    /** A new page in the browser, which is started for the first one. */
    static synchronized Tab newTab() throws IOException, InterruptedException {
        if (shared == null) {
            shared = start();
        }
        return shared.tab();
    }

    private static Chromium start() throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("chromium-");
        List<String> command = new ArrayList<>(List.of(executable()));
        command.addAll(FLAGS);
        command.add("--user-data-dir=" + profile);
        command.add("about:blank");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("HOME", profile.toString());
        File log = profile.resolve("log.txt").toFile();
        return new Chromium(profile, builder.redirectErrorStream(true).redirectOutput(log).start());
    }

    /** A missing browser is a failure, not a reason to leave tests out. */
    private static String executable() {
        String given = System.getenv("CHROMIUM");
        if (given != null) {
            return given;
        }
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            for (String name : NAMES) {
                Path file = Path.of(folder, name);
                if (Files.isExecutable(file)) {
                    return file.toString();
                }
            }
        }
        return fail(
                "the tests of the interactive figures need Chromium or Chrome, and none of "
                        + NAMES
                        + " is on the PATH. Debian: apt-get install chromium (./run test does it)."
                        + " Elsewhere: set the environment variable CHROMIUM to the executable");
    }

    private String port() throws IOException, InterruptedException {
        Path file = profile.resolve("DevToolsActivePort");
        Instant end = Instant.now().plus(PATIENCE);
        while (!Files.exists(file) || Files.readAllLines(file).size() < 2) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                String log = Files.readString(profile.resolve("log.txt"));
                fail("Chromium did not start; it said: " + log);
            }
            Thread.sleep(50);
        }
        return Files.readAllLines(file).get(0);
    }

    private Tab tab() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address + "/json/new?about:blank"))
                        .PUT(HttpRequest.BodyPublishers.noBody())
                        .build();
        String answer = http.send(request, BodyHandlers.ofString()).body();
        return new Tab(http, Tab.parse(answer).get("webSocketDebuggerUrl").getAsString(), profile);
    }

    private void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        process.onExit().orTimeout(5, TimeUnit.SECONDS).exceptionally(e -> process).join();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
