package backprop.benchmark;

import backprop.language.Language;
import backprop.require.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The page about speed in one language: what was measured, where, and what it is compared with. */
final class SpeedPage {

    /** What an epoch at batch 32 allocated before gradients waited to be read, in MB. */
    private static final double ONCE = 3266;

    private static final String NUMBERS = "|---:|---:|---:|---:|---:|---:|";

    private final ResourceBundle words;

    SpeedPage(String language) {
        words = Language.bundle("backprop.benchmark.speed", language);
    }

    /** The whole page, of the measurements so far. */
    String text(Measurements measured) throws IOException {
        String paragraphs =
                String.join(
                        "\n\n",
                        say("title"),
                        say("written", LocalDate.now()),
                        say("what"),
                        say("how", measured.starts()),
                        machine(measured));
        String tables =
                measured.duels().entrySet().stream()
                        .map(duel -> table(duel.getKey(), duel.getValue()))
                        .collect(Collectors.joining());
        String note = measured.hasNumpy() ? "" : "\n" + say("no-numpy") + "\n";
        return paragraphs + "\n" + note + tables + "\n" + memory(measured) + "\n";
    }

    private String table(Duel duel, List<Duel.Result> results) {
        return heading(duel)
                + results.stream().map(result -> row(duel, result)).collect(Collectors.joining());
    }

    String heading(Duel duel) {
        return "\n" + say("columns", say(duel.name())) + "\n" + NUMBERS + "\n";
    }

    String row(Duel duel, Duel.Result r) {
        double most = r.batch() > 1 ? duel.most() : duel.mostOneByOne();
        String wanted = Double.isInfinite(most) ? "–" : say(verdict(r, most), most);
        return say("row", r.batch(), r.first(), r.second(), r.ratio(), r.low(), r.high(), wanted)
                + "\n";
    }

    private static String verdict(Duel.Result result, double most) {
        return result.ratio() <= most ? "within" : "missed";
    }

    String memory(Measurements measured) {
        double now = measured.megabytes();
        return say("memory", Measurements.MEMORY_BATCH, now, now / ONCE, ONCE);
    }

    private String machine(Measurements measured) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        return say("machine", processor(), cores, measured.versions());
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

    private String say(String key, Object... values) {
        return Message.of(words.getString(key), values);
    }
}
