package backprop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.Value;
import java.awt.Color;
import org.junit.jupiter.api.Test;

class ValueGraphTest {

    private static final Color GRADIENT = new Color(0xB3, 0x4F, 0x00);

    private static Value twoPaths() {
        Value x = new Value("x", 2);
        return x.times(x).plus(new Value("3", 3).times(x));
    }

    @Test
    void saysWhatThereIsToSee() {
        Value y = twoPaths();
        assertEquals(
                "graph of 5 values: from 3 = 3, x = 2 to the output + = 10",
                ValueGraph.of(y).toString());
        y.backward();
        assertEquals(
                "graph of 5 values: from 3 = 3 (gradient 2), x = 2 (gradient 7) to the output + ="
                        + " 10 (gradient 1)",
                ValueGraph.of(y).toString());
    }

    @Test
    void drawsGradientsOnlyAfterBackward() {
        Value y = twoPaths();
        assertEquals(0, pixels(ValueGraph.of(y), GRADIENT));
        y.backward();
        assertTrue(pixels(ValueGraph.of(y), GRADIENT) > 100);
    }

    private static long pixels(Figure figure, Color color) {
        long count = 0;
        for (int i = 0; i < figure.getWidth(); i++) {
            for (int j = 0; j < figure.getHeight(); j++) {
                count += (figure.getRGB(i, j) & 0xFFFFFF) == (color.getRGB() & 0xFFFFFF) ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void changesNothing() {
        Value y = twoPaths();
        ValueGraph.of(y);
        assertEquals(0, y.gradient());
    }

    @Test
    void aSingleValueIsAGraph() {
        assertEquals(
                "graph of 1 values: from x = 2 to the output x = 2",
                ValueGraph.of(new Value("x", 2)).toString());
    }

    @Test
    void errorsTeach() {
        assertSays("ValueGraph.of: output is null", null);
        assertSays("ValueGraph.of: 16 values follow one another, but only 14", sum(15, false));
        assertSays("ValueGraph.of: there are 127 values, but only 60 can be drawn", sum(6, true));
    }

    /** A chain, or a tree of values that are all different. */
    private static Value sum(int depth, boolean tree) {
        Value leaf = new Value("x", 1);
        return depth == 0 ? leaf : sum(depth - 1, tree).plus(tree ? sum(depth - 1, true) : leaf);
    }

    private static void assertSays(String text, Value bad) {
        String said =
                assertThrows(IllegalArgumentException.class, () -> ValueGraph.of(bad)).getMessage();
        assertTrue(said.startsWith(text), said);
    }
}
