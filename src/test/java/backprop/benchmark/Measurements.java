package backprop.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was measured so far, in no language: who took part, each duel, the memory of an epoch. */
final class Measurements {

    static final int MEMORY_BATCH = 32;

    private static final double MEGABYTE = 1e6;

    private final int starts;
    private final Set<String> versions = new LinkedHashSet<>();
    private final Map<Duel, List<Duel.Result>> duels = new LinkedHashMap<>();
    private boolean numpy = true;
    private double megabytes = Double.NaN;

    /**
     * @param starts how often both sides of a duel are started, and measured, for each batch size
     */
    Measurements(int starts) {
        this.starts = starts;
    }

    void version(String version) {
        versions.add(version);
    }

    void withoutNumpy() {
        numpy = false;
    }

    void memory(Contender ours) {
        ours.ask("memory " + MEMORY_BATCH + " 60000"); // the second one loads no more classes
        allocated(ours.ask("memory " + MEMORY_BATCH + " 60000"));
    }

    void allocated(double bytes) {
        megabytes = bytes / MEGABYTE;
    }

    void add(Duel duel, Duel.Result result) {
        duels.computeIfAbsent(duel, first -> new ArrayList<>()).add(result);
    }

    int starts() {
        return starts;
    }

    String versions() {
        return String.join("; ", versions);
    }

    Map<Duel, List<Duel.Result>> duels() {
        return duels;
    }

    boolean hasNumpy() {
        return numpy;
    }

    double megabytes() {
        return megabytes;
    }
}
