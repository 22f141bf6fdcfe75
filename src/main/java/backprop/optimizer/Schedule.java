package backprop.optimizer;

import backprop.require.Require;

/**
 * How the learning rate changes in the course of a training: the factor by which a step is
 * multiplied.
 *
 * <p>Used by {@link Scheduled}. A schedule may be any function, such as {@code step -> 1.0 / (1 +
 * step)}.
 */
public interface Schedule {

    /**
     * The factor of a step.
     *
     * @param step its number, from 0
     * @return usually 1 at the start, and smaller later on
     */
    double at(int step);

    /**
     * Falls like a half wave of the cosine, from 1 at the start to 0 at the end, and stays there.
     *
     * <pre>{@code (1 + cos(π · step / steps)) / 2}</pre>
     *
     * <p>Source: Loshchilov, Hutter, SGDR: Stochastic Gradient Descent with Warm Restarts, ICLR
     * (2017), eq. 5, without restarts.
     *
     * @param steps how many steps the whole training has, at least 1
     * @return the schedule
     * @throws IllegalArgumentException if there are fewer
     */
    static Schedule cosine(int steps) {
        Require.that(steps >= 1, "Schedule.cosine: %d steps came, but at least 1 is needed", steps);
        return step -> (1 + Math.cos(Math.PI * Math.min(step, steps) / steps)) / 2;
    }

    /**
     * Goes down in stairs: 1 at the start, and multiplied by a factor every so many steps.
     *
     * <pre>{@code factor^⌊step / every⌋}</pre>
     *
     * <p>Source: He, Zhang, Ren, Sun, Deep Residual Learning, CVPR (2016), sec. 4.2 (a factor of
     * 0.1); PyTorch has it as StepLR.
     *
     * @param factor more than 0, usually less than 1
     * @param every how many steps a stair is long, at least 1
     * @return the schedule
     * @throws IllegalArgumentException if one is out of range
     */
    static Schedule stairs(double factor, int every) {
        Require.that(
                factor > 0 && Double.isFinite(factor),
                "Schedule.stairs: the factor is %s, but a finite number above 0 is needed (try 0.1)",
                factor);
        Require.that(
                every >= 1,
                "Schedule.stairs: a stair is %d steps long, but at least 1 is needed",
                every);
        return step -> Math.pow(factor, step / every); // whole stairs
    }
}
