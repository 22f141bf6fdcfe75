package backprop.training;

import backprop.require.Require;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToDoubleFunction;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/**
 * What happened in each epoch of a training: a list that grows by an {@link EpochResult} per epoch.
 *
 * <p>As a table it has the columns {@code epoch} (from 1), {@code seconds} (of training since the
 * start, without the evaluations), {@code train loss}, {@code validation loss}, {@code train
 * accuracy}, {@code validation accuracy} (0 to 1). The train figures are means over the epoch,
 * taken while the parameters were still changing, and with dropout if there is any; the validation
 * figures are measured at its end.
 *
 * <p><b>Threads.</b> May be read by any thread while another one trains; each call sees whole
 * epochs only.
 */
public final class History {

    private static final int DECIMALS = 4;
    private static final Map<String, ToDoubleFunction<EpochResult>> COLUMNS = columns();

    private final List<EpochResult> results = new CopyOnWriteArrayList<>();

    /** A history without any epoch yet. */
    public History() {}

    private static Map<String, ToDoubleFunction<EpochResult>> columns() {
        Map<String, ToDoubleFunction<EpochResult>> columns = new LinkedHashMap<>();
        columns.put("epoch", EpochResult::epoch);
        columns.put("seconds", EpochResult::seconds);
        columns.put("train loss", EpochResult::trainLoss);
        columns.put("validation loss", EpochResult::validationLoss);
        columns.put("train accuracy", EpochResult::trainAccuracy);
        columns.put("validation accuracy", EpochResult::validationAccuracy);
        return columns;
    }

    /**
     * Adds an epoch, to which it gives the next number.
     *
     * @param seconds of training since the start
     * @param trainLoss mean loss over the epoch
     * @param validationLoss mean loss on the validation set
     * @param trainAccuracy 0 to 1
     * @param validationAccuracy 0 to 1
     */
    public synchronized void add(
            double seconds,
            double trainLoss,
            double validationLoss,
            double trainAccuracy,
            double validationAccuracy) {
        results.add(
                new EpochResult(
                        epochs() + 1,
                        seconds,
                        trainLoss,
                        validationLoss,
                        trainAccuracy,
                        validationAccuracy));
    }

    /**
     * How many epochs have been completed.
     *
     * @return 0 at the start
     */
    public int epochs() {
        return results.size();
    }

    /**
     * All epochs so far.
     *
     * @return an unmodifiable list that does not grow any more
     */
    public List<EpochResult> results() {
        return List.copyOf(results);
    }

    /**
     * The latest epoch.
     *
     * @return its result
     * @throws IllegalStateException if no epoch has been completed yet
     */
    public EpochResult last() {
        int epochs = epochs(); // results are only ever added
        if (epochs == 0) {
            throw new IllegalStateException(
                    "History.last: no epoch has been completed yet, so there is no last one");
        }
        return results.get(epochs - 1);
    }

    /**
     * The epoch with the smallest validation loss.
     *
     * @return its result; of several equal ones, the first
     * @throws IllegalStateException if no epoch has been completed yet
     */
    public EpochResult best() {
        return results().stream()
                .min(Comparator.comparingDouble(EpochResult::validationLoss))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "History.best: no epoch has been completed yet, so there is"
                                                + " no best one"));
    }

    /**
     * One value of the latest epoch.
     *
     * @param name of a column, such as {@code validation loss}
     * @return its value
     * @throws IllegalStateException if no epoch has been completed yet
     * @throws IllegalArgumentException if there is no such column
     */
    public double last(String name) {
        return figure("last", name).applyAsDouble(last());
    }

    /**
     * One column of the table.
     *
     * @param name such as {@code validation loss}
     * @return its values, one per epoch, in a new array
     * @throws IllegalArgumentException if there is no such column
     */
    public double[] column(String name) {
        return results.stream().mapToDouble(figure("column", name)).toArray();
    }

    private static ToDoubleFunction<EpochResult> figure(String method, String name) {
        ToDoubleFunction<EpochResult> figure = COLUMNS.get(name);
        Require.that(
                figure != null,
                "History.%s: there is no column \"%s\", only %s",
                method,
                name,
                String.join(", ", COLUMNS.keySet()));
        return figure;
    }

    /**
     * The whole history.
     *
     * @return a new table, one row per epoch
     */
    public Table table() {
        List<EpochResult> all = results();
        int[] epochs = all.stream().mapToInt(EpochResult::epoch).toArray();
        return Table.create(
                "history",
                Columns.integers("epoch", epochs),
                shown(all, "seconds", 1),
                shown(all, "train loss", DECIMALS),
                shown(all, "validation loss", DECIMALS),
                shown(all, "train accuracy", DECIMALS),
                shown(all, "validation accuracy", DECIMALS));
    }

    private static DoubleColumn shown(List<EpochResult> all, String name, int decimals) {
        double[] values = all.stream().mapToDouble(COLUMNS.get(name)).toArray();
        return Columns.decimals(name, decimals, values);
    }

    /** The table as text. */
    @Override
    public String toString() {
        return table().print();
    }
}
