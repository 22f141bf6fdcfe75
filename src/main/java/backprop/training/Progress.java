package backprop.training;

/**
 * Where a training stands.
 *
 * @param epoch the epoch that is under way, from 1
 * @param epochs the number of the last epoch wanted
 * @param batch how many batches of this epoch are done
 * @param batches how many batches an epoch has
 * @param loss mean over the samples of this epoch so far; NaN before the first batch
 * @param seconds of training since the start, without the evaluations, as in {@link History}
 * @param secondsLeft an estimate by the clock on the wall: as much per batch as so far; infinite
 *     before the first batch
 */
public record Progress(
        int epoch,
        int epochs,
        int batch,
        int batches,
        double loss,
        double seconds,
        double secondsLeft) {}
