package backprop.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.layer.Linear;
import backprop.layer.ReLU;
import backprop.matrix.Matrix;
import backprop.network.NeuralNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A graph of values, and a tape of matrices, find the gradients that layers find. */
class ChapterThreeTest {

    private final Random random = new Random(0);

    /**
     * Eighths from −2 to 2: no product or sum of the few that meet here is rounded, so the order in
     * which a library of matrices adds does not matter, and the last digit is the same.
     */
    private Matrix eighths(int rows, int columns) {
        return Matrix.zeros(rows, columns).map(v -> (random.nextInt(33) - 16) / 8.0);
    }

    private static Value[][] values(Matrix m) {
        Value[][] values = new Value[m.rows()][m.columns()];
        for (int i = 0; i < m.rows(); i++) {
            for (int j = 0; j < m.columns(); j++) {
                values[i][j] = new Value("v", m.get(i, j));
            }
        }
        return values;
    }

    private static Value[][] dot(Value[][] x, Value[][] w) {
        Value[][] y = new Value[x.length][w[0].length];
        for (int n = 0; n < x.length; n++) {
            for (int j = 0; j < w[0].length; j++) {
                y[n][j] = x[n][0].times(w[0][j]);
                for (int i = 1; i < w.length; i++) {
                    y[n][j] = y[n][j].plus(x[n][i].times(w[i][j]));
                }
            }
        }
        return y;
    }

    private static Value[][] linear(Value[][] x, Value[][] w, Value[][] b) {
        Value[][] y = dot(x, w);
        for (Value[] row : y) {
            for (int j = 0; j < row.length; j++) {
                row[j] = row[j].plus(b[0][j]);
            }
        }
        return y;
    }

    private static Value[][] relu(Value[][] x) {
        for (Value[] row : x) {
            for (int j = 0; j < row.length; j++) {
                row[j] = row[j].relu();
            }
        }
        return x;
    }

    private static Value weightedSum(Value[][] y, Matrix d) {
        Value sum = new Value("0", 0);
        for (int n = 0; n < y.length; n++) {
            for (int j = 0; j < y[n].length; j++) {
                sum = sum.plus(y[n][j].times(new Value("d", d.get(n, j))));
            }
        }
        return sum;
    }

    private static Matrix gradients(Value[][] values) {
        Matrix m = Matrix.zeros(values.length, values[0].length);
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values[i].length; j++) {
                m.setInPlace(i, j, values[i][j].gradient());
            }
        }
        return m;
    }

    @Test
    void valuesFindTheGradientsOfLayersToTheLastDigit() {
        Linear first = new Linear(eighths(3, 5), eighths(1, 5));
        Linear second = new Linear(eighths(5, 2), eighths(1, 2));
        Matrix x = eighths(4, 3);
        Matrix d = eighths(4, 2);
        NeuralNetwork network = new NeuralNetwork(first, new ReLU(), second);
        network.forward(x);
        Matrix input = network.backward(d);

        Value[][] vx = values(x);
        Value[][] w1 = values(first.w.value);
        Value[][] b1 = values(first.b.value);
        Value[][] w2 = values(second.w.value);
        Value[][] b2 = values(second.b.value);
        weightedSum(linear(relu(linear(vx, w1, b1)), w2, b2), d).backward();

        assertEquals(first.w.gradient, gradients(w1));
        assertEquals(first.b.gradient, gradients(b1));
        assertEquals(second.w.gradient, gradients(w2));
        assertEquals(second.b.gradient, gradients(b2));
        assertEquals(input, gradients(vx));
    }

    /** The tape calls the same products in the same order as the layers, so nothing may differ. */
    @Test
    void aTapeFindsTheGradientsOfLayersToTheLastDigit() {
        Linear first = new Linear(6, 9, random);
        Linear second = new Linear(9, 4, random);
        Matrix x = Matrix.randn(7, 6, random);
        Matrix d = Matrix.randn(7, 4, random);
        NeuralNetwork network = new NeuralNetwork(first, new ReLU(), second);
        network.forward(x);
        Matrix input = network.backward(d);

        List<Runnable> tape = new ArrayList<>();
        Variable vx = new Variable(x, tape);
        Variable w1 = new Variable(first.w.value, tape);
        Variable b1 = new Variable(first.b.value, tape);
        Variable w2 = new Variable(second.w.value, tape);
        Variable b2 = new Variable(second.b.value, tape);
        vx.dot(w1).plus(b1).relu().dot(w2).plus(b2).backward(d);

        assertEquals(first.w.gradient, w1.gradient);
        assertEquals(first.b.gradient, b1.gradient);
        assertEquals(second.w.gradient, w2.gradient);
        assertEquals(second.b.gradient, b2.gradient);
        assertEquals(input, vx.gradient);
    }
}
