package backprop.kernel.wire;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.reflect.TypeToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.KernelTimestamp;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.adapters.HeaderAdapter;
import org.dflib.jjava.jupyter.messages.adapters.HistoryRequestAdapter;
import org.dflib.jjava.jupyter.messages.adapters.KernelTimestampAdapter;
import org.dflib.jjava.jupyter.messages.adapters.MessageTypeAdapter;
import org.dflib.jjava.jupyter.messages.request.HistoryRequest;
import org.zeromq.ZMQ;

/**
 * Reads messages as wholes, so that what a stranger sends never mixes with what the owner of the
 * key asks. Refuses what is incomplete, wrongly signed, or here for the second time.
 *
 * <p>One reader serves all sockets, each of which has a thread of its own; what they share is what
 * has been seen, and only {@link #isNew} touches that.
 */
final class MessageReader {

    /**
     * Larger frames are refused before memory is taken for them; notebooks send far smaller ones.
     */
    static final long LARGEST_FRAME = 64L << 20;

    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);
    private static final int SIGNATURE = 1; // the frames by their distance from the delimiter
    private static final int HEADER = 2;
    private static final int PARENT = 3;
    private static final int METADATA = 4;
    private static final int CONTENT = 5;
    private static final int REMEMBERED = 10_000;

    private static final TypeToken<Map<String, Object>> MAP = new TypeToken<>() {};
    private static final Gson JSON =
            new GsonBuilder()
                    .registerTypeAdapter(KernelTimestamp.class, KernelTimestampAdapter.INSTANCE)
                    .registerTypeAdapter(Header.class, HeaderAdapter.INSTANCE)
                    .registerTypeAdapter(MessageType.class, MessageTypeAdapter.INSTANCE)
                    .registerTypeAdapter(HistoryRequest.class, HistoryRequestAdapter.INSTANCE)
                    .create();

    private final HMACGenerator signer;
    private final Set<String> seen =
            Collections.newSetFromMap(
                    new LinkedHashMap<>() {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    MessageReader(HMACGenerator signer) {
        this.signer = signer;
    }

    /**
     * Waits for the next message of a socket.
     *
     * @throws SecurityException if it is not signed with the key, or was read before
     * @throws RuntimeException if it is no message of Jupyter's protocol
     */
    Message<?> read(ZMQ.Socket socket) {
        List<byte[]> frames = new ArrayList<>();
        do {
            frames.add(socket.recv());
        } while (socket.hasReceiveMore());
        int delimiter = 0;
        while (delimiter < frames.size() && !Arrays.equals(frames.get(delimiter), DELIMITER)) {
            delimiter++;
        }
        if (frames.size() <= delimiter + CONTENT) {
            throw new IllegalArgumentException("a message of " + frames.size() + " frames");
        }
        // As the protocol has it: buffers behind the content are not signed.
        List<byte[]> signed = frames.subList(delimiter + HEADER, delimiter + CONTENT + 1);
        verify(signed, frames.get(delimiter + SIGNATURE));
        return message(frames.subList(0, delimiter), frames.subList(delimiter, frames.size()));
    }

    /** Without a key, which only tests do, nothing is signed and all is new. */
    private void verify(List<byte[]> signed, byte[] came) {
        String expected = signer.calculateSignature(signed.toArray(byte[][]::new));
        if (!expected.isEmpty()) {
            byte[] wanted = expected.getBytes(StandardCharsets.US_ASCII);
            if (!MessageDigest.isEqual(wanted, came)) { // in the same time whatever came
                throw new SecurityException("a wrong signature");
            }
            if (!isNew(expected)) {
                throw new SecurityException("a message that was here before");
            }
        }
    }

    private synchronized boolean isNew(String signature) {
        return seen.add(signature);
    }

    /** The library types a message by its content class, which is known only now. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Message<?> message(List<byte[]> identities, List<byte[]> frames) {
        Header<?> header = JSON.fromJson(text(frames.get(HEADER)), Header.class);
        String parent = text(frames.get(PARENT));
        Object content =
                JSON.fromJson(text(frames.get(CONTENT)), header.getType().getContentType());
        if (content == null) {
            throw new IllegalArgumentException("a message without content");
        }
        return new Message(
                List.copyOf(identities),
                header,
                JSON.fromJson(parent, MAP).isEmpty() ? null : JSON.fromJson(parent, Header.class),
                JSON.fromJson(text(frames.get(METADATA)), MAP),
                content,
                List.copyOf(frames.subList(CONTENT + 1, frames.size())));
    }

    private static String text(byte[] frame) {
        return new String(frame, StandardCharsets.UTF_8);
    }
}
