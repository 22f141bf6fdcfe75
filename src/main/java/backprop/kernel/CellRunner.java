package backprop.kernel;

import backprop.kernel.mistakes.ErrorReport;
import backprop.kernel.shell.Cells;
import backprop.kernel.stop.CellRun;
import backprop.kernel.wire.History;
import backprop.kernel.wire.Reply;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.publish.PublishError;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteInput;
import org.dflib.jjava.jupyter.messages.publish.PublishExecuteResult;
import org.dflib.jjava.jupyter.messages.reply.ErrorReply;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;

/** Answers a request to execute a cell: runs it, shows its value, reports its error. */
final class CellRunner {

    private final Cells cells;
    private final Renderer renderer;
    private final History history;
    private final AtomicInteger nextNumber;
    private final Set<Object> displayed = ConcurrentHashMap.newKeySet();

    CellRunner(Cells cells, Renderer renderer, History history, AtomicInteger nextNumber) {
        this.cells = cells;
        this.renderer = renderer;
        this.history = history;
        this.nextNumber = nextNumber;
    }

    /** Takes note of what display(...) returned, which is not meant as a value of the cell. */
    void displayed(String id) {
        displayed.add(id);
    }

    void run(Reply reply, ExecuteRequest request) {
        int number = nextNumber.get();
        if (!request.isSilent()) {
            reply.publish(new PublishExecuteInput(request.getCode(), number));
        }
        displayed.clear();
        JsonObject answer = answer(reply, request, number);
        answer.addProperty("execution_count", number);
        if (isStored(request)) {
            nextNumber.incrementAndGet();
        }
        reply.reply(MessageType.EXECUTE_REPLY, answer);
    }

    private static boolean isStored(ExecuteRequest request) {
        return request.shouldStoreHistory() && !request.isSilent();
    }

    private JsonObject answer(Reply reply, ExecuteRequest request, int number) {
        CellRun run = new CellRun(number);
        cells.control().enter(run);
        String text = "";
        try {
            DisplayData value = value(request.getCode());
            if (value != null && !request.isSilent()) {
                reply.publish(new PublishExecuteResult(number, value));
                text = String.valueOf(value.getData(MIMEType.TEXT_PLAIN));
            }
            return success(request);
        } catch (Throwable e) {
            if (request.shouldStopOnError()) {
                reply.abortQueued();
            }
            return error(reply, cells.translated(e));
        } finally {
            run.end();
            if (isStored(request)) {
                history.add(number, request.getCode(), text);
            }
        }
    }

    /** Renders on a thread of the cell too: a toString() may run for ever. */
    private DisplayData value(String code) throws Throwable {
        Object value = cells.run(code);
        if (value == null || value instanceof PrintStream || displayed.contains(value)) {
            return null; // printf(...) and display(...) are not called for what they return
        }
        return (DisplayData) cells.control().cell().call(() -> rendered(value));
    }

    private DisplayData rendered(Object value) {
        return value instanceof DisplayData ? (DisplayData) value : renderer.render(value);
    }

    private JsonObject success(ExecuteRequest request) {
        JsonObject expressions = new JsonObject();
        if (request.getUserExpr() != null) {
            request.getUserExpr().forEach((name, code) -> expressions.add(name, evaluated(code)));
        }
        JsonObject content = new JsonObject();
        content.add("user_expressions", expressions);
        content.add("payload", new JsonArray());
        return content;
    }

    private JsonObject evaluated(String code) {
        try {
            DisplayData value = value(code);
            JsonObject content = json(value == null ? new DisplayData("null") : value);
            content.addProperty("status", "ok");
            return content;
        } catch (Throwable e) {
            return errorContent(ErrorReport.of(cells.translated(e)));
        }
    }

    private static JsonObject error(Reply reply, Throwable error) {
        ErrorReport.Report report = ErrorReport.of(error);
        reply.publish(new PublishError(report.name(), report.message(), report.lines()));
        return errorContent(report);
    }

    private static JsonObject errorContent(ErrorReport.Report report) {
        return json(new ErrorReply(report.name(), report.message(), report.lines()));
    }

    private static JsonObject json(Object value) {
        return Reply.json(value).getAsJsonObject();
    }
}
