package backprop.benchmark;

import backprop.data.Images;
import backprop.data.Mnist;
import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.loss.CrossEntropy;
import backprop.network.NeuralNetwork;
import backprop.optimizer.Sgd;
import backprop.training.Trainer;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.Scanner;
import java.util.stream.IntStream;

/**
 * The reader's classes, in the loop of the tutorial. Reads a batch size and a number of samples
 * from each line of its input, trains on that many samples, and answers with the seconds it took;
 * {@code trainer} before the two lets a {@link Trainer} do it, {@code memory} answers with the
 * bytes that the trainer's epoch allocates, its evaluation included.
 */
public final class OurTraining {

    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Mnist mnist;
    private final Random random = new Random(0);

    private OurTraining(Mnist mnist) {
        this.mnist = mnist;
    }

    public static void main(String[] args) throws Exception {
        var training = new OurTraining(Mnist.load());
        System.out.println("ready Java " + Runtime.version());
        Scanner lines = new Scanner(System.in);
        while (lines.hasNext()) {
            System.out.println(training.answer(lines.next(), lines));
        }
    }

    private double answer(String word, Scanner lines) {
        switch (word) {
            case "trainer":
                return trainer(lines.nextInt(), lines.nextInt());
            case "memory":
                long before = MEMORY.getThreadAllocatedBytes(Thread.currentThread().getId());
                trainer(lines.nextInt(), lines.nextInt());
                return MEMORY.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
            default:
                return loop(Integer.parseInt(word), lines.nextInt());
        }
    }

    private NeuralNetwork network() {
        return new NeuralNetwork(
                new Linear(784, 128, random), new ReLU(), new Linear(128, 10, random));
    }

    private static double rate(int batch) {
        return batch == 1 ? 0.01 : 0.1;
    }

    /** All gradients are computed, that of the input too. */
    private double loop(int batch, int samples) {
        var nn = network();
        var loss = new CrossEntropy();
        Images data = mnist.train().shuffled(random);
        double learningRate = rate(batch);
        long start = System.nanoTime();
        for (int first = 0; first < samples; first += batch) {
            int[] chosen = IntStream.range(first, Math.min(samples, first + batch)).toArray();
            loss.forward(nn.forward(data.x(chosen)), data.t(chosen));
            nn.backward(loss.backward());
            nn.update(learningRate);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private double trainer(int batch, int samples) {
        var trainer = new Trainer(network(), new CrossEntropy(), new Sgd(rate(batch)), random);
        return trainer.train(mnist.train().first(samples), mnist.test(), 1, batch).last("seconds");
    }
}
