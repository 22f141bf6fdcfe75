package backprop.benchmark;

import backprop.data.Dataset;
import backprop.data.Images;
import backprop.data.Mnist;
import backprop.data.RandomShifts;
import backprop.data.Split;
import backprop.layer.Dropout;
import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.loss.CrossEntropy;
import backprop.network.NeuralNetwork;
import backprop.optimizer.Adam;
import backprop.optimizer.Momentum;
import backprop.optimizer.Optimizer;
import backprop.optimizer.Schedule;
import backprop.optimizer.Scheduled;
import backprop.optimizer.Sgd;
import backprop.training.Evaluation;
import backprop.training.Trainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;

/**
 * The trainings of chapter 08 that a reader would not wait for, each with five seeds, as
 * comma-separated values: {@code FiveSeeds FILE MACHINE}. The settings are ordinary ones; the
 * validation images are those of the chapter. The test images are read once per row, after its last
 * step.
 */
public final class FiveSeeds {

    private static final int SEEDS = 5;
    private static final int TRAINING_IMAGES = 50_000;
    private static final int WATCHED = 1000; // validation images looked at after each epoch

    /** How to train one kind of network. */
    private record Recipe(
            String name,
            int epochs,
            int batch,
            int shift,
            Function<Random, NeuralNetwork> network,
            Function<Integer, Optimizer> optimizer) {}

    private static final List<Recipe> RECIPES =
            List.of(
                    new Recipe(
                            "1 784-128-10 as in chapter 05",
                            10,
                            32,
                            0,
                            r -> small(r),
                            s -> new Sgd(0.1)),
                    new Recipe(
                            "2 784-128-10 momentum + cosine",
                            15,
                            32,
                            0,
                            r -> small(r),
                            s -> momentum(s)),
                    new Recipe(
                            "3 784-128-10 momentum + cosine + shifts",
                            20,
                            32,
                            1,
                            r -> small(r),
                            s -> momentum(s)),
                    new Recipe(
                            "4 784-256-10 Adam + cosine + shifts + dropout",
                            15,
                            100,
                            1,
                            r -> large(r),
                            s -> adam(s)),
                    new Recipe(
                            "5 784-256-10 momentum + cosine + shifts",
                            20,
                            32,
                            1,
                            r -> wide(r),
                            s -> momentum(s)));

    private final Mnist mnist;
    private final Split<Images> parts;

    private FiveSeeds(Mnist mnist) {
        this.mnist = mnist;
        this.parts = mnist.train().shuffled(new Random(0)).split(TRAINING_IMAGES);
    }

    private static NeuralNetwork small(Random random) {
        return new NeuralNetwork(
                new Linear(784, 128, random), new ReLU(), new Linear(128, 10, random));
    }

    private static NeuralNetwork wide(Random random) {
        return new NeuralNetwork(
                new Linear(784, 256, random), new ReLU(), new Linear(256, 10, random));
    }

    private static NeuralNetwork large(Random random) {
        return new NeuralNetwork(
                new Linear(784, 256, random),
                new ReLU(),
                new Dropout(0.2, random),
                new Linear(256, 10, random));
    }

    private static Optimizer momentum(int steps) {
        return new Scheduled(new Momentum(0.02, 0.9), Schedule.cosine(steps));
    }

    private static Optimizer adam(int steps) {
        return new Scheduled(new Adam(0.001), Schedule.cosine(steps));
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        String java = Runtime.version().toString();
        StringBuilder text = new StringBuilder("# command: ./run better\n");
        text.append("# machine: ").append(args[1]).append(", Java ").append(java).append("\n");
        text.append("# date: ").append(LocalDate.now()).append("\n");
        text.append("training,seed,epochs,validation accuracy,test accuracy,seconds\n");
        FiveSeeds runs = new FiveSeeds(Mnist.load());
        for (int seed = 1; seed <= SEEDS; seed++) {
            for (Recipe recipe : RECIPES) {
                String row = runs.row(recipe, seed);
                System.out.println(row);
                text.append(row).append("\n");
                Files.writeString(file, text); // whoever stops it has the rows so far
            }
        }
    }

    private String row(Recipe recipe, int seed) {
        Random random = new Random(seed);
        NeuralNetwork network = recipe.network.apply(random);
        int steps = recipe.epochs * ((TRAINING_IMAGES + recipe.batch - 1) / recipe.batch);
        Dataset train = new RandomShifts(parts.training(), recipe.shift, random);
        Images watched = parts.validation().first(WATCHED);
        double seconds =
                new Trainer(network, new CrossEntropy(), recipe.optimizer.apply(steps), random)
                        .train(train, watched, recipe.epochs, recipe.batch)
                        .last("seconds");
        return String.format(
                Locale.ROOT,
                "%s,%d,%d,%.4f,%.4f,%.0f",
                recipe.name,
                seed,
                recipe.epochs,
                Evaluation.of(network, parts.validation()).accuracy(),
                Evaluation.of(network, mnist.test()).accuracy(),
                seconds);
    }
}
