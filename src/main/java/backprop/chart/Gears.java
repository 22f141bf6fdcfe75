package backprop.chart;

import backprop.chart.paint.GearsPainting;
import backprop.chart.paint.Text;
import backprop.require.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * The chain rule as gears: each dial turns so many times as far as the one before it, and the last
 * one turns as far as all these rates multiplied.
 *
 * <pre>{@code
 * Gears.of(3, 30)     // x turns by 1 notch, u by 3, y by 90
 * }</pre>
 *
 * <p>The first dial turns by one notch. All dials have equally many notches, the whole number from
 * the last one's turn on, at least 12; so no hand goes around more than once.
 */
public final class Gears {

    private static final int FEWEST_NOTCHES = 12;
    private static final int MOST_NOTCHES = 120; // more cannot be told apart
    private static final List<String> LETTERS = List.of("x", "u", "v", "y");

    private Gears() {}

    /**
     * Dials from left to right, one more than there are rates: x, u and y for two of them.
     *
     * @param rates one to three, how far a dial turns for each notch of the one before; more than 0
     * @return the figure
     * @throws IllegalArgumentException if there are none or more than three, if one is not a number
     *     above 0, or if a dial would turn by more than 120 notches
     */
    public static Figure of(double... rates) {
        Require.that(
                rates.length >= 1 && rates.length < LETTERS.size(),
                "Gears.of: %d rates came, but it takes 1 to %d",
                rates.length,
                LETTERS.size() - 1);
        double[] turns = turns(rates);
        List<String> letters = new ArrayList<>(LETTERS.subList(0, rates.length));
        letters.add("y");
        double farthest = FEWEST_NOTCHES;
        for (double turn : turns) {
            farthest = Math.max(farthest, turn);
        }
        return new Figure(
                alternative(letters, turns, rates),
                GearsPainting.of(letters, turns, rates, (int) Math.ceil(farthest)));
    }

    private static double[] turns(double[] rates) {
        double[] turns = new double[rates.length + 1];
        turns[0] = 1;
        for (int i = 0; i < rates.length; i++) {
            Require.that(
                    rates[i] > 0 && Double.isFinite(rates[i]),
                    "Gears.of: rate %d is %s, but it must be a number above 0",
                    i + 1,
                    rates[i]);
            turns[i + 1] = turns[i] * rates[i];
            Require.that(
                    turns[i + 1] <= MOST_NOTCHES,
                    "Gears.of: dial %d would turn by %s notches, but a dial has room for %d",
                    i + 2,
                    Text.number(turns[i + 1]),
                    MOST_NOTCHES);
        }
        return turns;
    }

    private static String alternative(List<String> letters, double[] turns, double[] rates) {
        StringJoiner dials = new StringJoiner(", ");
        StringJoiner product = new StringJoiner(" × ");
        for (int i = 0; i < turns.length; i++) {
            dials.add(letters.get(i) + " by " + Text.number(turns[i]));
        }
        for (double rate : rates) {
            product.add(Text.number(rate));
        }
        String total = Text.number(turns[turns.length - 1]);
        return Text.of("gears: notches turned: %s; %s = %s", dials, product, total);
    }
}
