package backprop.cluster;

import backprop.require.Require;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * The mean of the shards' gradients, the same to the last bit whoever answers first.
 *
 * <p>Rounding makes {@code (a + b) + c} another number than {@code a + (b + c)}. So the shards are
 * the leaves of a fixed binary tree, and a gradient waits until that of its neighbour is there:
 *
 * <pre>{@code
 *     1            node k has the children 2k and 2k + 1,
 *  2     3         the leaves are numbered from the count of shards on,
 * 4 5   6 7        and node 1 is the mean of all
 * }</pre>
 *
 * <p><b>State.</b> {@link #merge} changes this object, as {@code treeAggregate} wants it.
 */
public final class PairedMean implements Serializable {

    private static final long serialVersionUID = 1;

    private final int shards;
    private final TreeMap<Integer, ShardGradient> waiting = new TreeMap<>();

    /**
     * Still without any gradient.
     *
     * @param shards how many are to come, at least 1
     * @throws IllegalArgumentException if there is none to come
     */
    public PairedMean(int shards) {
        Require.that(shards >= 1, "PairedMean: %d shards came, but 1 is needed at least", shards);
        this.shards = shards;
    }

    /**
     * Takes the gradient of a shard.
     *
     * @param shard its number, from 0; each comes once
     * @param gradient what its machine found
     * @return this mean
     * @throws IndexOutOfBoundsException if there is no such shard
     */
    public PairedMean add(int shard, ShardGradient gradient) {
        Require.index("PairedMean", "shard", shard, shards);
        put(shards + shard, gradient);
        return this;
    }

    /**
     * Takes all that another one has gathered.
     *
     * @param other of the same number of shards, which are not those that came here; not modified
     * @return this mean
     */
    public PairedMean merge(PairedMean other) {
        for (Map.Entry<Integer, ShardGradient> entry : other.waiting.entrySet()) {
            put(entry.getKey(), entry.getValue());
        }
        return this;
    }

    private void put(int node, ShardGradient gradient) {
        ShardGradient neighbour = waiting.remove(node ^ 1);
        if (neighbour == null) {
            waiting.put(node, gradient);
        } else if (node % 2 == 0) {
            put(node / 2, gradient.mean(neighbour));
        } else {
            put(node / 2, neighbour.mean(gradient));
        }
    }

    /**
     * The mean over all samples of all shards.
     *
     * @return the gradient of the whole batch
     * @throws IllegalStateException if a shard is missing
     */
    public ShardGradient result() {
        if (!waiting.containsKey(1)) {
            throw new IllegalStateException(
                    "PairedMean.result: some of the "
                            + shards
                            + " shards have not come yet; add the gradient of each first");
        }
        return waiting.get(1);
    }
}
