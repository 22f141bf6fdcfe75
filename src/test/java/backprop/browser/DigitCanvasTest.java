package backprop.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.browser.Tab.Point;
import backprop.data.Images;
import backprop.data.Mnist;
import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.loss.CrossEntropy;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import backprop.optimizer.Sgd;
import backprop.page.DigitCanvas;
import backprop.training.Trainer;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DigitCanvasTest {

    private static final String HOST = "document.querySelectorAll('[id^=digit-canvas]')";
    private static final int SAMPLES = 200;

    private static Chromium chromium;
    private static Tab tab;
    private static Images test;
    private static NeuralNetwork network;
    private static String html;

    @BeforeAll
    static void start() throws Exception {
        Mnist mnist = Mnist.load();
        test = mnist.test().first(SAMPLES);
        Random random = new Random(0);
        network =
                new NeuralNetwork(
                        new Linear(784, 128, random),
                        new ReLU(),
                        new NeuralNetwork(new Linear(128, 10, random)));
        new Trainer(network, new CrossEntropy(), new Sgd(0.2), random)
                .train(mnist.train().first(6000), test, 4, 32);
        html = DigitCanvas.html(network);
        chromium = Chromium.start();
        tab = chromium.tab();
    }

    @AfterAll
    static void stop() throws Exception {
        chromium.close();
    }

    @BeforeEach
    void open() throws IOException {
        tab.size(900, 700);
        tab.open(html);
    }

    @Test
    void pageAndLibrarySayTheSame() {
        Matrix x = test.x(IntStream.range(0, SAMPLES).toArray());
        Matrix expected = CrossEntropy.softmax(network.forward(x));
        double[][] images = new double[SAMPLES][];
        for (int i = 0; i < SAMPLES; i++) {
            images[i] = x.rowsAt(i).map(v -> Math.round(255 * v)).toArray();
        }
        String script = "%s.map(image => %s[0].classify(image.map(v => v / 255)))";
        JsonArray answers =
                tab.eval(script.formatted(new Gson().toJson(images), HOST)).getAsJsonArray();
        for (int i = 0; i < SAMPLES; i++) {
            JsonObject answer = answers.get(i).getAsJsonObject();
            assertEquals(expected.argmax(i), answer.get("digit").getAsInt(), "image " + i);
            for (int j = 0; j < 10; j++) {
                double p = answer.getAsJsonArray("probabilities").get(j).getAsDouble();
                assertEquals(expected.get(i, j), p, 0.005, "image " + i + ", digit " + j);
            }
        }
        tab.assertQuiet();
    }

    @Test
    void drawnDigitsAreRead() {
        tab.drag(ring());
        assertEquals("0", guess());
        assertTrue(percent(0) > 50, () -> percent(0) + " %");
        tab.click(shadow(0) + ".querySelector('button')");
        tab.drag(at(150, 40), at(140, 140), at(130, 240));
        assertEquals("1", guess());
        assertEquals("1", tab.text(shadow(0) + ".querySelector('.best b').textContent"));
        tab.assertQuiet();
    }

    @Test
    void anotherStrokeChangesTheBars() {
        tab.drag(at(90, 60), at(190, 60));
        double before = percent(7);
        tab.drag(at(190, 60), at(130, 240));
        assertTrue(Math.abs(percent(7) - before) > 1, before + " and then " + percent(7));
    }

    @Test
    void fingersDrawToo() {
        tab.touch(at(150, 40), at(140, 140), at(130, 240));
        assertEquals("1", guess());
    }

    @Test
    void drawnLargerOnASlideTheInkIsStillUnderThePen() {
        Point[] ring = ring();
        tab.drag(ring);
        double[] plain = pixels();
        tab.click(shadow(0) + ".querySelector('button')");
        tab.eval("(document.documentElement.style = 'transform-origin: 0 0; scale: 1.5')");
        Arrays.setAll(ring, i -> new Point(1.5 * ring[i].x(), 1.5 * ring[i].y()));
        tab.drag(ring);
        assertArrayEquals(plain, pixels(), 0.1); // parts of a pixel differ
    }

    @Test
    void centreOfMassIsInTheMiddleWhereverOneDraws() {
        tab.drag(at(20, 200), at(20, 260), at(70, 260)); // small, in a corner, heavy on one side
        double[] pixels = pixels();
        double mass = 0;
        double x = 0;
        double y = 0;
        for (int k = 0; k < 784; k++) {
            mass += pixels[k];
            x += pixels[k] * (k % 28 + 0.5);
            y += pixels[k] * (k / 28 + 0.5);
        }
        assertTrue(mass > 30, "mass " + mass);
        assertEquals(14, x / mass, 0.05);
        assertEquals(14, y / mass, 0.05);
    }

    @Test
    void drawingFitsIntoTwentyPixelsAndKeepsItsAspect() {
        tab.drag(at(20, 140), at(260, 140)); // 240 × 0 and the pen's 24: 264 × 24
        double[] pixels = pixels();
        // Between two pixels the ends are grey on both; the lighter ones don't count.
        double column = columnSum(pixels, 14) / 2;
        double row = rowSum(pixels, 14) / 2;
        long columns = IntStream.range(0, 28).filter(j -> columnSum(pixels, j) > column).count();
        long rows = IntStream.range(0, 28).filter(i -> rowSum(pixels, i) > row).count();
        assertEquals(20, columns);
        assertEquals(2, rows);
        assertTrue(pixels[14 * 28 + 14] > 0.8, "the ink is dark inside: " + pixels[14 * 28 + 14]);
    }

    @Test
    void clearTakesEverythingAway() {
        tab.drag(ring());
        tab.click(shadow(0) + ".querySelector('button')");
        assertEquals("?", guess());
        assertEquals(0, IntStream.range(0, 784).filter(k -> pixels()[k] != 0).limit(1).count());
        String widths = "[..." + shadow(0) + ".querySelectorAll('.fill')].map(b => b.style.width)";
        assertEquals("0%", tab.text("[...new Set(" + widths + ")].join()"));
        assertEquals(0, tab.eval(shadow(0) + ".querySelectorAll('.best').length").getAsInt());
        tab.assertQuiet();
    }

    @Test
    void nothingMovesWhileDrawing() {
        String places =
                "JSON.stringify([..."
                        + shadow(0)
                        + ".querySelectorAll('.card, canvas, button, .track')]"
                        + ".map(e => e.getBoundingClientRect()))";
        String before = tab.text(places);
        tab.drag(ring());
        assertEquals(before, tab.text(places));
    }

    @Test
    void canvasesOnAPageAreIndependentEvenEqualOnes() throws IOException {
        tab.open(html + html);
        tab.drag(ring());
        assertEquals("0", guess());
        assertEquals("?", tab.text(shadow(1) + ".querySelector('.guess').textContent"));
    }

    @Test
    void narrowPagesNeedNoScrollingSideways() {
        tab.size(400, 900);
        assertTrue(tab.eval("document.documentElement.scrollWidth <= 400").getAsBoolean());
        tab.drag(ring());
        assertEquals("0", guess());
    }

    @Test
    void weightsTravelLight() {
        int bytes = html.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < 300_000, bytes + " bytes");
    }

    private static Point at(double x, double y) {
        String canvas = shadow(0) + ".querySelector('.draw canvas')";
        Point middle = tab.middle(canvas);
        return new Point(middle.x() - 140 + x, middle.y() - 140 + y);
    }

    private static Point[] ring() {
        Point middle = at(140, 140);
        return IntStream.rangeClosed(0, 36)
                .mapToDouble(i -> i * Math.PI / 18)
                .mapToObj(
                        a ->
                                new Point(
                                        middle.x() + 70 * Math.sin(a),
                                        middle.y() - 95 * Math.cos(a)))
                .toArray(Point[]::new);
    }

    private static double[] pixels() {
        return new Gson().fromJson(tab.eval(HOST + "[0].classify().pixels"), double[].class);
    }

    private static double columnSum(double[] pixels, int column) {
        return IntStream.range(0, 28).mapToDouble(i -> pixels[i * 28 + column]).sum();
    }

    private static double rowSum(double[] pixels, int row) {
        return IntStream.range(0, 28).mapToDouble(j -> pixels[row * 28 + j]).sum();
    }

    private static String guess() {
        return tab.text(shadow(0) + ".querySelector('.guess').textContent");
    }

    private static double percent(int digit) {
        String bars = shadow(0) + ".querySelectorAll('.percent')";
        return tab.eval("parseFloat(" + bars + "[" + digit + "].textContent)").getAsDouble();
    }

    private static String shadow(int canvas) {
        return HOST + "[" + canvas + "].shadowRoot";
    }
}
