package backprop.site;

import backprop.data.IdxFile;
import backprop.data.Images;
import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.loss.CrossEntropy;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import backprop.optimizer.Sgd;
import backprop.training.EpochResult;
import backprop.training.Evaluation;
import backprop.training.History;
import backprop.training.Mistake;
import backprop.training.Progress;
import backprop.training.Trainer;
import backprop.training.TrainingListener;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/** Trains on MNIST with the library's own {@link Trainer}, on a thread that can be interrupted. */
final class MnistLab implements TrainingListener {

    private static final int DIGITS = 10;
    private static final int PIXELS = 28 * 28;
    private static final long REPORT_EVERY = 100_000_000; // nanoseconds

    private Images train;
    private Images validation;
    private NeuralNetwork network;
    private Trainer trainer;
    private Thread thread;
    private long reported;

    /** Takes IDX files, unpacked: what to train on, and what to validate with. */
    void data(byte[] images, byte[] labels, byte[] otherImages, byte[] otherLabels)
            throws IOException {
        train = images(images, labels);
        validation = images(otherImages, otherLabels);
    }

    private static Images images(byte[] images, byte[] labels) throws IOException {
        return Images.of(file(images, "images"), file(labels, "labels"), DIGITS);
    }

    private static IdxFile file(byte[] bytes, String name) throws IOException {
        return IdxFile.read(new ByteArrayInputStream(bytes), name);
    }

    /** A new network and a new trainer; nothing is trained yet. */
    void begin(int hidden, double learningRate, int seed) {
        Random random = new JdkRandom(seed);
        network =
                new NeuralNetwork(
                        new Linear(PIXELS, hidden, random),
                        new ReLU(),
                        new Linear(hidden, DIGITS, random));
        trainer = new Trainer(network, new CrossEntropy(), new Sgd(learningRate), random);
        trainer.listen(this);
    }

    /** Trains on; reports "progress", "epoch" and at the end "done" or "fault". */
    void train(int images, int batchSize, int epochs) {
        thread = new Thread(() -> run(images, batchSize, epochs));
        thread.start();
    }

    private void run(int images, int batchSize, int epochs) {
        try {
            trainer.train(train.first(images), validation, epochs, batchSize);
            Report.numbers("done", new double[] {trainer.interrupted() ? 1 : 0});
        } catch (RuntimeException e) {
            Report.text("fault", e.getMessage());
        }
    }

    /** Interrupts the training, as a notebook's stop button does. */
    void stop() {
        thread.interrupt();
    }

    @Override
    public void batchDone(Progress p) {
        if (System.nanoTime() - reported < REPORT_EVERY) {
            return;
        }
        reported = System.nanoTime();
        Report.numbers(
                "progress",
                new double[] {p.epoch(), p.batch(), p.batches(), p.loss(), p.seconds()});
        pause();
    }

    /** Lets the page's messages in, among them the one that stops. */
    private static void pause() {
        try {
            Thread.sleep(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void epochDone(History history) {
        EpochResult r = history.last();
        Report.numbers(
                "epoch",
                new double[] {
                    r.epoch(),
                    r.trainLoss(),
                    r.validationLoss(),
                    r.trainAccuracy(),
                    r.validationAccuracy(),
                    r.seconds()
                });
    }

    /**
     * The confusion matrix, row by row, and after it four numbers for each of the worst mistakes:
     * sample, truth, guess, confidence.
     */
    double[] evaluate(int worst) {
        Evaluation evaluation = Evaluation.of(network, validation);
        List<Mistake> mistakes = evaluation.worst(worst);
        double[] result = new double[DIGITS * DIGITS + 4 * mistakes.size()];
        int k = 0;
        for (int[] row : evaluation.counts()) {
            for (int count : row) {
                result[k++] = count;
            }
        }
        for (Mistake m : mistakes) {
            result[k++] = m.sample();
            result[k++] = m.truth();
            result[k++] = m.guess();
            result[k++] = m.confidence();
        }
        return result;
    }

    /** The ten probabilities of 784 pixels from 0 to 1. */
    double[] predict(double[] pixels) {
        return CrossEntropy.softmax(network.forward(Matrix.row(pixels))).toArray();
    }
}
