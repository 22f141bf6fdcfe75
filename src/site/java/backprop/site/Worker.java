package backprop.site;

import backprop.data.*;
import backprop.layer.*;
import backprop.loss.*;
import backprop.matrix.Matrix;
import backprop.network.*;
import backprop.optimizer.Sgd;
import backprop.training.*;
import java.io.ByteArrayInputStream;
import java.util.Random;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExport;

/** Spike. */
public final class Worker {
    private Worker() {}

    private static Thread thread;

    @JSBody(params = "s", script = "globalThis.say(s);")
    static native void say(String s);

    /** Runs. */
    public static void main(String[] args) {
        say("main");
    }

    /** Runs. */
    @JSExport
    public static void xor() {
        thread = new Thread(() -> {
            var random = new Random(0);
            var nn = new NeuralNetwork(new Linear(2, 8, random), new ReLU(), new Linear(8, 2, random));
            var trainer = new Trainer(nn, new CrossEntropy(), new Sgd(0.5), new Random(1));
            trainer.listen(new TrainingListener() {
                @Override public void batchDone(Progress p) {
                    if (p.epoch() % 100 == 0) { pause(1); say(p.epoch() + " " + p.loss()); }
                }
            });
            trainer.train(ToyData.xor(), ToyData.xor(), 2000, 4);
            say(trainer.history().epochs() + " " + trainer.interrupted() + " " + trainer.history().last().trainLoss() + " " + nn);
        });
        thread.start();
    }
    static void pause(int ms) { try { Thread.sleep(ms); } catch (InterruptedException e) { Thread.currentThread().interrupt(); } }

    /** Stops. */
    @JSExport
    public static void stop() { thread.interrupt(); }

    /** Reads. */
    @JSExport
    public static String mnist(byte[] images, byte[] labels) throws java.io.IOException {
        return Images.of(IdxFile.read(new ByteArrayInputStream(images), "images"), IdxFile.read(new ByteArrayInputStream(labels), "labels"), 10).toString();
    }
}
