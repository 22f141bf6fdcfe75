package backprop.kernel.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import backprop.kernel.stop.Daemon;
import backprop.kernel.trace.Places;
import backprop.kernel.words.Wording;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.dflib.jjava.jupyter.messages.publish.PublishStream;
import org.dflib.jjava.jupyter.messages.publish.PublishStream.StreamType;

/**
 * System.out and System.err of a notebook: gathers what is printed into few messages, in the order
 * in which it was printed, and loses none of it, as long as a cell keeps within its {@link
 * Allowance}. All threads that print meet here; this object guards what they printed.
 */
public final class CellOutput {

    private static final int LIMIT = 1 << 16;
    private static final int FLUSH_MILLIS = 100;

    private record Part(StreamType type, ByteArrayOutputStream bytes) {}

    private final Deque<Part> parts = new ArrayDeque<>();
    private Reply cell;
    private boolean cutOff;

    /**
     * Replaces System.out and System.err for good: background threads print after their cell ended.
     */
    public void install() {
        System.setOut(stream(StreamType.OUT));
        System.setErr(stream(StreamType.ERR));
        Daemon.start("output", this::flushForever);
    }

    /** From here on output belongs to this cell, until the next one. */
    public synchronized void attach(Reply cell) {
        flush();
        this.cell = cell;
        cutOff = false;
    }

    public synchronized void flush() {
        for (int n = cell == null ? 0 : parts.size(); n > 0; n--) {
            Part part = parts.poll();
            byte[] bytes = part.bytes.toByteArray();
            int whole = parts.isEmpty() ? wholeCharacters(bytes) : bytes.length;
            if (whole > 0) {
                String text = new String(bytes, 0, whole, UTF_8);
                cell.publish(new PublishStream(part.type, Places.printed(text)));
            }
            if (whole < bytes.length) {
                add(part.type, bytes, whole, bytes.length - whole);
            }
        }
    }

    /** How many bytes there are before a last character whose end is still to come. */
    private static int wholeCharacters(byte[] utf8) {
        int last = utf8.length - 1;
        while (last > 0 && last > utf8.length - 4 && (utf8[last] & 0xc0) == 0x80) {
            last--;
        }
        int lead = utf8[last] & 0xff;
        int needed = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
        return last + needed > utf8.length ? last : utf8.length;
    }

    private synchronized void print(StreamType type, byte[] bytes, int from, int count) {
        int granted = cell == null ? count : cell.allowance().text(count);
        if (granted > 0) {
            add(type, bytes, from, granted);
        }
        if (granted < count && !cutOff) {
            cutOff = true;
            byte[] notice =
                    ("\n" + Wording.of("textLeftOut", Allowance.MEGABYTES) + "\n").getBytes(UTF_8);
            add(StreamType.ERR, notice, 0, notice.length);
        }
    }

    private void add(StreamType type, byte[] bytes, int from, int count) {
        Part last = parts.peekLast();
        if (last == null || last.type != type) {
            last = new Part(type, new ByteArrayOutputStream());
            parts.add(last);
        }
        last.bytes.write(bytes, from, count);
        if (last.bytes.size() > LIMIT) {
            flush();
        }
        notifyAll();
    }

    private void flushForever() {
        try {
            for (; ; ) {
                awaitOutput();
                Thread.sleep(FLUSH_MILLIS);
                flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void awaitOutput() throws InterruptedException {
        while (parts.isEmpty()) {
            wait();
        }
    }

    /** Nobody closes what belongs to the whole notebook. */
    private PrintStream stream(StreamType type) {
        return new PrintStream(new Gathered(type), false, UTF_8) {
            @Override
            public void close() {
                flush();
            }
        };
    }

    /** Its flush does nothing: a loop that flushes every number must not send a message each. */
    private final class Gathered extends OutputStream {

        private final StreamType type;

        private Gathered(StreamType type) {
            this.type = type;
        }

        @Override
        public void write(int b) {
            print(type, new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            print(type, bytes, from, count);
        }
    }
}
