package backprop.chart;

import static backprop.Plain.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Images;
import backprop.data.Mnist;
import backprop.matrix.Matrix;
import backprop.training.Mistake;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MatrixChartsTest {

    @Test
    void largerCountIsDarker() {
        double before = 256;
        for (int count : new int[] {0, 1, 5, 30, 1000}) {
            Figure f = ConfusionMatrix.of(new int[][] {{1000, count}, {0, 1000}});
            // In the upper right cell, right of its number.
            double brightness = brightness(new Color(f.getRGB(f.getWidth() - 60, 100)));
            assertTrue(brightness < before, count + ": " + brightness);
            before = brightness;
        }
    }

    /** How bright a colour is in print: 0 (black) to 255 (white). */
    private static double brightness(Color c) {
        return 0.299 * c.getRed() + 0.587 * c.getGreen() + 0.114 * c.getBlue();
    }

    @Test
    void confusionNamesTheMostFrequentMistake() {
        assertEquals(
                "confusion of 2 classes: 14 of 17 right; most frequent mistake: dog taken for cat"
                        + " (2 times)",
                ConfusionMatrix.of(new int[][] {{5, 1}, {2, 9}}, "cat", "dog").toString());
    }

    @Test
    void whiteIsZeroAndBlackIsOneInADigit() {
        Matrix image = Matrix.zeros(1, 784);
        image.setInPlace(0, 28 * 14 + 14, 1);
        Figure f = ImageGrid.of(image);
        assertEquals(0xFF000000, f.getRGB(2 * (5 + 14 * 4 + 1), 2 * (5 + 14 * 4 + 1)));
        assertEquals(0xFFFFFFFF, f.getRGB(2 * (5 + 13 * 4 + 1), 2 * (5 + 14 * 4 + 1)));
    }

    @Test
    void manyImagesStillFit() {
        assertTrue(ImageGrid.of(Matrix.zeros(128, 784)).displayWidth() <= 900);
    }

    @Test
    void equalValuesMakeAHistogramToo() {
        assertEquals("histogram: b mean 5, std 0", Histogram.of("b", 5, 5, 5).toString());
    }

    @Test
    void barsNameTheLargest() {
        assertEquals(
                "3 bars, the largest at 1: 0.7", BarChart.of(Matrix.row(0.1, 0.7, 0.2)).toString());
    }

    @Test
    void pathTellsWhereItLed() {
        assertEquals(
                "loss surface over w and b from -2 to 2; path of 2 points, loss 2 → 0",
                LossSurface.of((w, b) -> w * w + b * b, -2, 2)
                        .axes("w", "b")
                        .path(new double[][] {{1, 1}, {0, 0}})
                        .toString());
    }

    @Test
    void everyDescentHasItsPanel() {
        double[][] path = {{1, 1}, {0, 0}};
        LossSurface surface = LossSurface.of((w, b) -> w * w + b * b, -2, 2).axes("w", "b");
        LossSurface two = surface.panel("η = 0.1", path).panel("η = 1", path);
        assertTrue(
                two.toString()
                        .endsWith(
                                "; η = 0.1: path of 2 points, loss 2 → 0; η = 1: path"
                                        + " of 2 points, loss 2 → 0"),
                two + "");
        assertTrue(two.displayWidth() > surface.displayWidth());
        LossSurface four = two.panel("c", path).panel("d", path);
        assertTrue(four.displayWidth() <= 900, four.displayWidth() + " px");
        refused("only 4 fit", () -> four.panel("e", path));
    }

    @Test
    void lossIsMeasuredOnceForEveryPlace() {
        int[] calls = {0};
        LossSurface surface = LossSurface.of((a, b) -> calls[0]++, 0, 1);
        int once = calls[0];
        surface.axes("w", "b").getRGB(0, 0);
        assertEquals(once, calls[0]);
    }

    @Test
    void badInputIsRefused() {
        refused("2×3", () -> ConfusionMatrix.of(Matrix.zeros(2, 3)));
        refused("-1", () -> ConfusionMatrix.of(new int[][] {{-1}}));
        refused("3 names", () -> ConfusionMatrix.of(Matrix.zeros(2, 2), "a", "b", "c"));
        refused("784 columns", () -> ImageGrid.of(Matrix.zeros(5, 10)));
        refused("784 rows", () -> ImageGrid.weights(Matrix.zeros(5, 10)));
        refused("NaN", () -> ImageGrid.of(Matrix.zeros(1, 784).map(v -> Double.NaN)));
        refused("2 captions", () -> ImageGrid.of(Matrix.zeros(1, 784), "a", "b"));
        refused("no values", () -> Histogram.of("none", new double[0]));
        refused("NaN", () -> Histogram.of("bad", Double.NaN));
        refused("one row", () -> BarChart.of(Matrix.zeros(2, 2)));
        refused("1 labels", () -> BarChart.of(new String[] {"a"}, 1, 2));
        refused("NaN", () -> BarChart.of(Matrix.row(Double.NaN)));
        refused("less than", () -> LossSurface.of((a, b) -> a, 1, -1));
        refused("everywhere", () -> LossSurface.of((a, b) -> Double.NaN, 0, 1));
        LossSurface flat = LossSurface.of((a, b) -> 1, 0, 1);
        refused("2 columns", () -> ScatterPlot.of(Matrix.zeros(2, 3), 0, 1));
        refused("1 classes", () -> ScatterPlot.of(Matrix.zeros(2, 2), 0));
        refused("from 0 to 3", () -> ScatterPlot.of(Matrix.zeros(2, 2), 0, 9));
        refused("no point", () -> flat.path(new double[0][]));
        refused("two finite", () -> flat.path(new double[][] {{1, 2, 3}}));
    }

    private static void refused(String part, Runnable call) {
        var e = assertThrows(IllegalArgumentException.class, call::run);
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }

    @Test
    void digitsAreNamedByTheirClass() throws IOException {
        assertEquals("3 images: 5; 0; 4", ImageGrid.of(Mnist.load().train().first(3)).toString());
    }

    /** An MNIST digit leaves its corners white, so what stands there is its number. */
    @Test
    void digitsOfADatasetHaveTheirNumberInTheCorner() throws IOException {
        Images three = Mnist.load().train().first(3);
        assertTrue(cornerHasInk(ImageGrid.of(three)));
        assertFalse(cornerHasInk(ImageGrid.of(three.x())));
    }

    private static boolean cornerHasInk(Figure f) {
        for (int x = 14; x < 30; x++) {
            for (int y = 14; y < 30; y++) {
                if (f.getRGB(x, y) != 0xFFFFFFFF) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void mistakesSayWhatWasTakenForWhat() throws IOException {
        Images images = Mnist.load().train().first(3);
        Figure f = ImageGrid.mistakes(images, List.of(new Mistake(2, 4, 9, 0.966, 3.4)));
        assertEquals("1 mistake: 4, not 9 (97%)", f.toString());
        assertRefused(
                "ImageGrid.mistakes: there is no mistake to draw",
                () -> ImageGrid.mistakes(images, List.of()));
    }

    @Test
    void onlyOutputsThatAreThereCanBeDrawn() {
        Matrix w = Matrix.zeros(784, 3);
        for (int wrong : new int[] {0, -1, 4}) {
            assertRefused(
                    "ImageGrid.beforeAndAfter: "
                            + wrong
                            + " outputs are asked for, but it must be 1 to 3",
                    () -> ImageGrid.beforeAndAfter(w, w, wrong));
        }
    }
}
