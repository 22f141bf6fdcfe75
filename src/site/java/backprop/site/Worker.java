package backprop.site;

import backprop.layer.Linear;
import backprop.loss.CrossEntropy;
import backprop.matrix.Matrix;
import java.io.IOException;
import org.teavm.jso.JSExport;

/** What a page may call; it runs in a Web Worker, so that the page itself never waits. */
public final class Worker {

    private static final MnistLab MNIST = new MnistLab();
    private static final PlaneLab PLANE = new PlaneLab();

    private Worker() {}

    /**
     * Nothing is done before a page asks.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {}

    @JSExport
    public static void mnistData(byte[] images, byte[] labels, byte[] others, byte[] otherLabels)
            throws IOException {
        MNIST.data(images, labels, others, otherLabels);
    }

    @JSExport
    public static void mnistBegin(int hidden, double learningRate, int seed) {
        MNIST.begin(hidden, learningRate, seed);
    }

    @JSExport
    public static void mnistTrain(int images, int batchSize, int epochs) {
        MNIST.train(images, batchSize, epochs);
    }

    @JSExport
    public static void mnistStop() {
        MNIST.stop();
    }

    @JSExport
    public static double[] mnistEvaluate(int worst) {
        return MNIST.evaluate(worst);
    }

    @JSExport
    public static double[] mnistPredict(double[] pixels) {
        return MNIST.predict(pixels);
    }

    @JSExport
    public static double[] planePoints(String name, int seed) {
        return PlaneLab.points(name, seed);
    }

    @JSExport
    public static void planeBegin(int[] hidden, String activation, boolean zeros, int seed) {
        PLANE.begin(hidden, activation, zeros, seed);
    }

    @JSExport
    public static void planeLearn(double[] points, double learningRate) {
        PLANE.learn(points, learningRate);
    }

    @JSExport
    public static double[] planeSteps(int count) {
        return PLANE.steps(count);
    }

    @JSExport
    public static double[] planeMap(int n, double reach) {
        return PLANE.map(n, reach);
    }

    /** What {@link SameTraining} gives. */
    @JSExport
    public static double[] sameTraining() {
        return SameTraining.run(new JdkRandom(0));
    }

    /** What {@link SameTexts} gives. */
    @JSExport
    public static String sameTexts() {
        return SameTexts.run(new JdkRandom(0));
    }

    /** Y, dX, dW and db of a Linear, one after the other, row by row. */
    @JSExport
    public static double[] linear(
            int rows, int in, int out, double[] x, double[] w, double[] b, double[] d) {
        Linear layer = new Linear(Numbers.matrix(in, out, w), Numbers.matrix(1, out, b));
        Matrix y = layer.forward(Numbers.matrix(rows, in, x));
        Matrix dx = layer.backward(Numbers.matrix(rows, out, d));
        return Numbers.joined(y, dx, layer.w.gradient, layer.b.gradient);
    }

    /** The loss, then softmax, then the gradient of one sample. */
    @JSExport
    public static double[] crossEntropy(double[] outputs, double[] target) {
        CrossEntropy loss = new CrossEntropy();
        Matrix y = Matrix.row(outputs);
        double l = loss.forward(y, Matrix.row(target));
        return Numbers.joined(Matrix.row(l), CrossEntropy.softmax(y), loss.backward());
    }

    /**
     * The loss over the first two outputs, n × n places from −reach to reach, from the top left.
     */
    @JSExport
    public static double[] lossMap(int n, double reach, double third, int target) {
        return LossMap.of(n, reach, third, target);
    }

    /** Runs functions by their names; the values, then the gradients, each from input to output. */
    @JSExport
    public static double[] steps(double x, String[] names) {
        return Chain.run(x, names);
    }

    /** Two functions of the same x, added: x, both values, their sum; then the three gradients. */
    @JSExport
    public static double[] twoPaths(double x, String upper, String lower) {
        return Chain.twoPaths(x, upper, lower);
    }
}
