package backprop.kernel.wire;

import backprop.kernel.words.Wording;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.dflib.jjava.jupyter.channels.IOPubChannel;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.history.HistoryEntry;
import org.dflib.jjava.jupyter.messages.ContentType;
import org.dflib.jjava.jupyter.messages.Header;
import org.dflib.jjava.jupyter.messages.KernelTimestamp;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.adapters.HistoryEntryAdapter;
import org.dflib.jjava.jupyter.messages.publish.PublishDisplayData;
import org.dflib.jjava.jupyter.messages.publish.PublishStream;
import org.dflib.jjava.jupyter.messages.publish.PublishUpdateDisplayData;
import org.dflib.jjava.jupyter.messages.reply.ErrorReply;

/**
 * What answers one request: every reply has its status, every message its time to the microsecond.
 */
public final class Reply extends ShellReplyEnvironment {

    private static final Gson JSON =
            new GsonBuilder()
                    .registerTypeHierarchyAdapter(HistoryEntry.class, HistoryEntryAdapter.INSTANCE)
                    .create();

    private final Allowance allowance = new Allowance();
    private final RequestChannel channel;
    private final Message<?> request;
    private final Runnable beforePublish;

    public Reply(
            RequestChannel channel,
            IOPubChannel iopub,
            Message<?> request,
            Runnable beforePublish) {
        super(channel, null, iopub, request);
        this.channel = channel;
        this.request = request;
        this.beforePublish = beforePublish;
    }

    public Message<?> request() {
        return request;
    }

    Allowance allowance() {
        return allowance;
    }

    /** Refuses this request, which is for a cell, because an earlier cell failed. */
    public void abort() {
        JsonObject content = new JsonObject();
        content.addProperty("status", "aborted");
        setStatusBusy();
        reply(MessageType.EXECUTE_REPLY, content);
        setStatusIdle();
    }

    /** Has the cells refused that are waiting behind this one. */
    public void abortQueued() {
        channel.abortQueued();
    }

    @Override
    public <T extends ContentType<T>> void publish(T content) {
        if (content instanceof DisplayData data
                && data.hasDisplayId()
                && channel.isNewDisplay(data.getDisplayId())
                && content instanceof PublishUpdateDisplayData) {
            System.err.println(Wording.of("unknownDisplay", data.getDisplayId()));
        }
        if (content instanceof PublishDisplayData || content instanceof PublishUpdateDisplayData) {
            int left = allowance.display();
            if (left == 0) {
                System.err.println(Wording.of("displaysLeftOut", Allowance.DISPLAYS));
            }
            if (left <= 0) {
                return;
            }
        }
        if (!(content instanceof PublishStream)) {
            beforePublish.run();
        }
        publish(message(content.getType(), content));
    }

    @Override
    public <T extends ContentType<T>> void reply(T content) {
        reply(content.getType(), JSON.toJsonTree(content).getAsJsonObject());
    }

    @Override
    public void replyError(MessageType<?> type, ErrorReply error) {
        reply(type, JSON.toJsonTree(error).getAsJsonObject());
    }

    public void reply(MessageType<?> type, JsonObject content) {
        if (!content.has("status")) {
            content.addProperty("status", "ok");
        }
        reply(message(type, content));
    }

    public static JsonElement json(Object value) {
        return JSON.toJsonTree(value);
    }

    /** The library types a message by its content class; ours may be plain JSON. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private Message<?> message(MessageType<?> type, Object content) {
        String now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS).toString();
        Header<?> asked = request.getHeader();
        Header header =
                new Header(
                        UUID.randomUUID().toString(),
                        asked.getUsername(),
                        asked.getSessionId(),
                        new KernelTimestamp(now),
                        type,
                        Header.PROTOCOL_VERISON);
        return new Message(request.getIdentities(), header, asked, null, content, null);
    }
}
