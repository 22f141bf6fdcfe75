package backprop.chart.paint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the nodes of a graph stand: each in a column left of all that use it, and in the column
 * next to other nodes so that few lines cross.
 *
 * <p>Source: Sugiyama, Tagawa, Toda, Methods for Visual Understanding of Hierarchical System
 * Structures, IEEE Transactions on Systems, Man, and Cybernetics 11 (1981): a line that passes a
 * column has a place of its own in it, and each column is sorted by the middle of its neighbours.
 */
public final class GraphLayout {

    private static final int SWEEPS = 8;

    /** A line from a node to one that uses it, both by their numbers. */
    public record Edge(int from, int to, double slope) {}

    /** A node, or where a line passes a column. */
    private static final class Place {
        private final int column;
        private double height;
        private final List<Place> left = new ArrayList<>();
        private final List<Place> right = new ArrayList<>();

        Place(int column) {
            this.column = column;
        }
    }

    private final List<Place> nodes = new ArrayList<>();
    private final List<List<Place>> lines = new ArrayList<>();
    private final List<List<Place>> columns = new ArrayList<>();

    private GraphLayout() {}

    /**
     * Finds a place for every node.
     *
     * @param count how many nodes; node 0 is the output, and each has a larger number than all that
     *     use it
     * @param edges sorted by the numbers of the users
     */
    public static GraphLayout of(int count, List<Edge> edges) {
        GraphLayout layout = new GraphLayout();
        int[] column = new int[count];
        for (Edge edge : edges) {
            column[edge.from] = Math.max(column[edge.from], column[edge.to] + 1);
        }
        IntStream.of(column).forEach(c -> layout.nodes.add(layout.place(c)));
        edges.forEach(layout::line);
        for (int i = 0; i < SWEEPS; i++) {
            layout.sweep();
        }
        return layout;
    }

    private Place place(int column) {
        while (columns.size() <= column) {
            columns.add(new ArrayList<>());
        }
        Place place = new Place(column);
        columns.get(column).add(place);
        return place;
    }

    private void line(Edge edge) {
        List<Place> line = new ArrayList<>();
        Place end = nodes.get(edge.to);
        line.add(nodes.get(edge.from));
        for (int c = line.get(0).column - 1; c > end.column; c--) {
            line.add(place(c));
        }
        line.add(end);
        for (int i = 1; i < line.size(); i++) {
            line.get(i - 1).right.add(line.get(i));
            line.get(i).left.add(line.get(i - 1));
        }
        lines.add(line);
    }

    private void sweep() {
        for (List<Place> column : columns) {
            sort(column, true);
        }
        for (int c = columns.size() - 1; c >= 0; c--) {
            sort(columns.get(c), false);
        }
    }

    private static void sort(List<Place> column, boolean toTheRight) {
        column.sort(Comparator.comparingDouble(p -> middle(p, toTheRight ? p.right : p.left)));
        for (int i = 0; i < column.size(); i++) {
            column.get(i).height = i - (column.size() - 1) / 2.0;
        }
    }

    private static double middle(Place place, List<Place> neighbours) {
        return neighbours.stream().mapToDouble(p -> p.height).average().orElse(place.height);
    }

    public int columns() {
        return columns.size();
    }

    /** The most places in a column. */
    int rows() {
        return columns.stream().mapToInt(List::size).max().orElse(1);
    }

    /** Columns and heights of a line's places, from its beginning; height 0 is the middle. */
    List<double[]> line(int edge) {
        return lines.get(edge).stream().map(this::spot).toList();
    }

    double[] node(int number) {
        return spot(nodes.get(number));
    }

    /** The column from the left, and the height from the middle down. */
    private double[] spot(Place place) {
        return new double[] {columns.size() - 1 - place.column, place.height};
    }
}
