package backprop.training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.data.Mnist;
import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.loss.CrossEntropy;
import backprop.network.NeuralNetwork;
import backprop.optimizer.Sgd;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final int BATCH = 32;
    private static final int STEPS = 50;
    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * A step needs its batch (196 KB) and about six matrices of 32 × 128 (32 KB each). The gradient
     * of the first weight would be 784 KB more, that of the data 196 KB.
     */
    @Test
    void aStepFormsNeitherTheGradientOfTheWeightNorThatOfTheData() throws IOException {
        Random random = new Random(0);
        var network =
                new NeuralNetwork(
                        new Linear(784, 128, random), new ReLU(), new Linear(128, 10, random));
        var trainer = new Trainer(network, new CrossEntropy(), new Sgd(0.1), random);
        Dataset train = Mnist.load().train().first(BATCH * STEPS);
        Dataset test = Mnist.load().test().first(1);
        trainer.train(train, test, 1, BATCH); // loads what is loaded once
        long before = MEMORY.getThreadAllocatedBytes(Thread.currentThread().getId());
        trainer.train(train, test, 1, BATCH);
        long all = MEMORY.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertTrue(all / STEPS < 500_000, all / STEPS + " bytes a step");
    }
}
