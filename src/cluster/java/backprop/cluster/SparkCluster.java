package backprop.cluster;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * A training plan on Spark: a shard is a partition, and in every step its executor gets the weights
 * and gives back a gradient.
 *
 * <p>A task is written in a static method, so that it is sent without this object.
 *
 * <p>Source: Zaharia and others, Resilient distributed datasets, NSDI (2012).
 */
final class SparkCluster implements Cluster {

    private final JavaSparkContext context;
    private final TrainingPlan plan;
    private final JavaRDD<Integer> shards;

    SparkCluster(SparkConf conf, TrainingPlan plan) {
        this.plan = plan;
        context = new JavaSparkContext(conf);
        List<Integer> numbers = IntStream.range(0, plan.shards()).boxed().toList();
        shards = context.parallelize(numbers, plan.shards());
    }

    @Override
    public ShardGradient gradient(Weights weights, int step) {
        Broadcast<Weights> sent = context.broadcast(weights);
        ShardGradient gradient = gradient(shards, plan, sent, step);
        sent.destroy();
        return gradient;
    }

    private static ShardGradient gradient(
            JavaRDD<Integer> shards, TrainingPlan plan, Broadcast<Weights> sent, int step) {
        return shards.mapPartitions(own -> computed(plan, sent.value(), step, own))
                .treeAggregate(new PairedMean(plan.shards()), PairedMean::merge, PairedMean::merge)
                .result();
    }

    /** On an executor: the mean of what came here. */
    private static Iterator<PairedMean> computed(
            TrainingPlan plan, Weights weights, int step, Iterator<Integer> own) {
        PairedMean mean = new PairedMean(plan.shards());
        own.forEachRemaining(k -> mean.add(k, plan.gradient(weights, step, k)));
        return List.of(mean).iterator();
    }

    /** Asks every executor; more tasks than cores, so that each gets one. */
    @Override
    public List<Long> processes() {
        int tasks = 8 * context.defaultParallelism();
        return context
                .parallelize(IntStream.range(0, tasks).boxed().toList(), tasks)
                .map(task -> pid())
                .distinct()
                .collect()
                .stream()
                .sorted()
                .toList();
    }

    /** A moment later, so that the next task goes to the next executor. */
    private static long pid() throws InterruptedException {
        Thread.sleep(10);
        return ProcessHandle.current().pid();
    }

    @Override
    public void close() {
        context.close();
    }

    @Override
    public String toString() {
        return "Spark " + context.version() + ", " + plan;
    }
}
