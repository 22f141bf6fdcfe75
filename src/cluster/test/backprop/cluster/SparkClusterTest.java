package backprop.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.network.NeuralNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two executors, each a JVM of its own, on this machine. */
class SparkClusterTest {

    private static final TrainingPlan PLAN = new TrainingPlan(128, 0, 100, 28, 64, 64);
    private static final int STEPS = 12;

    /** The losses of a training in which something happens at each step. */
    private static List<Double> losses(Cluster cluster, java.util.function.IntConsumer before) {
        NeuralNetwork network = PLAN.network();
        List<Double> losses = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            before.accept(step);
            losses.add(cluster.step(network, step, 0.1));
        }
        return losses;
    }

    private static List<Double> byThreads() {
        try (Cluster threads = Cluster.threads(PLAN, 2)) {
            return losses(threads, step -> {});
        }
    }

    private static Cluster twoExecutors() {
        return Spark.installed().localCluster(PLAN, 2);
    }

    @Test
    void twoJvmsTrainToTheLastBitAsThreadsDo() {
        try (Cluster spark = twoExecutors()) {
            List<Long> processes = spark.processes();
            assertEquals(2, processes.size(), processes::toString);
            assertFalse(processes.contains(ProcessHandle.current().pid()));
            assertEquals(byThreads(), losses(spark, step -> {}));
        }
    }

    @Test
    void anExecutorThatIsKilledInTheMiddleChangesNoNumber() {
        try (Cluster spark = twoExecutors()) {
            List<Long> before = spark.processes();
            long victim = before.get(0);
            List<Double> losses = losses(spark, step -> kill(step == STEPS / 2, victim));
            assertEquals(byThreads(), losses);
            assertFalse(isAlive(victim));
            assertFalse(spark.processes().contains(victim));
        }
    }

    /** A moment later, so that it dies while it computes. */
    private static void kill(boolean now, long victim) {
        if (now) {
            CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS)
                    .execute(() -> ProcessHandle.of(victim).orElseThrow().destroyForcibly());
        }
    }

    private static boolean isAlive(long process) {
        return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
    }

    @Test
    void aMasterAndAWorkerRunTheSubmittedJobWithTheSameNumbers() {
        NeuralNetwork network = SparkJob.PLAN.network();
        try (Cluster threads = Cluster.threads(SparkJob.PLAN, 2)) {
            List<String> expected =
                    IntStream.range(0, 5)
                            .mapToObj(
                                    s ->
                                            SparkJob.line(
                                                    s,
                                                    threads.step(
                                                            network, s, SparkJob.LEARNING_RATE)))
                            .toList();
            assertEquals(expected, Spark.installed().submit(5));
        }
    }

    @Test
    void nothingOfItGoesOnRunning() {
        List<Long> processes;
        try (Cluster spark = twoExecutors()) {
            processes = spark.processes();
        }
        for (long process : processes) {
            ProcessHandle.of(process)
                    .ifPresent(p -> p.onExit().orTimeout(20, TimeUnit.SECONDS).join());
            assertFalse(isAlive(process));
        }
    }

    /** Guessing would be 10 %. */
    @Test
    void thePerceptronOfSparkLearnsTheSameImages() {
        PerceptronResult result = Spark.installed().perceptron(1000, 16, 20);
        assertEquals(784 * 16 + 16 + 16 * 10 + 10, result.parameters());
        assertTrue(result.accuracy() > 0.5, result::toString);
    }
}
