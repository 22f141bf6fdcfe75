package backprop.kernel.wire;

import backprop.kernel.stop.Daemon;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dflib.jjava.jupyter.channels.IOPubChannel;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Message;
import org.zeromq.ZMQ;

/**
 * Sends what all front ends see. A thread of its own does it, because a socket breaks when the
 * thread that uses it is interrupted, and threads of cells are.
 */
public final class PublishChannel extends IOPubChannel {

    private final ExecutorService sender = Executors.newSingleThreadExecutor(Daemon.named("iopub"));

    public PublishChannel(ZMQ.Context context, HMACGenerator signature) {
        super(context, signature);
        setSndHWM(0); // never drop output
    }

    @Override
    public void sendMessage(Message<?> message) {
        sender.execute(() -> send(message));
    }

    private void send(Message<?> message) {
        try {
            super.sendMessage(message);
        } catch (RuntimeException e) { // this one cannot be written; the next can
            logger.warn("Dropped a message: {}", e.toString());
        }
    }
}
