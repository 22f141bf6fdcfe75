package backprop.site;

import backprop.layer.Linear;
import backprop.matrix.Matrix;
import backprop.network.GradientCheck;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts with numbers of every size, which a JVM and a browser both write. */
public final class SameTexts {

    private SameTexts() {}

    /**
     * Prints the texts.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        System.out.println(run(new Random(0)));
    }

    static String run(Random random) {
        Matrix large = Matrix.row(1, -2.5e6, 123456789, 9.9996e12, 0, 1e100);
        Matrix small = Matrix.row(1e-4, -2.00049e-7, 9.9999e-9, 4.9e-300, -0.0);
        Matrix middle = Matrix.row(0.1, -12.34567, 100, -1e-9, Double.NaN);
        GradientCheck check =
                GradientCheck.of(new Linear(3, 2, random), Matrix.randn(4, 3, random), random);
        return Stream.of(large, small, middle, check)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }
}
