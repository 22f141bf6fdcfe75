package backprop.exercise.judge;

import backprop.cluster.ShardMean;
import backprop.matrix.Matrix;
import java.util.Random;

/** A learner's mean of the gradients of two shards of different sizes. */
public final class MeanTrial {

    private static final int M = 6;
    private static final int N = 2;

    private MeanTrial() {}

    public static Verdict judge(ShardMean mean) {
        Random random = new Random(9);
        Matrix a = Matrix.randn(2, 5, random);
        Matrix b = Matrix.randn(2, 5, random);
        Matrix givenA = a.times(1);
        Matrix givenB = b.times(1);
        Matrix came = mean.mean(givenA, M, givenB, N);
        if (!a.equals(givenA) || !b.equals(givenB)) {
            return Verdict.hint("changed");
        }
        return Close.blank(came) ? Verdict.notStarted() : slips(a, b).judge("mean", came);
    }

    private static Slips slips(Matrix a, Matrix b) {
        Matrix weighted = a.times(M).plus(b.times(N));
        Matrix sum = a.plus(b);
        return new Slips(weighted.times(1.0 / (M + N)))
                .or("09-mean.plain", sum.times(0.5))
                .or("09-mean.swapped", a.times(N).plus(b.times(M)).times(1.0 / (M + N)))
                .or("09-mean.not.divided", weighted)
                .or("09-mean.shards", weighted.times(0.5))
                .or("09-mean.product", weighted.times(1.0 / (M * N)))
                .or("09-mean.sum", sum)
                .or("09-mean.not.weighted", sum.times(1.0 / (M + N)))
                .or("09-mean.one", a)
                .or("09-mean.one", b)
                .or("09-mean.minus", a.times(M).minus(b.times(N)).times(1.0 / (M + N)));
    }
}
