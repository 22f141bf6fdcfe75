package backprop.kernel.wire;

import backprop.kernel.words.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.dflib.jjava.jupyter.messages.MessageContext;

/** System.in of a notebook: whoever reads from it makes the front end ask its user for a line. */
public final class CellInput extends InputStream {

    private final InputChannel channel;
    private MessageContext cell;
    private boolean allowed;
    private byte[] line = {};
    private int next;

    public CellInput(InputChannel channel) {
        this.channel = channel;
    }

    /** Gives the stream to a cell, whose front end may not be able to ask. */
    public synchronized void attach(MessageContext cell, boolean allowed) {
        this.cell = cell;
        this.allowed = allowed;
        line = new byte[0];
        next = 0;
    }

    @Override
    public synchronized int read() throws IOException {
        fill();
        return line[next++] & 0xff;
    }

    @Override
    public synchronized int read(byte[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        if (length == 0) {
            return 0;
        }
        fill();
        int count = Math.min(length, available());
        System.arraycopy(line, next, into, from, count);
        next += count;
        return count;
    }

    @Override
    public synchronized int available() {
        return line.length - next;
    }

    private void fill() throws IOException {
        if (next < line.length) {
            return;
        }
        if (!allowed) {
            throw new UnsupportedOperationException(Wording.noInput());
        }
        line = (channel.readLine(cell) + "\n").getBytes(StandardCharsets.UTF_8);
        next = 0;
    }
}
