package backprop.site.jdk;

/** Bytes as hexadecimal digits. */
public final class HexFormat {

    private static final String DIGITS = "0123456789abcdef";

    private final String delimiter;

    private HexFormat(String delimiter) {
        this.delimiter = delimiter;
    }

    /** {@return a format with this text between the bytes} */
    public static HexFormat ofDelimiter(String delimiter) {
        return new HexFormat(delimiter);
    }

    /** {@return two digits for each byte} */
    public String formatHex(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append(text.isEmpty() ? "" : delimiter);
            text.append(DIGITS.charAt(b >> 4 & 15)).append(DIGITS.charAt(b & 15));
        }
        return text.toString();
    }
}
