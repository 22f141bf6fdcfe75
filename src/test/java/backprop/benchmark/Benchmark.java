package backprop.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How long an epoch of MNIST takes, 784-128-10, shuffled, plain gradient descent, in double;
 * compared with numpy, with PyTorch by the Deep Java Library, and with itself without a native
 * BLAS.
 *
 * <p>{@code Benchmark FILE PYTHON}; without numpy or target/bench-lib their columns are left out.
 */
public final class Benchmark implements AutoCloseable {

    private static final Path DATA = Path.of("src/main/resources/backprop/data/mnist");
    private static final Path SCRIPTS = Path.of("src/test/benchmark");
    private static final String NO_NATIVE = "-Ddev.ludovic.netlib.blas.nativeLib=none";
    private static final String OFFLINE = "-Dai.djl.offline=true"; // it counts its users otherwise
    private static final String CACHE = "-DDJL_CACHE_DIR=target/djl"; // where it unpacks PyTorch
    private static final int[] BATCHES = {1, 32, 100, 128};
    private static final int PAIRS = 5;

    private final SpeedPage page = new SpeedPage(PAIRS);
    private final Path file; // written after each duel: whoever stops it has the others
    private final List<Contender> running = new ArrayList<>();

    private Benchmark(Path file) {
        this.file = file;
    }

    public static void main(String[] args) throws IOException {
        try (Benchmark benchmark = new Benchmark(Path.of(args[0]))) {
            benchmark.run(args.length > 1 ? args[1] : "");
        }
    }

    private void run(String python) throws IOException {
        Contender one = java(1, "ours, 1 thread");
        page.memory(one);
        if (python.isEmpty()) {
            page.note("There was no numpy to compare with.");
        }
        Contender plain = java(1, "ours without a native BLAS", NO_NATIVE);
        duel("with a native BLAS", plain, one, 6_000, Double.POSITIVE_INFINITY, 3);
        if (!python.isEmpty()) {
            String script = SCRIPTS.resolve("numpy_training.py").toString();
            List<String> numpy = withData(List.of(python, script));
            duel("numpy, 1 thread", one, start(1, "numpy", numpy), 6_000, 1 / 3.0, 1);
            Contender two = java(2, "ours, 2 threads");
            duel("numpy, 2 threads", two, start(2, "numpy", numpy), 6_000, 1 / 3.0, 1);
        }
        if (Files.isDirectory(Path.of("target/bench-lib"))) {
            String script = SCRIPTS.resolve("DjlTraining.java").toString();
            List<String> run = List.of(java(), OFFLINE, CACHE, "-cp", "target/bench-lib/*", script);
            Contender djl = start(2, "DJL", withData(run));
            duel("DJL, 2 threads", java(2, "ours, 2 threads"), djl, 300, 0.5, 1);
        }
    }

    private void duel(
            String other,
            Contender first,
            Contender second,
            int oneByOne,
            double mostOneByOne,
            double most)
            throws IOException {
        System.out.println("    against " + other);
        Duel duel = new Duel(other, first, second, oneByOne, mostOneByOne, most);
        page.heading(duel);
        for (int batch : BATCHES) {
            page.row(duel, duel.run(batch, PAIRS));
        }
        Files.writeString(file, page.text());
    }

    private Contender java(int threads, String name, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(java(), "-XX:+UseSerialGC", "-Xmn32m"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(OurTraining.class.getName());
        return start(threads, name, command);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<String> withData(List<String> command) {
        List<String> all = new ArrayList<>(command);
        all.add(DATA.resolve("train-images-idx3-ubyte.gz").toString());
        all.add(DATA.resolve("train-labels-idx1-ubyte.gz").toString());
        return all;
    }

    private Contender start(int threads, String name, List<String> command) throws IOException {
        Contender contender = Contender.start(threads, command);
        running.add(contender);
        page.version(contender.version());
        System.out.println("    ready: " + name + " (" + contender.version() + ")");
        return contender;
    }

    @Override
    public void close() {
        running.forEach(Contender::close);
    }
}
