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
 * <p>{@code Benchmark DOCS PYTHON OPTION…} writes the page of each language into a folder such as
 * docs. PYTHON may be empty; without numpy or target/bench-lib their columns are left out. The
 * options are those of our Java, such as the kernel's memory.
 */
public final class Benchmark {

    private static final Path DATA = Path.of("src/main/resources/backprop/data/mnist");
    private static final Path SCRIPTS = Path.of("src/test/benchmark");
    private static final String NO_NATIVE = "-Ddev.ludovic.netlib.blas.nativeLib=none";
    private static final String OFFLINE = "-Dai.djl.offline=true"; // it counts its users otherwise
    private static final String CACHE = "-DDJL_CACHE_DIR=target/djl"; // where it unpacks PyTorch
    private static final int[] BATCHES = {1, 32, 100, 128};
    private static final int STARTS = 5;

    private final Measurements measured = new Measurements(STARTS);
    private final SpeedPage console = new SpeedPage("en");
    private final Path docs;
    private final List<String> options;

    private Benchmark(Path docs, List<String> options) {
        this.docs = docs;
        this.options = options;
    }

    public static void main(String[] args) throws IOException {
        List<String> words = List.of(args);
        new Benchmark(Path.of(words.get(0)), words.subList(2, words.size())).run(words.get(1));
    }

    private void run(String python) throws IOException {
        var one = java(1, "ours, 1 thread");
        try (Contender ours = one.start()) {
            measured.memory(ours);
        }
        System.out.println(console.memory(measured));
        if (python.isEmpty()) {
            measured.withoutNumpy();
        }
        var plain = java(1, "ours without a native BLAS", NO_NATIVE);
        duel("blas", plain, one, 6_000, Double.POSITIVE_INFINITY, 3);
        if (!python.isEmpty()) {
            String script = SCRIPTS.resolve("numpy_training.py").toString();
            List<String> numpy = withData(List.of(python, script));
            duel("numpy-1", one, program(1, "numpy", numpy), 6_000, 1 / 3.0, 1);
            var two = java(2, "ours, 2 threads");
            duel("numpy-2", two, program(2, "numpy", numpy), 6_000, 1 / 3.0, 1);
        }
        if (Files.isDirectory(Path.of("target/bench-lib"))) {
            String script = SCRIPTS.resolve("DjlTraining.java").toString();
            List<String> run = List.of(java(), OFFLINE, CACHE, "-cp", "target/bench-lib/*", script);
            var djl = program(2, "DJL", withData(run));
            duel("djl", java(2, "ours, 2 threads"), djl, 3_000, 0.5, 1);
        }
    }

    private void duel(
            String name,
            Contender.Program first,
            Contender.Program second,
            int oneByOne,
            double mostOneByOne,
            double most)
            throws IOException {
        Duel duel = new Duel(name, first, second, oneByOne, mostOneByOne, most);
        System.out.print(console.heading(duel));
        for (int batch : BATCHES) {
            List<Duel.Pair> pairs = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                pairs.add(duel.start(batch));
                System.out.print("."); // it takes a while until the row is there to cover the dots
            }
            var result = Duel.Result.of(batch, pairs);
            measured.add(duel, result);
            System.out.print("\r" + console.row(duel, result));
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

    private Contender.Program java(int threads, String name, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(options);
        command.addAll(List.of(more));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(OurTraining.class.getName());
        return program(threads, name, command);
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

    private Contender.Program program(int threads, String name, List<String> command)
            throws IOException {
        var program = new Contender.Program(threads, command);
        try (Contender contender = program.start()) {
            measured.version(contender.version());
            System.out.println("    ready: " + name + " (" + contender.version() + ")");
        }
        return program;
    }
}
