package backprop.kernel.wire;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.dflib.jjava.jupyter.channels.IOPubChannel;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.publish.PublishStatus;
import org.zeromq.ZMQ;

/** The sockets of one kernel, bound to the address in its connection file and to no other. */
public final class Channels extends JupyterConnection {

    private static final long SEND_MILLIS = 100;

    private final KernelConnectionProperties properties;
    private final RequestChannel requests;
    private final RequestChannel controls;
    private final InputChannel input;
    private final PublishChannel iopub;
    private Runnable beforePublish = () -> {};

    public Channels(KernelConnectionProperties properties) throws GeneralSecurityException {
        super(properties);
        this.properties = properties;
        ZMQ.Context context = ZMQ.context(1);
        var signature = properties.createHMACGenerator();
        MessageReader reader = new MessageReader(signature);
        requests = new RequestChannel(context, signature, reader, false, this);
        controls = new RequestChannel(context, signature, reader, true, this);
        input = new InputChannel(context, signature, reader);
        iopub = new PublishChannel(context, signature);
        for (ZMQ.Socket socket : List.of(requests, controls, input, iopub, heartbeat)) {
            socket.setMaxMsgSize(MessageReader.LARGEST_FRAME);
        }
    }

    /** Sets what has to reach the front end before any message but a stream does. */
    public void beforePublish(Runnable action) {
        beforePublish = action;
    }

    public InputChannel input() {
        return input;
    }

    @Override
    public IOPubChannel getIOPub() {
        return iopub;
    }

    @Override
    public void connect() {
        heartbeat.bind(properties);
        iopub.bind(properties);
        input.bind(properties);
        var type = PublishStatus.MESSAGE_TYPE;
        var header = new Header<>(UUID.randomUUID().toString(), type);
        iopub.sendMessage(new Message<>(List.of(), header, PublishStatus.STARTING));
        requests.bind(properties);
        controls.bind(properties);
    }

    public Reply reply(RequestChannel channel, Message<?> request) {
        return new Reply(channel, iopub, request, beforePublish);
    }

    /** Returns after a shutdown request has been answered. */
    @Override
    public void waitUntilClose() {
        controls.waitUntilClose();
        try {
            Thread.sleep(SEND_MILLIS); // the last messages leave from another thread
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
