package backprop.data;

import backprop.matrix.Matrix;
import backprop.require.Require;
import java.util.stream.IntStream;

/**
 * The average sample of each class, batch by batch, so that a data set of any size needs little.
 */
final class ClassMeans {

    private static final int BATCH = 100;

    private ClassMeans() {}

    static Matrix of(Dataset data) {
        Matrix sums = Matrix.zeros(data.classes(), data.features());
        Matrix counts = Matrix.zeros(data.classes(), 1);
        int start = 0;
        while (start < data.size()) {
            int end = Math.min(data.size() - start, BATCH) + start;
            int[] samples = IntStream.range(start, end).toArray();
            Matrix members = data.t(samples).t();
            sums.plusInPlace(1, members.dot(data.x(samples)));
            counts.plusInPlace(1, members.sumColumns());
            start = end;
        }
        requireEveryClass(counts);
        return sums.times(counts.map(n -> 1 / n));
    }

    private static void requireEveryClass(Matrix counts) {
        for (int c = 0; c < counts.rows(); c++) {
            Require.that(
                    counts.get(c, 0) > 0,
                    "Dataset.classMeans: there is no sample of class %d, so it has no mean",
                    c);
        }
    }
}
