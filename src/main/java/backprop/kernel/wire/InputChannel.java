package backprop.kernel.wire;

import backprop.kernel.stop.CellStopped;
import backprop.kernel.stop.Daemon;
import backprop.kernel.words.Wording;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.dflib.jjava.jupyter.channels.StdinChannel;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageContext;
import org.dflib.jjava.jupyter.messages.reply.InputReply;
import org.dflib.jjava.jupyter.messages.request.InputRequest;
import org.zeromq.ZMQ;

/**
 * Asks the front end for a line of input, and gives up when the cell is interrupted. As in {@link
 * PublishChannel}, the socket belongs to one thread that nobody interrupts.
 */
public final class InputChannel extends StdinChannel {

    private static final long POLL_MILLIS = 50;

    private final MessageReader reader;
    private final Set<AtomicBoolean> questions = ConcurrentHashMap.newKeySet();
    private final ExecutorService asker = Executors.newSingleThreadExecutor(Daemon.named("stdin"));

    InputChannel(ZMQ.Context context, HMACGenerator signature, MessageReader reader) {
        super(context, signature);
        this.reader = reader;
    }

    @Override
    public synchronized Message<?> readMessage() {
        return reader.read(this);
    }

    /** The line that the user typed, without its end. */
    public String readLine(MessageContext cell) throws IOException {
        AtomicBoolean wanted = new AtomicBoolean(true);
        questions.add(wanted);
        Future<String> line = asker.submit(() -> ask(cell, wanted));
        try {
            String typed = line.get();
            if (typed == null) {
                throw new InterruptedIOException(Wording.of("inputGivenUp"));
            }
            return typed;
        } catch (InterruptedException e) {
            throw new CellStopped();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            wanted.set(false);
            questions.remove(wanted);
        }
    }

    /** Waits for no answer any more: the next cell may ask. */
    void giveUp() {
        questions.forEach(wanted -> wanted.set(false));
    }

    private String ask(MessageContext cell, AtomicBoolean wanted) throws InterruptedException {
        if (!wanted.get()) {
            return null;
        }
        while (isReady()) {
            receive(); // an answer that came after its cell was interrupted
        }
        var question = new InputRequest("", false);
        sendMessage(new Message<>(cell, InputRequest.MESSAGE_TYPE, question));
        String line = null;
        while (line == null && wanted.get()) {
            Thread.sleep(isReady() ? 0 : POLL_MILLIS);
            line = isReady() ? receive() : null;
        }
        return line;
    }

    private boolean isReady() {
        return (getEvents() & ZMQ.Poller.POLLIN) != 0;
    }

    private String receive() {
        try {
            Object content = readMessage().getContent();
            return content instanceof InputReply ? ((InputReply) content).getValue() : null;
        } catch (RuntimeException e) { // a wrong signature
            logger.warn("Ignored an input: {}", e.toString());
            return null;
        }
    }
}
