package backprop.require;

/**
 * Numbers with an exponent of ten. A place of its own, because the site's pages need another way to
 * write them: their {@link String#format} has no {@code %e}.
 */
public final class Scientific {

    private Scientific() {}

    /**
     * Writes a number as {@code 1.5e-07}, rounded half up.
     *
     * @param value any number; NaN and infinite ones are written as by {@link
     *     String#valueOf(double)}
     * @param decimals how many digits stand after the point, at least 0
     * @return the text; the exponent has a sign and at least two digits
     */
    public static String of(double value, int decimals) {
        return Message.of("%." + decimals + "e", value);
    }
}
