package backprop.cluster;

import java.util.List;
import java.util.ServiceLoader;

/**
 * What needs Apache Spark. It is there where the library was built with it, as {@code ./run lab
 * --spark} does; all other classes of this package do without.
 */
public interface Spark {

    /**
     * Spark, if it is there.
     *
     * @return the way to it
     * @throws IllegalStateException if this library was built without Spark
     */
    static Spark installed() {
        return ServiceLoader.load(Spark.class, Spark.class.getClassLoader())
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Spark.installed: Apache Spark is not here, for it is large"
                                                + " (about 300 MB) and only chapter 09 needs it. The"
                                                + " outputs that are stored there can be read without"
                                                + " it; to run them, stop Jupyter and start it again"
                                                + " with: ./run lab --spark"));
    }

    /**
     * A small cluster on this machine: every executor is a JVM of its own.
     *
     * @param plan what to compute
     * @param executors how many JVMs, at least 1
     * @return a cluster to be closed; one at a time in a JVM
     * @throws IllegalArgumentException if there is no executor
     */
    Cluster localCluster(TrainingPlan plan, int executors);

    /**
     * Starts a standalone master and a worker as processes of their own, listening on 127.0.0.1
     * only, submits {@code backprop.cluster.SparkJob} to them as {@code spark-submit} does, and
     * stops them.
     *
     * @param steps of training, at least 1
     * @return what the job printed: a line for each step
     * @throws IllegalArgumentException if there is no step
     * @throws IllegalStateException if the job fails
     */
    List<String> submit(int steps);

    /**
     * Spark's own network, {@code MultilayerPerceptronClassifier} of MLlib, with sigmoids in its
     * hidden layer, trained by L-BFGS on MNIST.
     *
     * @param images how many of the training images to learn from, from 1 to 60,000
     * @param hidden units of the hidden layer, at least 1
     * @param iterations of L-BFGS at most, at least 1
     * @return how it did on the 10,000 test images
     * @throws IllegalArgumentException if a number is out of these bounds
     */
    PerceptronResult perceptron(int images, int hidden, int iterations);
}
