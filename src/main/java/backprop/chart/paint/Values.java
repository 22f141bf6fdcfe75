package backprop.chart.paint;

import java.util.Arrays;

/** Some numbers under a name. */
public record Values(String name, double[] values) {

    public double mean() {
        return Arrays.stream(values).average().orElse(0);
    }

    /** The standard deviation. */
    public double spread() {
        double mean = mean();
        return Math.sqrt(
                Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0));
    }

    public double least() {
        return Arrays.stream(values).min().orElse(0);
    }

    public double most() {
        return Arrays.stream(values).max().orElse(0);
    }
}
