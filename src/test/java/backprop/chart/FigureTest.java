package backprop.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.chart.paint.Painting;
import backprop.function.Plus1;
import backprop.function.Square;
import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.loss.CrossEntropy;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import backprop.training.History;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureTest {

    @TempDir Path folder;

    private static final Matrix ONE = Matrix.zeros(1, 784);

    private static List<Figure> oneOfEach() {
        Random random = new Random(1);
        Linear linear = new Linear(784, 3, random);
        NeuralNetwork network = new NeuralNetwork(linear, new ReLU());
        History history = new History();
        history.add(1, 0.31, 0.17, 0.9, 0.95);
        return List.of(
                LearningCurves.of(new History()),
                LearningCurves.of(history),
                LossPerStep.of("short", 3, 2, 1).and("long", new double[1000]),
                FunctionPlot.of("y = x²", x -> x * x, -1, 1).tangent(0.5, 1),
                ConfusionMatrix.of(new int[][] {{9, 1}, {0, 5}}),
                Histogram.of("w", linear.w.value).and("x", 1, 2, 3).sameScale(),
                ImageGrid.of(ONE, "7, guess 1 (99%)"),
                ImageGrid.weights(linear.w.value),
                BarChart.of(Matrix.row(0.1, 0.9)),
                LossSurface.of((a, b) -> a * a + b * b, -1, 1).path(new double[][] {{1, 1}}),
                ScatterPlot.of(Matrix.of(new double[][] {{0, 1}, {1, 0}}), 0, 1),
                Gears.of(3, 30),
                Graph.run(3, new Plus1(), new Square()),
                Graph.twoPaths(3, new Square(), new Plus1()),
                LogPlot.of("a", 1, 10, 1000).and("b", 0.5),
                FunctionPlot.of("ReLU", x -> Math.max(0, x), -3, 3)
                        .beside("slope", x -> x > 0 ? 1 : 0)
                        .choice(0, 0),
                ImageGrid.beforeAndAfter(linear.w.value, linear.w.value.times(2), 2),
                Predictions.of(new Linear(784, 10, random), ONE),
                LinearGradients.of(
                        Matrix.row(1, 2),
                        Matrix.zeros(2, 3),
                        Matrix.zeros(1, 3),
                        Matrix.row(1, 2, 3)),
                NetworkDiagram.run(
                                Matrix.row(1, 2),
                                Matrix.row(1, 0, 2),
                                new Linear(2, 3, random),
                                new ReLU())
                        .weight(1, 2, 3),
                Graph.run(ONE, network, new CrossEntropy(), Matrix.row(1, 0, 0)),
                MatrixEquation.of("Y = X · W", Matrix.zeros(1, 3), ONE, linear.w.value));
    }

    @Test
    void everyFigureFitsIntoANotebook() {
        for (Figure f : oneOfEach()) {
            assertTrue(
                    f.displayWidth() <= 900 && f.displayWidth() >= 100,
                    f + ": " + f.displayWidth());
            assertTrue(
                    f.displayHeight() <= 600 && f.displayHeight() >= 60,
                    f + ": " + f.displayHeight());
        }
    }

    @Test
    void everyFigureHasInkOnWhitePaper() {
        for (Figure f : oneOfEach()) {
            long ink = 0;
            for (int rgb : f.getRGB(0, 0, f.getWidth(), f.getHeight(), null, 0, f.getWidth())) {
                ink += rgb == 0xFFFFFFFF ? 0 : 1;
            }
            assertEquals(0xFFFFFFFF, f.getRGB(0, 0), f.toString());
            assertTrue(ink > 200, f + ": " + ink);
        }
    }

    @Test
    void everyAlternativeIsOneLineOfSimpleSymbols() {
        for (Figure f : oneOfEach()) {
            assertTrue(f.toString().matches("[ -~×→←·η∂²]{10,}"), f.toString());
        }
    }

    @Test
    void figureIsDrawnOnceAndOnlyWhenItIsLookedAt() {
        int[] drawn = {0};
        Painting counted = new Painting(100, 80, g -> drawn[0]++);
        Figure figure = new Figure("counts", counted);
        figure.toString();
        assertEquals(100, figure.displayWidth());
        assertEquals(0, drawn[0]);
        figure.getRGB(0, 0);
        figure.getRaster();
        figure.getData();
        figure.save(folder.resolve("counts.png"));
        assertEquals(1, drawn[0]);
    }

    @Test
    void everyFigureHasTwoPixelsForOneOfThePage() {
        for (Figure f : oneOfEach()) {
            assertEquals(f.getWidth(), 2 * f.displayWidth(), f.toString());
            assertEquals(f.getHeight(), 2 * f.displayHeight(), f.toString());
        }
    }

    @Test
    void savedFigureIsThePictureItself() throws Exception {
        Figure figure = BarChart.of(Matrix.row(0.1, 0.9));
        figure.save(folder.resolve("bars.png"));
        var read = ImageIO.read(folder.resolve("bars.png").toFile());
        assertEquals(figure.getWidth(), read.getWidth());
        assertEquals(figure.getRGB(320, 100), read.getRGB(320, 100));
    }

    @Test
    void emptyNamesAndTheSameNameTwiceAreDrawn() {
        LossPerStep.of("", 2, 1).and("same", 3, 1).and("same", 2, 2);
        FunctionPlot.of("", x -> x, 0, 1).and("", x -> -x);
        BarChart.of(new String[] {"", "same", "same"}, 1, 2, 3);
        ConfusionMatrix.of(new int[][] {{1, 0}, {0, 1}}, "", "");
    }

    @Test
    void anotherFormatThanPngIsRefused() {
        Figure figure = BarChart.of(Matrix.row(1));
        assertThrows(IllegalArgumentException.class, () -> figure.save(Path.of("a.jpg")));
    }
}
