package backprop.kernel.wire;

import backprop.kernel.words.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.dflib.jjava.jupyter.messages.MessageContext;

/**
 * System.in of a notebook: whoever reads from it makes the front end ask its user for a line.
 *
 * <p>The kernel's thread gives it to the next cell while threads of an earlier one may still wait
 * here; this object guards what was typed, and nobody waits while holding it.
 */
public final class CellInput extends InputStream {

    private final InputChannel channel;
    private MessageContext cell;
    private boolean allowed;
    private ByteBuffer typed = ByteBuffer.allocate(0);

    public CellInput(InputChannel channel) {
        this.channel = channel;
    }

    /** Gives the stream to a cell, whose front end may not be able to ask. */
    public synchronized void attach(MessageContext cell, boolean allowed) {
        this.cell = cell;
        this.allowed = allowed;
        typed = ByteBuffer.allocate(0);
        channel.giveUp();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        read(one, 0, 1);
        return one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, into.length);
        while (length > 0 && available() == 0) {
            ask();
        }
        return take(into, from, length);
    }

    @Override
    public synchronized int available() {
        return typed.remaining();
    }

    private synchronized int take(byte[] into, int from, int length) {
        int count = Math.min(length, typed.remaining());
        typed.get(into, from, count);
        return count;
    }

    private void ask() throws IOException {
        MessageContext asking = asking();
        byte[] line = (channel.readLine(asking) + "\n").getBytes(StandardCharsets.UTF_8);
        add(asking, line);
    }

    private synchronized MessageContext asking() {
        if (!allowed) {
            throw new UnsupportedOperationException(Wording.of("noInput"));
        }
        return cell;
    }

    private synchronized void add(MessageContext asked, byte[] line) {
        if (asked == cell) {
            int length = typed.remaining() + line.length;
            typed = ByteBuffer.allocate(length).put(typed).put(line).flip();
        }
    }
}
