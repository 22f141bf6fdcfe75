package backprop.site.require;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** In place of {@code backprop.require.Scientific}: a page's String.format has no %e. */
public final class Scientific {

    private static final int EXPONENT_DIGITS = 2;

    private Scientific() {}

    /** {@return a number such as 1.5e-07, with so many digits after the point} */
    public static String of(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        MathContext places = new MathContext(decimals + 1, RoundingMode.HALF_UP);
        BigDecimal size = BigDecimal.valueOf(Math.abs(value)).round(places);
        int exponent = size.signum() == 0 ? 0 : size.precision() - size.scale() - 1;
        String digits = size.unscaledValue().toString();
        digits += "0".repeat(Math.max(0, decimals + 1 - digits.length()));
        String tail = decimals == 0 ? "" : "." + digits.substring(1, decimals + 1);
        String sign = Math.copySign(1, value) < 0 ? "-" : "";
        return sign + digits.charAt(0) + tail + exponent(exponent);
    }

    private static String exponent(int exponent) {
        String digits = String.valueOf(Math.abs(exponent));
        String zeros = "0".repeat(Math.max(0, EXPONENT_DIGITS - digits.length()));
        return (exponent < 0 ? "e-" : "e+") + zeros + digits;
    }
}
