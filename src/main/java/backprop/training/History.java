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
    private final DoubleColumn seconds = Decimals.column("seconds", 1);
    private final DoubleColumn trainLoss = Decimals.column("train loss", 4);
    private final DoubleColumn testLoss = Decimals.column("test loss", 4);
    private final DoubleColumn trainAccuracy = Decimals.column("train accuracy", 4);
    private final DoubleColumn testAccuracy = Decimals.column("test accuracy", 4);

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

    /**
     * One value of the latest epoch.
     *
     * @param name of a column, such as {@code test loss}
     * @return its value
     * @throws IllegalStateException if no epoch has been completed yet
     */
    public double last(String name) {
        double[] values = column(name);
        if (values.length == 0) {
            throw new IllegalStateException(
                    "History.last: no epoch has been completed yet, so there is no " + name);
        }
        return values[values.length - 1];
    }

    /** What {@link #table} shows of the latest epoch in a column. */
    String shown(String name) {
        return table().column(name).getString(epochs() - 1);
    }

    /** The table as text. */
    @Override
    public String toString() {
        return table().print();
    }
}
