package backprop.training;

import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/**
 * What happened in each epoch of a training, as a table that grows by a row per epoch.
 *
 * <p>Columns: {@code epoch} (from 1), {@code seconds} (of training since the start, without the
 * evaluations), {@code train loss}, {@code test loss}, {@code train accuracy}, {@code test
 * accuracy} (0 to 1). The train figures are means over the epoch, taken while the parameters were
 * still changing; the test figures are measured at its end.
 */
public final class History {

    private final IntColumn epoch = IntColumn.create("epoch");
    private final DoubleColumn seconds = DoubleColumn.create("seconds");
    private final DoubleColumn trainLoss = DoubleColumn.create("train loss");
    private final DoubleColumn testLoss = DoubleColumn.create("test loss");
    private final DoubleColumn trainAccuracy = DoubleColumn.create("train accuracy");
    private final DoubleColumn testAccuracy = DoubleColumn.create("test accuracy");

    /** A history without any epoch yet. */
    public History() {}

    /**
     * Adds an epoch.
     *
     * @param seconds of training since the start
     * @param trainLoss mean loss over the epoch
     * @param testLoss mean loss on the test set
     * @param trainAccuracy 0 to 1
     * @param testAccuracy 0 to 1
     */
    public void add(
            double seconds,
            double trainLoss,
            double testLoss,
            double trainAccuracy,
            double testAccuracy) {
        this.epoch.append(epochs() + 1);
        this.seconds.append(seconds);
        this.trainLoss.append(trainLoss);
        this.testLoss.append(testLoss);
        this.trainAccuracy.append(trainAccuracy);
        this.testAccuracy.append(testAccuracy);
    }

    /**
     * How many epochs have been completed.
     *
     * @return 0 at the start
     */
    public int epochs() {
        return epoch.size();
    }

    /**
     * The whole history.
     *
     * @return a new table, one row per epoch
     */
    public Table table() {
        return Table.create(
                "history",
                epoch.copy(),
                seconds.copy(),
                trainLoss.copy(),
                testLoss.copy(),
                trainAccuracy.copy(),
                testAccuracy.copy());
    }

    /**
     * One column of the table.
     *
     * @param name such as {@code test loss}
     * @return its values, one per epoch
     */
    public double[] column(String name) {
        return table().numberColumn(name).asDoubleArray();
    }

    /** The table as text. */
    @Override
    public String toString() {
        return table().print();
    }
}
