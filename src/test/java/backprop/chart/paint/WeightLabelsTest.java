package backprop.chart.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.matrix.Matrix;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightLabelsTest {

    private static final int ACROSS = 280; // pixels, as in a network of up to three columns
    private static final int DOWN = 100;
    private static final int RADIUS = 27;

    private static Line2D line(int in, int from, int out, int to) {
        return new Line2D.Double(
                0, (from - (in - 1) / 2.0) * DOWN, ACROSS, (to - (out - 1) / 2.0) * DOWN);
    }

    private static List<Point2D> places(WeightLabels labels, int in, int out) {
        List<Point2D> places = new ArrayList<>();
        for (int from = 0; from < in; from++) {
            for (int to = 0; to < out; to++) {
                places.add(labels.on(line(in, from, out, to)));
            }
        }
        return places;
    }

    @Test
    void labelsThatAreShownStayApartFromEachOtherAndFromTheCircles() {
        for (int in = 1; in <= 6; in++) {
            for (int out = 1; out <= 6; out++) {
                WeightLabels labels =
                        WeightLabels.of(Matrix.zeros(in, out).map(w -> -0.25), ACROSS, RADIUS);
                assertEquals(in * out <= 12, labels.areShown(), in + "→" + out);
                if (labels.areShown()) {
                    List<Point2D> places = places(labels, in, out);
                    places.forEach(a -> assertApart(a, places));
                }
            }
        }
    }

    private static void assertApart(Point2D label, List<Point2D> all) {
        int half = Text.width("-0.25", Style.PLAIN) / 2;
        assertTrue(label.getX() - half > RADIUS && label.getX() + half < ACROSS - RADIUS);
        all.stream()
                .filter(other -> other != label)
                .forEach(
                        other ->
                                assertTrue(
                                        Math.abs(label.getY() - other.getY()) > WeightLabels.HEIGHT,
                                        label + " " + other));
    }

    @Test
    void whereColumnsAreNearOrNumbersLongNothingIsWritten() {
        Matrix w = Matrix.zeros(3, 4).map(v -> -0.000123);
        assertFalse(WeightLabels.of(w, 185, RADIUS).areShown());
        assertTrue(WeightLabels.of(w.times(0), 280, RADIUS).areShown());
    }
}
