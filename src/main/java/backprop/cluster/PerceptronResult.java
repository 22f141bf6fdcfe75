package backprop.cluster;

import backprop.require.Message;

/**
 * How a training by MLlib went.
 *
 * @param seconds of training, the start of Spark not counted
 * @param accuracy the share of the test images that it reads, from 0 to 1
 * @param parameters how many numbers it learned
 */
public record PerceptronResult(double seconds, double accuracy, int parameters) {

    /** The three numbers. */
    @Override
    public String toString() {
        return Message.of(
                "%d parameters, %.1f s, %.1f %% of the test images",
                parameters, seconds, 100 * accuracy);
    }
}
