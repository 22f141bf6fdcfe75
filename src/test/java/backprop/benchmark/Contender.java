package backprop.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A process that trains when it is told to: it writes {@code ready} and its version, then answers
 * each line with a number. It waits meanwhile, so that several of them can take turns.
 */
final class Contender implements AutoCloseable {

    /**
     * Linux's C library gives memory back to the system, and asks for it again, according to where
     * in its heap an array happens to lie. NumPy then needs ten times as long for one sample at a
     * time, and stops doing so after some epochs. Here it keeps 100 MB from the start.
     */
    private static final Map<String, String> KEEPS_MEMORY =
            Map.of(
                    "MALLOC_TRIM_THRESHOLD_", "100000000",
                    "MALLOC_MMAP_THRESHOLD_", "100000000");

    /** What is started, and with how many threads BLAS may compute in it. */
    record Program(int threads, List<String> command) {

        Contender start() throws IOException {
            var builder =
                    new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            String count = String.valueOf(threads);
            var environment = builder.environment();
            environment.putAll(KEEPS_MEMORY);
            environment.put("OPENBLAS_NUM_THREADS", count);
            environment.put("OMP_NUM_THREADS", count);
            return new Contender(builder.start());
        }
    }

    private static final String READY = "ready ";

    private final Process process;
    private final BufferedReader answers;
    private final String version;

    private Contender(Process process) throws IOException {
        this.process = process;
        answers = process.inputReader(StandardCharsets.UTF_8);
        version = firstLine(answers);
    }

    private static String firstLine(BufferedReader answers) throws IOException {
        String line = answers.readLine();
        while (line != null && !line.startsWith(READY)) {
            line = answers.readLine();
        }
        if (line == null) {
            throw new IOException("a contender ended before it was ready");
        }
        return line.substring(READY.length());
    }

    String version() {
        return version;
    }

    double ask(String question) {
        try {
            process.outputWriter().write(question + "\n");
            process.outputWriter().flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IOException("a contender ended while it trained");
            }
            return Double.parseDouble(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the end, so that nothing of it runs beside the next one. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
