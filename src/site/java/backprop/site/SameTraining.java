package backprop.site;

import backprop.data.Samples;
import backprop.layer.Linear;
import backprop.layer.Parameter;
import backprop.layer.ReLU;
import backprop.loss.CrossEntropy;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import backprop.optimizer.Sgd;
import backprop.training.History;
import backprop.training.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A small training that a JVM and a browser both do, so that their numbers can be compared. */
public final class SameTraining {

    private static final int SAMPLES = 50;
    private static final int FEATURES = 6;
    private static final int CLASSES = 3;

    private SameTraining() {}

    /**
     * Prints the numbers, one a line.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        for (double v : run(new Random(0))) {
            System.out.println(v);
        }
    }

    /** The losses of each epoch, and after them every parameter. */
    static double[] run(Random random) {
        NeuralNetwork network =
                new NeuralNetwork(
                        new Linear(FEATURES, 16, random),
                        new ReLU(),
                        new Linear(16, CLASSES, random));
        Trainer trainer = new Trainer(network, new CrossEntropy(), new Sgd(0.1), random);
        Samples data = samples(random);
        return numbers(trainer.train(data, data, 5, 8), network);
    }

    private static Samples samples(Random random) {
        int[] labels = new int[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            labels[i] = random.nextInt(CLASSES);
        }
        return new Samples(Matrix.randn(SAMPLES, FEATURES, random), labels, CLASSES);
    }

    private static double[] numbers(History history, NeuralNetwork network) {
        List<Double> numbers = new ArrayList<>();
        history.results().forEach(r -> numbers.add(r.trainLoss()));
        history.results().forEach(r -> numbers.add(r.validationLoss()));
        for (Parameter p : network.parameters()) {
            for (double v : p.value.toArray()) {
                numbers.add(v);
            }
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
