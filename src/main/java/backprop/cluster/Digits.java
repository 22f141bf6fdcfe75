package backprop.cluster;

import backprop.data.Dataset;
import backprop.data.Images;
import backprop.data.Mnist;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** MNIST's training images, read once in each JVM, and their order for each seed. */
final class Digits {

    static final int COUNT = 60_000;

    private static final Map<Long, Dataset> SHUFFLED = new ConcurrentHashMap<>();

    /** Read by whoever asks first. */
    private static final class Train {
        static final Images IMAGES = read();
    }

    private Digits() {}

    static Dataset shuffled(long seed) {
        return SHUFFLED.computeIfAbsent(seed, s -> Train.IMAGES.shuffled(new Random(s)));
    }

    private static Images read() {
        try {
            return Mnist.load().train();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
