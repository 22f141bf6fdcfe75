package backprop.chart.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** What the numbers of a network mean, in as many lines as the width of the picture takes. */
final class NetworkLegend {

    private static final int LEFT = 16;
    private static final int GAP = 24;
    private static final int LINE = 20;

    private record Note(String text, Color color, int x, int line) {}

    private final List<Note> notes = new ArrayList<>();
    private final int width;
    private int x = LEFT;
    private int line;

    NetworkLegend(int width, boolean gradients, boolean weights) {
        this.width = width;
        add(Words.text("in.circle"), Style.TEXT);
        if (gradients) {
            add(Words.text("below.circle"), Arrows.BACKWARD_TEXT);
        }
        if (weights) {
            add(Words.text("on.line"), Style.TEXT);
        }
    }

    private void add(String text, Color color) {
        int room = Text.width(text, Style.PLAIN);
        if (x > LEFT && x + room > width) {
            x = LEFT;
            line++;
        }
        notes.add(new Note(text, color, x, line));
        x += room + GAP;
    }

    int height() {
        return (line + 1) * LINE + 10;
    }

    void draw(Graphics2D g, double top) {
        g.setFont(Style.PLAIN);
        for (Note note : notes) {
            g.setColor(note.color);
            Text.left(g, note.text, note.x, top + (note.line + 1) * LINE);
        }
    }
}
