package backprop.kernel.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.ShellHandler;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.zeromq.ZMQ;

/** Receives requests one after the other, the moment they come, and survives whatever they hold. */
public final class RequestChannel extends ShellChannel {

    private final MessageReader reader;
    private final boolean control;
    private final Channels channels;
    private final Thread loop;
    private final List<Message<?>> refused = new ArrayList<>();
    private final Set<String> displays = ConcurrentHashMap.newKeySet();
    private ZMQ.Poller poller;
    private boolean closing;

    RequestChannel(
            ZMQ.Context context,
            HMACGenerator signature,
            MessageReader reader,
            boolean control,
            Channels channels) {
        super(context, signature, control, channels);
        this.reader = reader;
        this.control = control;
        this.channels = channels;
        this.loop = new Thread(this::receiveAll, control ? "control" : "shell");
    }

    @Override
    public void bind(KernelConnectionProperties to) {
        int port = control ? to.getControlPort() : to.getShellPort();
        bind(formatAddress(to.getTransport(), to.getIp(), port));
        loop.start();
    }

    @Override
    public synchronized Message<?> readMessage() {
        return reader.read(this);
    }

    /**
     * Refuses the cells that already wait behind the one that failed. Call it before that one is
     * answered: whoever has seen the answer may ask again at once, and is heard.
     */
    public void abortQueued() {
        while (poller.poll(0) > 0) {
            survive(() -> refused.add(readMessage()));
        }
    }

    /** Takes note of a display, on any thread; true if nothing was shown there before. */
    boolean isNewDisplay(String id) {
        return displays.add(id);
    }

    @Override
    public void waitUntilClose() {
        try {
            loop.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void receiveAll() {
        poller = ctx.poller(1);
        poller.register(this, ZMQ.Poller.POLLIN);
        while (!closing) {
            survive(() -> handle(readMessage(), false));
            refused.forEach(message -> survive(() -> handle(message, true)));
            refused.clear();
        }
    }

    private void survive(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException
                | Error e) { // also a wrong signature; the next message may be fine
            logger.warn("Ignored a message: {}", e.toString());
        }
    }

    @SuppressWarnings("unchecked")
    private <T> void handle(Message<T> message, boolean refuse) {
        MessageType<T> type = message.getHeader().getType();
        ShellHandler<T> handler = channels.getHandler(type);
        Reply reply = channels.reply(this, message);
        if (refuse && type.equals(MessageType.EXECUTE_REQUEST)) {
            reply.abort();
        } else if (handler != null) {
            try {
                handler.handle(reply, message);
            } finally {
                reply.resolveDeferrals();
            }
        }
        closing |= reply.isMarkedForShutdown();
    }
}
