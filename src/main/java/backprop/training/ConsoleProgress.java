package backprop.training;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Writes a line per epoch. While an epoch lasts longer, its line is written twice a second, with a
 * bar, over and over in the same place; so it looks right in a terminal and in a notebook.
 */
public final class ConsoleProgress implements TrainingListener {

    private static final int BAR = 20; // characters
    private static final double INTERVAL = 0.5; // seconds of training between two updates

    private final PrintStream out;
    private Progress latest;
    private double written; // seconds of training at the latest update
    private int width; // of the unfinished line

    /** Writes to the standard output. */
    public ConsoleProgress() {
        this(System.out);
    }

    /**
     * Writes to a stream.
     *
     * @param out where to
     */
    public ConsoleProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void batchDone(Progress p) {
        latest = p;
        if (p.seconds() - written >= INTERVAL && p.batch() < p.batches()) {
            String batch = "%s batch %d/%d  loss %.4f";
            write(line(p, batch, bar(p), p.batch(), p.batches(), p.loss()), "");
            written = p.seconds();
        }
    }

    @Override
    public void epochDone(History h) {
        write(
                line(
                        latest,
                        "loss %s  accuracy %s  test loss %s  test accuracy %s",
                        h.shown("train loss"),
                        h.shown("train accuracy"),
                        h.shown("test loss"),
                        h.shown("test accuracy")),
                "\n");
        written = latest.seconds();
    }

    @Override
    public void stopped(Progress p) {
        String text = "epoch %d/%d  stopped after batch %d/%d";
        write(text.formatted(p.epoch(), p.epochs(), p.batch(), p.batches()), "\n");
    }

    private static String line(Progress p, String format, Object... values) {
        return String.format(Locale.ROOT, "epoch %d/%d  ", p.epoch(), p.epochs())
                + String.format(Locale.ROOT, format, values)
                + String.format(Locale.ROOT, "  %.0f s left", p.secondsLeft());
    }

    private static String bar(Progress p) {
        int done = BAR * p.batch() / p.batches();
        return "[" + "#".repeat(done) + ".".repeat(BAR - done) + "]";
    }

    /** Over an unfinished line if there is one, with blanks over the rest of it. */
    private void write(String line, String end) {
        String start = width > 0 ? "\r" : "";
        String blanks = " ".repeat(Math.max(0, width - line.length()));
        out.print(start + line + blanks + end);
        out.flush();
        width = end.isEmpty() ? line.length() : 0;
    }
}
