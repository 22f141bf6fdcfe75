package backprop.cluster;

import backprop.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads in place of machines; each shard gets a network of its own, for a layer keeps its input.
 */
final class ThreadCluster implements Cluster {

    private final TrainingPlan plan;
    private final ExecutorService threads;

    ThreadCluster(TrainingPlan plan, int threads) {
        Require.notNull("Cluster", "threads", "plan", plan);
        Require.that(
                threads >= 1,
                "Cluster.threads: %d threads came, but 1 is needed at least",
                threads);
        this.plan = plan;
        this.threads = Executors.newFixedThreadPool(threads, ThreadCluster::daemon);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "shard");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public ShardGradient gradient(Weights weights, int step) {
        List<Future<ShardGradient>> shards = new ArrayList<>();
        for (int k = 0; k < plan.shards(); k++) {
            int shard = k;
            shards.add(threads.submit(() -> plan.gradient(weights, step, shard)));
        }
        PairedMean mean = new PairedMean(plan.shards());
        for (int k = 0; k < plan.shards(); k++) {
            mean.add(k, result(shards.get(k)));
        }
        return mean.result();
    }

    private static ShardGradient result(Future<ShardGradient> shard) {
        try {
            return shard.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Cluster.gradient: interrupted before all shards came");
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cluster.gradient: a shard failed", e.getCause());
        }
    }

    @Override
    public List<Long> processes() {
        return List.of(ProcessHandle.current().pid());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    @Override
    public String toString() {
        return "threads, " + plan;
    }
}
