package backprop.cluster;

import backprop.require.Require;
import java.util.List;

/** Found by {@link Spark#installed}. */
public final class InstalledSpark implements Spark {

    private static final int WORKER_MEGABYTES = 1024;

    /** Made by the loader of services. */
    public InstalledSpark() {}

    @Override
    public Cluster localCluster(TrainingPlan plan, int executors) {
        Require.notNull("Spark", "localCluster", "plan", plan);
        Require.that(
                executors >= 1,
                "Spark.localCluster: %d executors came, but 1 is needed",
                executors);
        Settings.jars();
        String master = "local-cluster[" + executors + ",1," + WORKER_MEGABYTES + "]";
        return new SparkCluster(Settings.conf(master), plan);
    }

    @Override
    public List<String> submit(int steps) {
        Require.that(steps >= 1, "Spark.submit: %d steps came, but 1 is needed", steps);
        try (Standalone standalone = Standalone.start()) {
            return standalone.submit(steps);
        }
    }

    @Override
    public PerceptronResult perceptron(int images, int hidden, int iterations) {
        return Perceptron.train(images, hidden, iterations);
    }
}
