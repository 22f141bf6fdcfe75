package backprop.training;

import backprop.require.Message;
import java.io.PrintStream;

/**
 * Writes a line per epoch. While an epoch lasts longer, its line is written twice a second, with a
 * bar, over and over in the same place; so it looks right in a terminal and in a notebook.
 *
 * <p><b>State.</b> The line under way; {@link #started} begins anew, so one object may listen to
 * several trainings, one after the other. <b>Threads.</b> One at a time: the one that trains.
 */
public final class ConsoleProgress implements TrainingListener {

    private static final int DECIMALS = 4; // as in the table of the history
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
    public void started(Progress p) {
        if (width > 0) { // left behind by a training that ended in an exception
            out.println();
        }
        width = 0;
        latest = p;
        written = p.seconds();
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
        EpochResult e = h.last();
        write(
                line(
                        latest,
                        "loss %s  accuracy %s  validation loss %s  validation accuracy %s",
                        Columns.text(e.trainLoss(), DECIMALS),
                        Columns.text(e.trainAccuracy(), DECIMALS),
                        Columns.text(e.validationLoss(), DECIMALS),
                        Columns.text(e.validationAccuracy(), DECIMALS)),
                "\n");
        written = latest.seconds();
    }

    @Override
    public void stopped(Progress p) {
        String text = "epoch %d/%d  stopped after batch %d/%d%s";
        String before = p.batch() == p.batches() ? ", before its evaluation was complete" : "";
        write(Message.of(text, p.epoch(), p.epochs(), p.batch(), p.batches(), before), "\n");
    }

    private static String line(Progress p, String format, Object... values) {
        return Message.of("epoch %d/%d  ", p.epoch(), p.epochs())
                + Message.of(format, values)
                + Message.of("  %.0f s left", p.secondsLeft());
    }

    private static String bar(Progress p) {
        int done = (int) ((long) BAR * p.batch() / p.batches());
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
