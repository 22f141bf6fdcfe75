package backprop.kernel.show;

import backprop.kernel.words.Wording;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table as plain HTML, which untrusted notebooks show too. */
public final class TableHtml {

    private static final int MOST_ROWS = 20;

    private TableHtml() {}

    public static String of(Table table) {
        StringBuilder html = new StringBuilder("<table>\n<thead><tr>");
        table.columns().forEach(column -> cell(html, "th", column, column.name()));
        html.append("</tr></thead>\n<tbody>\n");
        int shown = Math.min(table.rowCount(), MOST_ROWS);
        for (int row = 0; row < shown; row++) {
            html.append("<tr>");
            for (Column<?> column : table.columns()) {
                cell(html, "td", column, column.getString(row));
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>");
        if (shown < table.rowCount()) {
            String note = Wording.of("moreRows", shown, table.rowCount());
            html.append("\n<p>").append(escape(note)).append("</p>");
        }
        return html.toString();
    }

    private static void cell(StringBuilder html, String tag, Column<?> column, String text) {
        String side = column instanceof NumericColumn ? "right" : "left";
        html.append('<').append(tag).append(" align=\"").append(side).append("\">");
        html.append(escape(text)).append("</").append(tag).append('>');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
