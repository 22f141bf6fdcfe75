package backprop.benchmark;

import backprop.require.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/** The page docs/speed.md: what was measured, where, and how to measure it again. */
final class SpeedPage {

    /** What an epoch at batch 32 allocated before gradients waited to be read, in MB. */
    private static final double ONCE = 3266;

    private static final int MEMORY_BATCH = 32;
    private static final double MEGABYTE = 1e6;

    private final int pairs;
    private final Set<String> versions = new LinkedHashSet<>();
    private final StringBuilder table = new StringBuilder();
    private String memory = "";

    SpeedPage(int pairs) {
        this.pairs = pairs;
    }

    void version(String version) {
        versions.add(version);
    }

    void note(String note) {
        show("\n" + note + "\n");
    }

    void memory(Contender ours) {
        ours.ask("memory " + MEMORY_BATCH + " 60000"); // the second one loads no more classes
        double allocated = ours.ask("memory " + MEMORY_BATCH + " 60000") / MEGABYTE;
        memory =
                Message.of(
                        "An epoch of a `Trainer` at batch %d, evaluation included, allocates %.0f MB (by the"
                                + " JVM's own counter); before gradients waited to be read it was %.0f MB,"
                                + " so %.2f times as much.",
                        MEMORY_BATCH, allocated, ONCE, allocated / ONCE);
        System.out.println(memory);
    }

    void heading(Duel duel) {
        show(
                Message.of(
                        "%n| batch | ours | %s | times as long | middle half | wanted |%n"
                                + "|---:|---:|---:|---:|---:|---:|%n",
                        duel.name()));
    }

    void row(Duel duel, Duel.Result r) {
        show(
                Message.of(
                        "| %d | %.2f s | %.2f s | **%.2f** | %.2f–%.2f | %s |%n",
                        r.batch(),
                        r.first(),
                        r.second(),
                        r.ratio(),
                        r.low(),
                        r.high(),
                        wanted(duel, r)));
    }

    private static String wanted(Duel duel, Duel.Result r) {
        double most = r.batch() > 1 ? duel.most() : duel.mostOneByOne();
        if (Double.isInfinite(most)) {
            return "–";
        }
        return Message.of("≤ %.2f%s", most, r.ratio() <= most ? "" : " (missed)");
    }

    private void show(String text) {
        System.out.print(text);
        table.append(text);
    }

    String text() throws IOException {
        return Message.of(
                "# Speed%n%n"
                        + "Written by `./run bench` on %s; do not edit. `wanted` is"
                        + " what the project promises itself on a quiet machine.%n%n"
                        + "Seconds an epoch of MNIST (60,000 images), 784-128-10, shuffled, plain gradient"
                        + " descent, double. Everybody computes every gradient, that of the input too."
                        + " Medians of %d pairs that take turns, so that both meet the same noise; the"
                        + " seconds are of this machine on this day, the ratios are what counts.%n%n"
                        + "Machine: %s, %d cores. Versions: %s.%n%s%n%s%n",
                LocalDate.now(),
                pairs,
                processor(),
                Runtime.getRuntime().availableProcessors(),
                String.join("; ", versions),
                table,
                memory);
    }

    private static String processor() throws IOException {
        Path cpu = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(cpu)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(cpu).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }
}
