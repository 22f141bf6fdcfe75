package backprop.require;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScientificTest {

    @ParameterizedTest
    @CsvSource({
        "1.5e-7, 1, 1.5e-07",
        "-2500000, 3, -2.500e+06",
        "9.9996e12, 3, 1.000e+13",
        "1e100, 1, 1.0e+100",
        "0, 2, 0.00e+00",
        "-0.0, 1, -0.0e+00",
        "12345, 0, 1e+04",
        "0.25, 0, 3e-01",
        "NaN, 1, NaN",
        "-Infinity, 1, -Infinity"
    })
    void anExponentHasASignAndTwoDigitsAndHalvesAreRoundedUp(
            double value, int decimals, String text) {
        assertEquals(text, Scientific.of(value, decimals));
    }
}
