package backprop.cluster;

import backprop.network.NeuralNetwork;
import backprop.require.Message;
import org.apache.spark.SparkConf;

/**
 * The training of chapter 09 as a job for {@code spark-submit}, on whatever cluster that names.
 *
 * <pre>{@code
 * spark-submit --master spark://HOST:7077 --class backprop.cluster.SparkJob \
 *     --jars target/spark/lib/blas-3.0.4.jar target/spark/backprop.jar 20
 * }</pre>
 */
public final class SparkJob {

    /** The plan of chapter 09. */
    static final TrainingPlan PLAN = new TrainingPlan(128, 0, 64, 64, 64, 64);

    static final double LEARNING_RATE = 0.1;

    private SparkJob() {}

    /**
     * Trains, and prints the loss of each step.
     *
     * @param args the number of steps; 20 without
     */
    public static void main(String[] args) {
        int steps = args.length == 0 ? 20 : Integer.parseInt(args[0]);
        NeuralNetwork network = PLAN.network();
        try (Cluster cluster = new SparkCluster(new SparkConf().setAppName("backprop"), PLAN)) {
            for (int step = 0; step < steps; step++) {
                System.out.println(line(step, cluster.step(network, step, LEARNING_RATE)));
            }
        }
    }

    /** All digits of the loss, so that they can be compared. */
    static String line(int step, double loss) {
        return Message.of("step %d: loss %s", step, loss);
    }
}
