package backprop.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How long an epoch of MNIST takes, 784-128-10, shuffled, plain gradient descent, in double;
 * compared with numpy, with PyTorch by the Deep Java Library, and with itself without a native
 * BLAS.
 *
 * <p>{@code Benchmark DOCS PYTHON} writes the page of each language into a folder such as docs;
 * without numpy or target/bench-lib their columns are left out.
 */
public final class Benchmark implements AutoCloseable {

    private static final Path DATA = Path.of("src/main/resources/backprop/data/mnist");
    private static final Path SCRIPTS = Path.of("src/test/benchmark");
    private static final List<String> MEMORY = // that of the kernel, see kernelspec.py
            List.of("-XX:+UseSerialGC", "-Xmn32m");
    private static final String NO_NATIVE = "-Ddev.ludovic.netlib.blas.nativeLib=none";
    private static final String OFFLINE = "-Dai.djl.offline=true"; // it counts its users otherwise
    private static final String CACHE = "-DDJL_CACHE_DIR=target/djl"; // where it unpacks PyTorch
    private static final int[] BATCHES = {1, 32, 100, 128};
    private static final int PAIRS = 5;

    private final Measurements measured = new Measurements(PAIRS);
    private final SpeedPage console = new SpeedPage("en");
    private final Path docs;
    private final List<Contender> running = new ArrayList<>();

    private Benchmark(Path docs) {
        this.docs = docs;
    }

    public static void main(String[] args) throws IOException {
        try (Benchmark benchmark = new Benchmark(Path.of(args[0]))) {
            benchmark.run(args.length > 1 ? args[1] : "");
        }
    }

    private void run(String python) throws IOException {
        Contender one = java(1, "ours, 1 thread");
        measured.memory(one);
        System.out.println(console.memory(measured));
        if (python.isEmpty()) {
            measured.withoutNumpy();
        }
        Contender plain = java(1, "ours without a native BLAS", NO_NATIVE);
        duel("blas", plain, one, 6_000, Double.POSITIVE_INFINITY, 3);
        if (!python.isEmpty()) {
            String script = SCRIPTS.resolve("numpy_training.py").toString();
            List<String> numpy = withData(List.of(python, script));
            duel("numpy-1", one, start(1, "numpy", numpy), 6_000, 1 / 3.0, 1);
            Contender two = java(2, "ours, 2 threads");
            duel("numpy-2", two, start(2, "numpy", numpy), 6_000, 1 / 3.0, 1);
        }
        if (Files.isDirectory(Path.of("target/bench-lib"))) {
            String script = SCRIPTS.resolve("DjlTraining.java").toString();
            List<String> run = List.of(java(), OFFLINE, CACHE, "-cp", "target/bench-lib/*", script);
            Contender djl = start(2, "DJL", withData(run));
            duel("djl", java(2, "ours, 2 threads"), djl, 300, 0.5, 1);
        }
    }

    private void duel(
            String name,
            Contender first,
            Contender second,
            int oneByOne,
            double mostOneByOne,
            double most)
            throws IOException {
        Duel duel = new Duel(name, first, second, oneByOne, mostOneByOne, most);
        System.out.print(console.heading(duel));
        for (int batch : BATCHES) {
            Duel.Result result = duel.run(batch, PAIRS);
            measured.add(duel, result);
            System.out.print(console.row(duel, result));
        }
        write();
    }

    /** After each duel, so that whoever stops the benchmark has the others. */
    private void write() throws IOException {
        for (var page : Map.of("ja", "speed.md", "en", "en/speed.md").entrySet()) {
            Files.writeString(
                    docs.resolve(page.getValue()), new SpeedPage(page.getKey()).text(measured));
        }
    }

    private Contender java(int threads, String name, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(MEMORY);
        if (System.getProperty("os.name").equals("Linux")) {
            command.add("-XX:+UseTransparentHugePages");
        }
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
        measured.version(contender.version());
        System.out.println("    ready: " + name + " (" + contender.version() + ")");
        return contender;
    }

    @Override
    public void close() {
        running.forEach(Contender::close);
    }
}
