package backprop.training;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.columns.numbers.NumberColumnFormatter;

/** Columns of numbers that are shown with a fixed number of decimals, the same in every country. */
final class Columns {

    private Columns() {}

    static DoubleColumn decimals(String name, int decimals, double... values) {
        DoubleColumn column = DoubleColumn.create(name, values);
        column.setPrintFormatter(new NumberColumnFormatter(format(decimals)));
        return column;
    }

    static IntColumn integers(String name, int... values) {
        IntColumn column = IntColumn.create(name, values);
        column.setPrintFormatter(new NumberColumnFormatter(format(0)));
        return column;
    }

    /** A number as a column shows it. */
    static String text(double value, int decimals) {
        return format(decimals).format(value);
    }

    private static DecimalFormat format(int decimals) {
        DecimalFormat format =
                new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }
}
