package backprop.benchmark;

import backprop.data.Mnist;
import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.loss.CrossEntropy;
import backprop.network.NeuralNetwork;
import backprop.optimizer.Sgd;
import backprop.training.Trainer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * Seconds per MNIST epoch, 784-128-10, shuffled, plain gradient descent: forward, backward, update,
 * without the evaluation. The smallest of some epochs, after one to warm up.
 */
public final class MnistBenchmark {

    private MnistBenchmark() {}

    public static void main(String[] args) throws Exception {
        Mnist mnist = Mnist.load();
        System.out.printf("%10s %10s%n", "batch", "seconds");
        for (int batchSize : args.length == 0 ? new int[] {128, 100, 32, 1} : numbers(args)) {
            double seconds = fastestEpoch(mnist, batchSize, batchSize == 1 ? 1 : 6);
            System.out.printf(Locale.ROOT, "%10d %10.2f%n", batchSize, seconds);
        }
    }

    private static int[] numbers(String[] args) {
        return Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
    }

    private static double fastestEpoch(Mnist mnist, int batchSize, int epochs) {
        Random random = new Random(0);
        var nn =
                new NeuralNetwork(
                        new Linear(784, 128, random), new ReLU(), new Linear(128, 10, random));
        var optimizer = new Sgd(batchSize == 1 ? 0.01 : 0.1);
        var trainer = new Trainer(nn, new CrossEntropy(), optimizer, random);
        double fastest = Double.POSITIVE_INFINITY;
        double before = 0;
        for (int epoch = 1; epoch <= epochs; epoch++) {
            double after =
                    trainer.train(mnist.train(), mnist.test().first(100), 1, batchSize)
                            .last("seconds");
            fastest = Math.min(fastest, after - before);
            before = after;
        }
        return fastest;
    }
}
