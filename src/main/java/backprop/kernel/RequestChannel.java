package backprop.kernel;

import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.ShellHandler;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.zeromq.ZMQ;

/** Receives requests one after the other, the moment they come, and survives whatever they hold. */
final class RequestChannel extends ShellChannel {

    private final boolean control;
    private final Channels channels;
    private final Thread loop;
    private boolean aborting;
    private boolean closing;

    RequestChannel(
            ZMQ.Context context, HMACGenerator signature, boolean control, Channels channels) {
        super(context, signature, control, channels);
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

    /** Refuses the cells that are already waiting, after one of them failed. */
    void abortQueued() {
        aborting = true;
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
        ZMQ.Poller poller = ctx.poller(1);
        poller.register(this, ZMQ.Poller.POLLIN);
        while (!closing) {
            if (poller.poll(aborting ? 0 : -1) > 0) {
                receive();
            } else {
                aborting = false; // nothing waits any more
            }
        }
    }

    private void receive() {
        try {
            handle(readMessage());
        } catch (RuntimeException
                | Error e) { // also a wrong signature; the next message may be fine
            logger.warn("Ignored a message: {}", e.toString());
        }
    }

    @SuppressWarnings("unchecked")
    private <T> void handle(Message<T> message) {
        MessageType<T> type = message.getHeader().getType();
        ShellHandler<T> handler = channels.getHandler(type);
        Reply reply = channels.reply(this, message);
        if (aborting && type.equals(MessageType.EXECUTE_REQUEST)) {
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
