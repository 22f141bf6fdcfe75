import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Scanner;
import java.util.zip.GZIPInputStream;

/**
 * The same training with PyTorch by the Deep Java Library, in double: DjlTraining IMAGES LABELS.
 *
 * <p>Reads a batch size and a number of samples from each line of its input, trains on that many
 * samples, and answers with the seconds it took. All gradients are computed, that of the input too.
 */
public class DjlTraining {

    private static final int PIXELS = 784;
    private static final int CLASSES = 10;

    private final byte[] pixels;
    private final byte[] labels;
    private final Random random = new Random(0);

    DjlTraining(byte[] pixels, byte[] labels) {
        this.pixels = pixels;
        this.labels = labels;
    }

    public static void main(String[] args) throws IOException {
        var training = new DjlTraining(read(args[0], 16), read(args[1], 8));
        Engine engine = Engine.getInstance();
        System.out.printf(
                "ready DJL %s, PyTorch %s%n", Engine.getDjlVersion(), engine.getVersion());
        Scanner lines = new Scanner(System.in);
        while (lines.hasNext()) {
            System.out.println(training.seconds(lines.nextInt(), lines.nextInt()));
        }
    }

    private static byte[] read(String file, int header) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(Path.of(file)))) {
            new DataInputStream(in).skipNBytes(header);
            return in.readAllBytes();
        }
    }

    private double seconds(int batch, int samples) {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray w1 = weights(manager, PIXELS, 128);
            NDArray b1 = bias(manager, 128);
            NDArray w2 = weights(manager, 128, CLASSES);
            NDArray b2 = bias(manager, CLASSES);
            List<NDArray> parameters = List.of(w1, b1, w2, b2);
            int[] order = random.ints(samples, 0, labels.length).toArray();
            double rate = batch == 1 ? 0.01 : 0.1;
            long start = System.nanoTime();
            for (int first = 0; first < samples; first += batch) {
                int n = Math.min(batch, samples - first);
                try (NDManager step = manager.newSubManager()) {
                    step(step, parameters, order, first, n, rate);
                }
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static NDArray weights(NDManager manager, int in, int out) {
        float scale = (float) Math.sqrt(2.0 / in);
        NDArray w = manager.randomNormal(0, scale, new Shape(in, out), DataType.FLOAT64);
        w.setRequiresGradient(true);
        return w;
    }

    private static NDArray bias(NDManager manager, int out) {
        NDArray b = manager.zeros(new Shape(out), DataType.FLOAT64);
        b.setRequiresGradient(true);
        return b;
    }

    private void step(
            NDManager manager, List<NDArray> parameters, int[] order, int first, int n, double rate) {
        double[] x = new double[n * PIXELS];
        double[] t = new double[n * CLASSES];
        for (int i = 0; i < n; i++) {
            int sample = order[first + i];
            for (int j = 0; j < PIXELS; j++) {
                x[i * PIXELS + j] = (pixels[sample * PIXELS + j] & 0xff) / 255.0;
            }
            t[i * CLASSES + labels[sample]] = 1;
        }
        NDArray input = manager.create(x, new Shape(n, PIXELS));
        NDArray target = manager.create(t, new Shape(n, CLASSES));
        input.setRequiresGradient(true);
        try (var collector = Engine.getInstance().newGradientCollector()) {
            NDArray hidden = input.dot(parameters.get(0)).add(parameters.get(1)).maximum(0);
            NDArray y = hidden.dot(parameters.get(2)).add(parameters.get(3));
            collector.backward(y.logSoftmax(1).mul(target).sum().div(-n));
        }
        for (NDArray p : parameters) {
            try (NDArray gradient = p.getGradient();
                    NDArray change = gradient.mul(rate)) {
                p.subi(change);
            }
        }
    }
}
