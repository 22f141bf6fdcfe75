package backprop.chart;

import backprop.chart.paint.DecisionPainting;
import backprop.chart.paint.DecisionPainting.Panel;
import backprop.chart.paint.ScatterPainting;
import backprop.chart.paint.Text;
import backprop.data.Dataset;
import backprop.layer.Layer;
import backprop.loss.CrossEntropy;
import backprop.matrix.Matrix;
import backprop.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The plane as a network sees it: each place in the colour of the class that gets the largest
 * output there, the stronger the surer, grey where none is larger, and the samples on top.
 *
 * <pre>{@code
 * DecisionBoundary.of("with ReLU", network, ToyData.xor())
 * }</pre>
 *
 * <p>The network is asked once, by {@link #of} or {@link #panel}, with every place of the plane; so
 * a figure keeps showing what it showed, and the network remembers that question as its latest
 * {@code forward}.
 */
public final class DecisionBoundary extends Figure {

    private static final int CELLS = 140;
    private static final double ROOM = 0.12; // of the data's width, on each side
    private static final int MOST_PANELS = 4;

    private final Dataset data;
    private final List<Panel> panels;
    private final boolean bends;

    private DecisionBoundary(Dataset data, List<Panel> panels, boolean bends) {
        super(
                alternative(panels, bends),
                DecisionPainting.of(points(data), labels(data), panels, bends));
        this.data = data;
        this.panels = panels;
        this.bends = bends;
    }

    /**
     * Asks a network about the plane around some samples.
     *
     * @param title what to write above it; may be ""
     * @param network from two features to one raw output per class
     * @param data samples of two features and at most four classes
     * @return the figure
     * @throws IllegalArgumentException if the data do not have two features and at most four
     *     classes, or if the network does not give an output for each class
     */
    public static DecisionBoundary of(String title, Layer network, Dataset data) {
        Require.notNull("DecisionBoundary", "of", "data", data);
        Require.that(
                data.features() == 2 && data.classes() <= ScatterPainting.MOST,
                "DecisionBoundary.of: the data have %d features and %d classes, but 2 features and at"
                        + " most %d classes can be drawn",
                data.features(),
                data.classes(),
                ScatterPainting.MOST);
        return new DecisionBoundary(data, List.of(ask(title, network, data)), false);
    }

    /**
     * One more network, beside the others.
     *
     * @param title what to write above it
     * @param network as for {@link #of}
     * @return a new figure
     * @throws IllegalArgumentException if there are four already, or the network does not fit
     */
    public DecisionBoundary panel(String title, Layer network) {
        Require.that(
                panels.size() < MOST_PANELS,
                "DecisionBoundary.panel: there are %d already, and no room for more",
                MOST_PANELS);
        List<Panel> more = new ArrayList<>(panels);
        more.add(ask(title, network, data));
        return new DecisionBoundary(data, more, bends);
    }

    /**
     * Dashed lines where the units of the first hidden layer bend: on one side the {@code ReLU} of
     * a unit gives 0, on the other more. Units that bend at the same place have one line together;
     * a network that does not begin with a {@code Linear} and a {@code ReLU} has none.
     *
     * @return a new figure
     */
    public DecisionBoundary bends() {
        return new DecisionBoundary(data, panels, true);
    }

    private static Panel ask(String title, Layer network, Dataset data) {
        Require.notNull("DecisionBoundary", "of", "title", title);
        Require.notNull("DecisionBoundary", "of", "network", network);
        double size = 0;
        for (double v : data.x().toArray()) {
            size = Math.max(size, Math.abs(v));
        }
        boolean corner = IntStream.range(0, data.size()).noneMatch(i -> isNegative(data.x(i)));
        double from = corner ? -2 * ROOM * size : -(1 + ROOM) * size;
        double to = corner ? (1 + 2 * ROOM) * size : (1 + ROOM) * size;
        Matrix y = network.forward(grid(from, to));
        Require.that(
                y.columns() == data.classes(),
                "DecisionBoundary.of: the network gives %d outputs, but there are %d classes",
                y.columns(),
                data.classes());
        double accuracy = accuracy(network.forward(data.x()), data);
        List<double[]> bends = Bends.of(network, from, to);
        return new Panel(title, from, to, CELLS, winners(y), sureness(y), accuracy, bends);
    }

    private static boolean isNegative(Matrix point) {
        return point.get(0, 0) < 0 || point.get(0, 1) < 0;
    }

    /** The middles of the cells, row by row from below. */
    private static Matrix grid(double from, double to) {
        double[][] places = new double[CELLS * CELLS][];
        for (int k = 0; k < places.length; k++) {
            double right = (k % CELLS + 0.5) / CELLS;
            double up = (k / CELLS + 0.5) / CELLS;
            places[k] = new double[] {from + (to - from) * right, from + (to - from) * up};
        }
        return Matrix.of(places);
    }

    private static int[] winners(Matrix y) {
        return IntStream.range(0, y.rows()).map(y::argmax).toArray();
    }

    /** The largest probability, from 0 (all are equal) to 1. */
    private static double[] sureness(Matrix y) {
        double least = 1.0 / y.columns();
        return y.columns() == 1
                ? new double[y.rows()]
                : CrossEntropy.softmax(y)
                        .maxColumns()
                        .map(p -> (p - least) / (1 - least))
                        .toArray();
    }

    private static double accuracy(Matrix y, Dataset data) {
        int right = 0;
        for (int i = 0; i < y.rows(); i++) {
            right += y.argmax(i) == data.label(i) ? 1 : 0;
        }
        return (double) right / y.rows();
    }

    private static double[][] points(Dataset data) {
        Matrix x = data.x();
        return new double[][] {x.t().rowsAt(0).toArray(), x.t().rowsAt(1).toArray()};
    }

    private static int[] labels(Dataset data) {
        return IntStream.range(0, data.size()).map(data::label).toArray();
    }

    private static String alternative(List<Panel> panels, boolean bends) {
        return panels.stream()
                .map(p -> bends ? right(p) + Text.of(" (bends: %d)", p.bends().size()) : right(p))
                .collect(Collectors.joining(", ", "decision boundary: ", ""));
    }

    private static String right(Panel p) {
        return Text.of("%s %.1f%% right", p.title(), 100 * p.accuracy()).strip();
    }
}
