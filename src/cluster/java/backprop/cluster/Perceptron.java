package backprop.cluster;

import backprop.data.Dataset;
import backprop.data.Mnist;
import backprop.require.Require;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.classification.MultilayerPerceptronClassificationModel;
import org.apache.spark.ml.classification.MultilayerPerceptronClassifier;
import org.apache.spark.ml.evaluation.MulticlassClassificationEvaluator;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The network that Spark brings along, on the same images. */
final class Perceptron {

    private static final int MOST = 60_000;
    private static final int PIXELS = 784;
    private static final int DIGITS = 10;
    private static final int PARTITIONS = 2;

    private static final StructType COLUMNS =
            new StructType()
                    .add("label", DataTypes.DoubleType)
                    .add("features", SQLDataTypes.VectorType());

    private Perceptron() {}

    static PerceptronResult train(int images, int hidden, int iterations) {
        Require.that(
                images >= 1 && images <= MOST && hidden >= 1 && iterations >= 1,
                "Spark.perceptron: %d images, %d hidden units and %d iterations came, but 1 to %d"
                        + " images and at least 1 of the others are needed",
                images,
                hidden,
                iterations,
                MOST);
        try (SparkSession spark =
                SparkSession.builder().config(Settings.conf("local[2]")).getOrCreate()) {
            return train(spark, Mnist.load(), images, hidden, iterations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PerceptronResult train(
            SparkSession spark, Mnist mnist, int images, int hidden, int iterations) {
        var train = frame(spark, mnist.train().first(images)).cache();
        train.count(); // it is read before the clock runs
        long start = System.nanoTime();
        MultilayerPerceptronClassificationModel model =
                new MultilayerPerceptronClassifier()
                        .setLayers(new int[] {PIXELS, hidden, DIGITS})
                        .setMaxIter(iterations)
                        .setSeed(0)
                        .fit(train);
        double seconds = (System.nanoTime() - start) / 1e9;
        double accuracy =
                new MulticlassClassificationEvaluator()
                        .setMetricName("accuracy")
                        .evaluate(model.transform(frame(spark, mnist.test())));
        return new PerceptronResult(seconds, accuracy, model.weights().size());
    }

    private static org.apache.spark.sql.Dataset<Row> frame(SparkSession spark, Dataset images) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < images.size(); i++) {
            var x = Vectors.dense(images.x(i).toArray()).compressed();
            rows.add(RowFactory.create((double) images.label(i), x));
        }
        return spark.createDataFrame(rows, COLUMNS).repartition(PARTITIONS);
    }
}
