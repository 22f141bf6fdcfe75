package backprop.training;

/**
 * What one epoch of a training came to.
 *
 * @param epoch its number, from 1
 * @param seconds of training since the start, without the evaluations
 * @param trainLoss mean loss over the epoch, taken while the parameters were still changing
 * @param validationLoss mean loss at the end of the epoch, on the data that is not learned from
 * @param trainAccuracy share of samples recognised during the epoch, 0 to 1
 * @param validationAccuracy the same at its end, on the data that is not learned from
 */
public record EpochResult(
        int epoch,
        double seconds,
        double trainLoss,
        double validationLoss,
        double trainAccuracy,
        double validationAccuracy) {}
